using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Controls of distributed energy resources (R04); OCPP 2.1 only.</summary>
public sealed class DerOperations : OperationGroup
{
    internal DerOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Sets a DER control. An empty control id takes a fresh one.</summary>
    /// <returns>The control as sent and the station's answer.</returns>
    /// <exception cref="InvalidOperationRequestException">The settings do not fit the control's type, or a default control is scheduled.</exception>
    public Task<(SetDERControlRequest Control, SetDERControlResponse Answer)> SetDERControlAsync(string identity, SetDERControlRequest control) =>
        RunAsync(identity, async (csms, station) =>
        {
            var request = control.ControlId.Length == 0 ? control with { ControlId = Guid.NewGuid().ToString() } : control;
            DerControlRules.Check(request);
            return (request, await csms.Calls.CallAsync(station, request));
        });

    /// <summary>Asks which DER controls a station has and waits for all reports (R04.FR.33 to FR.35).</summary>
    /// <returns>The station's answer and the reports, none unless it accepted.</returns>
    public Task<(DERControlStatusEnumType Status, IReadOnlyList<ReportDERControlRequest> Reports)> GetDERControlAsync(
        string identity,
        bool? isDefault = null,
        DERControlEnumType? controlType = null,
        string? controlId = null) => RunAsync(identity, async (csms, station) =>
    {
        var request = new GetDERControlRequest { RequestId = csms.Ids.Next(), IsDefault = isDefault, ControlType = controlType, ControlId = controlId };
        using var reports = csms.Events.Collect<ReportDERControlRequest>(identity, report => report.RequestId == request.RequestId, report => report.Tbc != true);
        var answer = await csms.Calls.CallAsync(station, request);
        return answer.Status == DERControlStatusEnumType.Accepted
            ? (answer.Status, await reports.AllAsync(csms.Options.FollowUpTimeout))
            : (answer.Status, (IReadOnlyList<ReportDERControlRequest>)[]);
    });

    /// <summary>Clears DER controls: all default or all scheduled ones, those of a type, or one (R04.FR.41 to FR.45).</summary>
    public Task<ClearDERControlResponse> ClearDERControlAsync(string identity, bool isDefault, DERControlEnumType? controlType = null, string? controlId = null) =>
        RunAsync(identity, (csms, station) =>
            csms.Calls.CallAsync(station, new ClearDERControlRequest { IsDefault = isDefault, ControlType = controlType, ControlId = controlId }));
}

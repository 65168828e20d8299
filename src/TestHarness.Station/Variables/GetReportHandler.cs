using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Variables;

/// <summary>GetReport (B08): a report limited to component criteria and component-variables.</summary>
internal sealed class GetReportHandler(DeviceModelService model, ReportService reports) : MessageHandler<GetReportRequest, GetReportResponse>
{
    /// <inheritdoc />
    protected override Task<GetReportResponse> HandleAsync(GetReportRequest request, CallContext call)
    {
        call.Limit(request.ComponentVariable?.Count, DeviceDataCtrlr.MaxItems, DeviceDataCtrlr.MaxBytes, "components can be asked for");
        return Task.FromResult(new GetReportResponse { Status = Answer(request, call) });
    }

    private GenericDeviceModelStatusEnumType Answer(GetReportRequest request, CallContext call)
    {
        if (reports.IsBusy)
            return GenericDeviceModelStatusEnumType.Rejected;
        var variables = model.All
            .Where(variable => request.ComponentVariable is not { Count: > 0 } wanted || wanted.Any(one => ModelNames.Matches(one, variable.Key)))
            .Where(variable => request.ComponentCriteria is not { Count: > 0 } criteria || criteria.Any(one => Meets(variable.Key, one)))
            .ToArray();
        if (variables.Length == 0)
            return GenericDeviceModelStatusEnumType.EmptyResultSet;
        call.AfterAnswer(() => reports.SendAsync(request.RequestId, variables));
        return GenericDeviceModelStatusEnumType.Accepted;
    }

    // B08.FR.07 to FR.10: a component without the variable meets every criterion but Problem.
    private bool Meets(VariableKey key, ComponentCriterionEnumType criterion)
    {
        var deciding = key with { Variable = criterion.ToString(), VariableInstance = null };
        return model.Find(deciding) is null ? criterion != ComponentCriterionEnumType.Problem : model.Bool(deciding);
    }
}

using System.Globalization;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Resets, variables, reports, network profiles and passwords (A01, B05 to B12, F06, G03, G04).</summary>
public sealed class ProvisioningOperations : OperationGroup
{
    internal ProvisioningOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Resets a station, or one EVSE of it (B11, B12).</summary>
    public Task<ResetResponse> ResetAsync(string identity, ResetEnumType type, int? evseId = null) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new ResetRequest { Type = type, EvseId = evseId }));

    /// <summary>Reads variables, in as many requests as the station's limit asks for (B06.FR.05).</summary>
    public Task<IReadOnlyList<GetVariableResultType>> GetVariablesAsync(string identity, IReadOnlyList<GetVariableDataType> variables) =>
        RunAsync(identity, async (csms, station) =>
        {
            var results = new List<GetVariableResultType>();
            foreach (var part in variables.Chunk(ItemLimit(station, "GetVariables")))
                results.AddRange((await csms.Calls.CallAsync(station, new GetVariablesRequest { GetVariableData = part })).GetVariableResult);
            return (IReadOnlyList<GetVariableResultType>)results;
        });

    /// <summary>Changes variables, in as many requests as the station's limit asks for (B05.FR.11).</summary>
    /// <exception cref="InvalidOperationRequestException">An attribute is given twice (B05.FR.13).</exception>
    public Task<IReadOnlyList<SetVariableResultType>> SetVariablesAsync(string identity, IReadOnlyList<SetVariableDataType> variables) =>
        RunAsync(identity, (csms, station) => SetVariablesAsync(csms, station, variables));

    /// <summary>Asks for an inventory and waits for all its parts (B07).</summary>
    public Task<IReadOnlyList<ReportDataType>> GetBaseReportAsync(string identity, ReportBaseEnumType reportBase) => RunAsync(identity, (csms, station) =>
    {
        var request = new GetBaseReportRequest { RequestId = csms.Ids.Next(), ReportBase = reportBase };
        return ReportAsync(csms, station, request.RequestId, async () => (await csms.Calls.CallAsync(station, request)).Status);
    });

    /// <summary>Asks for a report by criteria or components and waits for all its parts (B08).</summary>
    public Task<IReadOnlyList<ReportDataType>> GetReportAsync(
        string identity,
        IReadOnlyList<ComponentCriterionEnumType>? criteria = null,
        IReadOnlyList<ComponentVariableType>? variables = null) => RunAsync(identity, (csms, station) =>
    {
        var request = new GetReportRequest { RequestId = csms.Ids.Next(), ComponentCriteria = criteria, ComponentVariable = variables };
        return ReportAsync(csms, station, request.RequestId, async () => (await csms.Calls.CallAsync(station, request)).Status);
    });

    /// <summary>Triggers a message (F06).</summary>
    /// <exception cref="InvalidOperationRequestException">A status notification is asked for without naming a connector (F06.FR.13).</exception>
    public Task<TriggerMessageResponse> TriggerMessageAsync(string identity, MessageTriggerEnumType message, EVSEType? evse = null) => RunAsync(identity, (csms, station) =>
        message == MessageTriggerEnumType.StatusNotification && evse?.ConnectorId is null
            ? throw new InvalidOperationRequestException("A StatusNotification is triggered for a connector: give evse.id and evse.connectorId.")
            : csms.Calls.CallAsync(station, new TriggerMessageRequest { RequestedMessage = message, Evse = evse }));

    /// <summary>Takes a station, an EVSE or a connector in or out of service (G03, G04).</summary>
    public Task<ChangeAvailabilityResponse> ChangeAvailabilityAsync(string identity, OperationalStatusEnumType status, EVSEType? evse = null) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new ChangeAvailabilityRequest { OperationalStatus = status, Evse = evse }));

    /// <summary>Gives a station a new password; the old one is refused as soon as it accepted (A01).</summary>
    public Task<SetVariableStatusEnumType> SetBasicAuthPasswordAsync(string identity, string password) => RunAsync(identity, async (csms, station) =>
        (await SetVariablesAsync(csms, station, [Variable("SecurityCtrlr", "BasicAuthPassword", password)]))[0].AttributeStatus);

    /// <summary>Stores a network connection profile at a station (B09).</summary>
    public Task<SetNetworkProfileResponse> SetNetworkProfileAsync(string identity, int slot, NetworkConnectionProfileType profile) =>
        RunAsync(identity, (csms, station) => SetNetworkProfileAsync(csms, station, slot, profile));

    /// <summary>Stores a network connection profile, puts it first and resets the station when it is idle, so that it connects by it (B09, B10, A05).</summary>
    /// <exception cref="InvalidOperationRequestException">The station refused a step; the message says which.</exception>
    public Task MigrateToNetworkProfileAsync(string identity, int slot, NetworkConnectionProfileType profile) => RunAsync(identity, async (csms, station) =>
    {
        var stored = await SetNetworkProfileAsync(csms, station, slot, profile);
        if (stored.Status != SetNetworkProfileStatusEnumType.Accepted)
            throw new InvalidOperationRequestException($"SetNetworkProfile was answered with {stored.Status}.");
        var known = station.Model.Value("OCPPCommCtrlr", "NetworkConfigurationPriority") ?? "";
        var name = slot.ToString(CultureInfo.InvariantCulture);
        var priority = string.Join(',', known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(other => other != name).Prepend(name));
        var set = await SetVariablesAsync(csms, station, [Variable("OCPPCommCtrlr", "NetworkConfigurationPriority", priority)]);
        if (set[0].AttributeStatus is not (SetVariableStatusEnumType.Accepted or SetVariableStatusEnumType.RebootRequired))
            throw new InvalidOperationRequestException($"NetworkConfigurationPriority {priority} was answered with {set[0].AttributeStatus}.");
        var reset = await csms.Calls.CallAsync(station, new ResetRequest { Type = ResetEnumType.OnIdle });
        if (reset.Status == ResetStatusEnumType.Rejected)
            throw new InvalidOperationRequestException("The reset was rejected.");
    });

    private static SetVariableDataType Variable(string component, string name, string value) => new()
    {
        Component = new ComponentType { Name = component },
        Variable = new VariableType { Name = name },
        AttributeValue = value,
    };

    private static Task<SetNetworkProfileResponse> SetNetworkProfileAsync(CsmsServices csms, Station station, int slot, NetworkConnectionProfileType profile) =>
        csms.Calls.CallAsync(station, new SetNetworkProfileRequest { ConfigurationSlot = slot, ConnectionData = profile });

    private static async Task<IReadOnlyList<SetVariableResultType>> SetVariablesAsync(CsmsServices csms, Station station, IReadOnlyList<SetVariableDataType> variables)
    {
        if (variables.GroupBy(data => (data.Component, data.Variable, data.AttributeType ?? AttributeEnumType.Actual)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationRequestException($"{twice.Key.Component.Name}.{twice.Key.Variable.Name} is given twice.");
        var results = new List<SetVariableResultType>();
        foreach (var part in variables.Chunk(ItemLimit(station, "SetVariables")))
            results.AddRange((await csms.Calls.CallAsync(station, new SetVariablesRequest { SetVariableData = part })).SetVariableResult);
        return results;
    }

    private static async Task<IReadOnlyList<ReportDataType>> ReportAsync(CsmsServices csms, Station station, int requestId, Func<Task<GenericDeviceModelStatusEnumType>> ask)
    {
        using var parts = csms.Events.Collect<NotifyReportRequest>(station.Identity, part => part.RequestId == requestId, part => part.Tbc != true);
        return await ask() switch
        {
            GenericDeviceModelStatusEnumType.Accepted => [.. (await parts.AllAsync(csms.Options.FollowUpTimeout)).SelectMany(part => part.ReportData ?? [])],
            GenericDeviceModelStatusEnumType.EmptyResultSet => [],
            var refused => throw new InvalidOperationRequestException($"The report was answered with {refused}."),
        };
    }

    private static int ItemLimit(Station station, string message) =>
        Math.Max(1, station.Model.Number("DeviceDataCtrlr", "ItemsPerMessage", message) ?? int.MaxValue);
}

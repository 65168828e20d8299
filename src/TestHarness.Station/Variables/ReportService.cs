using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;

namespace TestHarness.Station.Variables;

/// <summary>Sends reports of the device model in NotifyReport messages, one after another (B07, B08).</summary>
internal sealed class ReportService(StationContext station, ICsmsLink link, DeviceModelService model) : IStationService
{
    private const int PerMessage = 40;

    /// <summary>Whether a report is being sent, so that another has to wait (B07.FR.13, B08.FR.16).</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Sends a report; call it behind the answer to its request.</summary>
    public async Task SendAsync(int requestId, IReadOnlyList<VariableDefinition> variables)
    {
        IsBusy = true;
        try
        {
            var pages = variables.Chunk(PerMessage).ToArray();
            for (var page = 0; page < pages.Length; page++)
            {
                var outcome = await link.CallAsync(
                    new NotifyReportRequest
                    {
                        RequestId = requestId,
                        GeneratedAt = station.Clock.Now,
                        SeqNo = page,
                        Tbc = page < pages.Length - 1,
                        ReportData = [.. pages[page].Select(Describe)],
                    },
                    CallPermission.RequestedByCsms);
                if (outcome.Kind == CallOutcomeKind.NotSent)
                    return;
            }
        }
        finally
        {
            IsBusy = false;
        }
    }

    private static VariableCharacteristicsType Characteristics(VariableDefinition variable) => new()
    {
        DataType = Enum.Parse<DataEnumType>(variable.Type.ToString()),
        Unit = variable.Unit,
        MinLimit = variable.Min,
        MaxLimit = variable.Max,
        ValuesList = variable.Values is { } values ? string.Join(',', values) : null,
        SupportsMonitoring = variable.SupportsMonitoring,
    };

    private ReportDataType Describe(VariableDefinition variable) => new()
    {
        Component = ModelNames.ComponentOf(variable.Key),
        Variable = ModelNames.VariableOf(variable.Key),
        VariableAttribute = [.. variable.Attributes.Select(attribute => Describe(variable, attribute))],
        VariableCharacteristics = Characteristics(variable),
    };

    private VariableAttributeType Describe(VariableDefinition variable, AttributeDefinition attribute) => new()
    {
        Type = Enum.Parse<AttributeEnumType>(attribute.Kind.ToString()),
        Mutability = Enum.Parse<MutabilityEnumType>(attribute.Mutability.ToString()),
        // Only WriteOnly attributes may go without a value (VariableAttributeType); an empty one says that there is none, as in B06.FR.13.
        Value = attribute.Mutability == Mutability.WriteOnly ? null : model.Value(variable.Key, attribute.Kind) ?? "",
        Persistent = attribute.Persistent,
        Constant = attribute.Constant,
    };
}

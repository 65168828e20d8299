using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Variables;

/// <summary>GetBaseReport (B07): configuration, full and summary inventory.</summary>
internal sealed class GetBaseReportHandler(StationContext station, DeviceModelService model, ReportService reports) : MessageHandler<GetBaseReportRequest, GetBaseReportResponse>
{
    private static readonly string[] Conditions = ["Problem", "Tripped", "Overload", "Fallback"];

    /// <inheritdoc />
    protected override Task<GetBaseReportResponse> HandleAsync(GetBaseReportRequest request, CallContext call)
    {
        if (request.ReportBase == ReportBaseEnumType.SummaryInventory && !station.Options.SupportsSummaryInventory)
            return Task.FromResult(new GetBaseReportResponse { Status = GenericDeviceModelStatusEnumType.NotSupported });
        if (reports.IsBusy)
            return Task.FromResult(new GetBaseReportResponse { Status = GenericDeviceModelStatusEnumType.Rejected });
        var variables = model.All.Where(variable => Belongs(variable, request.ReportBase)).ToArray();
        call.AfterAnswer(() => reports.SendAsync(request.RequestId, variables));
        return Task.FromResult(new GetBaseReportResponse { Status = GenericDeviceModelStatusEnumType.Accepted });
    }

    private bool Belongs(VariableDefinition variable, ReportBaseEnumType report) => report switch
    {
        ReportBaseEnumType.FullInventory => true,
        ReportBaseEnumType.ConfigurationInventory => variable.Attributes.Any(attribute => attribute.Mutability != Mutability.ReadOnly),
        _ => variable.Key.Variable == "AvailabilityState" || (Conditions.Contains(variable.Key.Variable) && model.Bool(variable.Key)),
    };
}

using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using TestHarness.Proxy.Metrics;

namespace TestHarness.Cli.Proxying;

/// <summary>Sends a proxy's metrics to an OpenTelemetry collector, every minute and at the end (the environment variable OTEL_METRIC_EXPORT_INTERVAL, in milliseconds, changes that).</summary>
internal static class OtlpExport
{
    /// <summary>Sends from now on until it is disposed. A collector that is away is tried again.</summary>
    internal static IDisposable Start(Uri collector) => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => resource.AddService("ocpp-harness-proxy"))
        .AddMeter(ProxyMeter.Name)
        .AddOtlpExporter(options =>
        {
            options.Endpoint = collector;
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
        })
        .Build();
}

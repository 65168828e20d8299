using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Cli.Proxying;
using TestHarness.Conformance.Runs;
using TestHarness.Proxy;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness proxy</c>: between real stations and a real CSMS.</summary>
internal static class ProxyCommand
{
    private static readonly Option<string> Listen = new("--station-listen") { Description = "Address and port to listen on for stations; a port alone means loopback.", HelpName = "IP:PORT", DefaultValueFactory = _ => "127.0.0.1:9000" };
    private static readonly Option<string> Csms = new("--csms") { Description = "Address of the CSMS without an identity: ws://host:port/path.", HelpName = "URL", Required = true };
    private static readonly Option<string?> Roots = new("--trusted-roots") { Description = "PEM file of the roots that the CSMS's certificate must chain to.", HelpName = "FILE" };
    private static readonly Option<string?> Certificate = new("--server-certificate") { Description = "PEM file of the certificate to show to stations; makes the listener TLS.", HelpName = "FILE" };
    private static readonly Option<string?> Key = new("--server-key") { Description = "PEM file of its private key.", HelpName = "FILE" };
    private static readonly Option<string?> Trace = new("--trace") { Description = "File that every frame and connection event is written to; default ocpp-<time>.jsonl.", HelpName = "FILE" };
    private static readonly Option<string?> Report = new("--report") { Description = "Folder for a report as HTML and JSON, written anew every few seconds and at the end.", HelpName = "DIR" };
    private static readonly Option<string?> Metrics = new("--metrics") { Description = "Address and port to serve metrics on at /metrics, for Prometheus; a port alone means loopback.", HelpName = "[IP:]PORT" };
    private static readonly Option<string?> Otlp = new("--otlp") { Description = "OpenTelemetry collector to send metrics to, by OTLP over HTTP, for example http://127.0.0.1:4318/v1/metrics.", HelpName = "URL" };
    private static readonly Option<string[]> Rules = FindingOptions.Rules();
    private static readonly Option<string[]> Ignore = FindingOptions.Ignore();
    private static readonly Option<string?> Baseline = new("--baseline") { Description = "Known findings, which are neither told nor counted.", HelpName = "FILE" };
    private static readonly Option<string?> Schemas = SchemaOption.Create();
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Shows findings only, line by line: neither the live view nor every frame." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "proxy",
            "Relays between stations and a CSMS, records everything, and judges both sides live, until Ctrl-C (docs/proxy.md). Exit code: 0 no violation, 1 violations, 2 wrong input.")
        {
            Listen, Csms, Roots, Certificate, Key, Trace, Report, Metrics, Otlp, Rules, Ignore, Baseline, Schemas, Quiet,
        };
        command.SetAction((arguments, cancellation) => new ProxyRun(Settings(arguments)).RunAsync(cancellation));
        return command;
    }

    private static ProxySettings Settings(ParseResult arguments)
    {
        var endpoint = Endpoints.Listen("--station-listen", arguments.GetValue(Listen)!);
        var trusted = new X509Certificate2Collection();
        if (arguments.GetValue(Roots) is { } file)
            trusted.ImportFromPemFile(Existing("--trusted-roots", file));
        return new ProxySettings
        {
            Listener = new StationListener { Address = endpoint.Address, Port = endpoint.Port, Tls = Tls(arguments.GetValue(Certificate), arguments.GetValue(Key)), PrefersInline = true },
            Csms = new Upstream { Address = Endpoints.WebSocket("--csms", arguments.GetValue(Csms)!), TrustedRoots = trusted.Count == 0 ? null : trusted },
            Schemas = SchemaOption.Read(arguments, Schemas),
            Selection = FindingOptions.Selection(arguments, Rules, Ignore),
            BaselineFile = arguments.GetValue(Baseline),
            Baseline = FindingOptions.ReadBaseline(arguments.GetValue(Baseline)),
            Report = arguments.GetValue(Report),
            Metrics = arguments.GetValue(Metrics) is { } metrics ? Endpoints.Listen("--metrics", metrics) : null,
            Otlp = arguments.GetValue(Otlp) is { } otlp ? Endpoints.Http("--otlp", otlp) : null,
            Trace = arguments.GetValue(Trace) ?? $"ocpp-{DateTime.Now:yyyy-MM-dd'T'HH-mm-ss}.jsonl",
            Quiet = arguments.GetValue(Quiet),
        };
    }

    private static ServerTls? Tls(string? certificate, string? key)
    {
        if (certificate is null)
            return null;
        if (key is null)
            throw new UserErrorException("--server-certificate needs --server-key beside it.");
        var pair = X509Certificate2.CreateFromPemFile(Existing("--server-certificate", certificate), Existing("--server-key", key));
        return new ServerTls { Certificate = _ => pair };
    }

    private static string Existing(string option, string file) =>
        File.Exists(file) ? file : throw new UserErrorException($"{option}: there is no file {file}.");
}

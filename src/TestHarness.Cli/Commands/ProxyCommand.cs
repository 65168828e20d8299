using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Reporting.Text;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness proxy</c>: between real stations and a real CSMS.</summary>
internal static class ProxyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var listen = new Option<string>("--station-listen") { Description = "Address and port to listen on for stations; a port alone means loopback.", HelpName = "IP:PORT", DefaultValueFactory = _ => "127.0.0.1:9000" };
        var csms = new Option<string>("--csms") { Description = "Address of the CSMS without an identity: ws://host:port/path.", HelpName = "URL", Required = true };
        var roots = new Option<string?>("--trusted-roots") { Description = "PEM file of the roots that the CSMS's certificate must chain to.", HelpName = "FILE" };
        var certificate = new Option<string?>("--server-certificate") { Description = "PEM file of the certificate to show to stations; makes the listener TLS.", HelpName = "FILE" };
        var key = new Option<string?>("--server-key") { Description = "PEM file of its private key.", HelpName = "FILE" };
        var trace = new Option<string?>("--trace") { Description = "File that every frame and connection event is written to; default ocpp-<time>.jsonl.", HelpName = "FILE" };
        var schemas = SchemaOption.Create();
        var quiet = new Option<bool>("--quiet") { Description = "Shows findings only, not every frame." };
        var command = new Command("proxy", "Relays between stations and a CSMS, records everything, and tells findings as they come, until Ctrl-C.") { listen, csms, roots, certificate, key, trace, schemas, quiet };
        command.SetAction(async (arguments, cancellation) =>
        {
            var endpoint = Endpoints.Listen("--station-listen", arguments.GetValue(listen)!);
            var path = arguments.GetValue(trace) ?? $"ocpp-{DateTime.Now:yyyy-MM-dd'T'HH-mm-ss}.jsonl";
            var trusted = new X509Certificate2Collection();
            if (arguments.GetValue(roots) is { } file)
                trusted.ImportFromPemFile(Existing("--trusted-roots", file));
            var wire = new WireLog();
            var checkedAgainst = SchemaOption.Read(arguments, schemas);
            using var writer = new TraceWriter(path);
            await using var proxy = new OcppProxy(new ProxyOptions
            {
                StationListener = new StationListener { Address = endpoint.Address, Port = endpoint.Port, Tls = Tls(arguments.GetValue(certificate), arguments.GetValue(key)) },
                Upstream = new Upstream { Address = Endpoints.WebSocket("--csms", arguments.GetValue(csms)!), TrustedRoots = trusted.Count == 0 ? null : trusted },
                Wire = wire,
                Trace = writer,
                Schemas = checkedAgainst,
            });
            long frames = 0, violations = 0;
            using var watching = wire.Observe(record =>
            {
                if (record is FrameRecord)
                    frames++;
                if (!arguments.GetValue(quiet))
                    Console.WriteLine(Describe(record));
                foreach (var finding in record is FrameRecord frame ? frame.Findings : ((ConnectionRecord)record).Findings)
                {
                    violations += finding.Severity == FindingSeverity.Violation ? 1 : 0;
                    Console.WriteLine("  " + FindingText.Of(finding, $"record {record.Number}"));
                }
            });
            await proxy.StartAsync(cancellation);
            Console.WriteLine($"Stations connect to {proxy.Address.ToString().TrimEnd('/')}/<identity>; frames go on to {arguments.GetValue(csms)} and into {path}. Ctrl-C ends it.");
            await Endpoints.UntilInterruptedAsync(cancellation);
            await proxy.DrainAsync();
            Console.WriteLine($"{frames} frames, {violations} violations. Trace: {path}");
            return violations > 0 ? 1 : 0;
        });
        return command;
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

    private static string Describe(WireRecord record) => record switch
    {
        FrameRecord frame => $"{record.Timestamp:HH:mm:ss.fff} {record.StationIdentity} {(frame.Sender == Ocpp.Party.Station ? "->" : "<-")} {frame.Frame.Text}",
        ConnectionRecord connection => $"{record.Timestamp:HH:mm:ss.fff} {record.StationIdentity} {connection.Kind} {string.Join(", ", connection.Facts.Select(f => $"{f.Key} {f.Value}"))}",
        _ => "",
    };
}

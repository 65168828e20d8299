using System.CommandLine;
using TestHarness.Conformance.Runs;
using TestHarness.Csms;
using TestHarness.Csms.Control;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Storage;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Activity;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness csms</c>: the reference CSMS as a simulator.</summary>
internal static class CsmsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var listen = new Option<string>("--listen") { Description = "Address and port to listen on; a port alone means loopback.", HelpName = "IP:PORT", DefaultValueFactory = _ => "127.0.0.1:9000" };
        var ocpp = new Option<string[]>("--ocpp", "-o") { Description = "Versions to accept; default 2.1 and 2.0.1.", HelpName = "VERSION", AllowMultipleArgumentsPerToken = true };
        var profile = new Option<int>("--security-profile") { Description = "Security profile, 0 to 3.", DefaultValueFactory = _ => 0 };
        var stations = new Option<string[]>("--station") { Description = "A station that may connect: IDENTITY, or IDENTITY=VARIABLE with the environment variable of its password. Without any, every station may.", HelpName = "IDENTITY[=VARIABLE]" };
        var tokens = new Option<string[]>("--idtoken") { Description = "An idToken and its authorization status: 04A1B2=Accepted. Others are Unknown.", HelpName = "TOKEN=STATUS" };
        var heartbeat = new Option<int>("--heartbeat") { Description = "Heartbeat interval in seconds.", DefaultValueFactory = _ => 300 };
        var storage = new Option<string?>("--storage") { Description = "Folder that the CSMS keeps its state in; without it the state ends with the command.", HelpName = "DIR" };
        var control = new Option<int?>("--control") { Description = "Port on loopback to operate the CSMS over HTTP (docs/control-csms.md); 0 takes a free one.", HelpName = "PORT" };
        var command = new Command("csms", "Runs the reference CSMS as a simulator until Ctrl-C.") { listen, ocpp, profile, stations, tokens, heartbeat, storage, control };
        command.SetAction(async (arguments, cancellation) =>
        {
            if (arguments.GetValue(profile) is < 0 or > 3)
                throw new UserErrorException($"--security-profile needs a number from 0 to 3, but is {arguments.GetValue(profile)}.");
            var endpoint = Endpoints.Listen("--listen", arguments.GetValue(listen)!);
            var accounts = (arguments.GetValue(stations) ?? []).Select(Account).ToList();
            using var log = Endpoints.Log();
            var options = new CsmsOptions
            {
                Listeners = [new CsmsListener { Address = endpoint.Address, Port = endpoint.Port, SecurityProfile = arguments.GetValue(profile) }],
                Versions = Endpoints.Versions(arguments.GetValue(ocpp)),
                Stations = accounts,
                AcceptUnknownStations = accounts.Count == 0,
                IdTokens = (arguments.GetValue(tokens) ?? []).Select(Token).ToList(),
                HeartbeatInterval = TimeSpan.FromSeconds(arguments.GetValue(heartbeat)),
                Storage = arguments.GetValue(storage) is { } folder ? new FileCsmsStorage(folder) : new MemoryCsmsStorage(),
            };
            await using var csms = new ReferenceCsms(options, TimeProvider.System, WorkTracker.None, log.CreateLogger("csms"));
            await csms.StartAsync(cancellation);
            await using var http = arguments.GetValue(control) is { } port ? await CsmsControl.StartAsync(csms, port, cancellation) : null;
            if (http is not null)
                Console.WriteLine($"Control: {http.Address}");
            Console.WriteLine($"The CSMS listens on {csms.Endpoints[0].ToString().TrimEnd('/')}/<identity>. Ctrl-C ends it.");
            await Endpoints.UntilInterruptedAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static StationAccount Account(string text)
    {
        var parts = text.Split('=', 2);
        return new StationAccount { Identity = parts[0], Password = parts.Length == 2 ? Endpoints.Secret("--station", parts[1]) : null };
    }

    private static IdTokenAccount Token(string text)
    {
        var parts = text.Split('=', 2);
        var status = parts.Length == 2 ? parts[1] : nameof(AuthorizationStatusEnumType.Accepted);
        return Enum.TryParse<AuthorizationStatusEnumType>(status, ignoreCase: true, out var parsed)
            ? new IdTokenAccount { IdToken = parts[0], Status = parsed }
            : throw new UserErrorException($"--idtoken {text}: there is no authorization status '{status}'. There are: {string.Join(", ", Enum.GetNames<AuthorizationStatusEnumType>())}.");
    }
}

using System.CommandLine;
using TestHarness.Conformance.Runs;
using TestHarness.Station;
using TestHarness.Station.Control;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness station</c>: the reference station as a simulator.</summary>
internal static class StationCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var csms = new Option<string>("--csms") { Description = "Address of the CSMS without the identity: ws://host:port/path.", HelpName = "URL", Required = true };
        var identity = new Option<string>("--identity") { Description = "The station's identity.", DefaultValueFactory = _ => "TH-STATION-01" };
        var ocpp = new Option<string[]>("--ocpp", "-o") { Description = "Versions to offer, in order of preference; default 2.1 and 2.0.1.", HelpName = "VERSION", AllowMultipleArgumentsPerToken = true };
        var profile = new Option<int>("--security-profile") { Description = "Security profile, 0 to 3.", DefaultValueFactory = _ => 0 };
        var password = new Option<string?>("--password-env") { Description = "Environment variable with the Basic authentication password.", HelpName = "NAME" };
        var roots = new Option<string?>("--trusted-roots") { Description = "PEM file of the roots that the CSMS's certificate must chain to.", HelpName = "FILE" };
        var certificate = new Option<string?>("--client-certificate") { Description = "PEM file of the station's certificate (security profile 3).", HelpName = "FILE" };
        var key = new Option<string?>("--client-key") { Description = "PEM file of its private key.", HelpName = "FILE" };
        var evses = new Option<int>("--evses") { Description = "Number of EVSEs.", DefaultValueFactory = _ => 1 };
        var display = new Option<bool>("--user-interface") { Description = "The station has a display and keys: it shows display messages, and lets the holder of a master pass choose." };
        var storage = new Option<string?>("--storage") { Description = "Folder that the station keeps its state in; without it the state ends with the command.", HelpName = "DIR" };
        var control = new Option<int?>("--control") { Description = "Port on loopback to operate the station over HTTP (docs/control-station.md); 0 takes a free one.", HelpName = "PORT" };
        var command = new Command("station", "Runs the reference charging station as a simulator until Ctrl-C.") { csms, identity, ocpp, profile, password, roots, certificate, key, evses, display, storage, control };
        command.SetAction(async (arguments, cancellation) =>
        {
            if (arguments.GetValue(profile) is < 0 or > 3)
                throw new UserErrorException($"--security-profile needs a number from 0 to 3, but is {arguments.GetValue(profile)}.");
            if (arguments.GetValue(evses) is < 1 or > 100)
                throw new UserErrorException($"--evses needs a number from 1 to 100, but is {arguments.GetValue(evses)}.");
            using var log = Endpoints.Log();
            var options = new StationOptions
            {
                Identity = arguments.GetValue(identity)!,
                CsmsUrl = Endpoints.WebSocket("--csms", arguments.GetValue(csms)!),
                Versions = Endpoints.Versions(arguments.GetValue(ocpp)),
                SecurityProfile = arguments.GetValue(profile),
                BasicAuthPassword = Endpoints.Secret("--password-env", arguments.GetValue(password)),
                CsmsRootCertificates = Pem("--trusted-roots", arguments.GetValue(roots)) is { } root ? [root] : [],
                ClientCertificate = Pem("--client-certificate", arguments.GetValue(certificate)),
                ClientCertificateKey = Pem("--client-key", arguments.GetValue(key)),
                HasUserInterface = arguments.GetValue(display),
                Evses = Enumerable.Range(0, arguments.GetValue(evses)).Select(_ => new EvseOptions()).ToList(),
            };
            IStationStorage store = arguments.GetValue(storage) is { } folder ? new FileStorage(folder) : new MemoryStorage();
            await using var station = new ReferenceStation(options, store, TimeProvider.System, WorkTracker.None, log.CreateLogger("station"));
            await using var http = arguments.GetValue(control) is { } port ? await StationControl.StartAsync(station, port, cancellation) : null;
            if (http is not null)
                Console.WriteLine($"Control: {http.Address}");
            await station.PowerOnAsync();
            Console.WriteLine($"The station {options.Identity} is switched on and connects to {options.CsmsUrl}. Ctrl-C ends it.");
            await Endpoints.UntilInterruptedAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static string? Pem(string option, string? file)
    {
        if (file is null)
            return null;
        return File.Exists(file) ? File.ReadAllText(file) : throw new UserErrorException($"{option}: there is no file {file}.");
    }
}

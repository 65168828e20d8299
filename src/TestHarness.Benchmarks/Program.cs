using System.CommandLine;
using TestHarness.Benchmarks;
using TestHarness.Benchmarks.Lint;
using TestHarness.Benchmarks.Proxying;
using TestHarness.Benchmarks.Validate;

var latency = new Command("latency", "What the proxy adds to a round trip.");
latency.SetAction(_ => ProxyLatency.RunAsync(Console.Out));

var frames = new Option<long>("--frames") { Description = "Frames of the trace, at least.", DefaultValueFactory = _ => 1_000_000 };
var stations = new Option<int>("--stations") { Description = "Stations side by side.", DefaultValueFactory = _ => 20 };
var connections = new Option<int>("--connections") { Description = "A trace of so many connections one after the other instead." };
var rounds = new Option<int>("--rounds") { Description = "How often to measure; the median counts.", DefaultValueFactory = _ => 5 };
var keep = new Option<string?>("--keep") { Description = "File to keep the trace in.", HelpName = "FILE" };
var json = new Option<string?>("--json") { Description = "File to write the numbers to.", HelpName = "FILE" };
var lint = new Command("lint", "Frames per second and peak memory of ocpp-harness lint on a trace made for it.") { frames, stations, connections, rounds, keep, json };
lint.SetAction(arguments => LintSpeed.RunAsync(
    new LintSpeedOptions(arguments.GetValue(frames), arguments.GetValue(stations), arguments.GetValue(connections), arguments.GetValue(rounds), arguments.GetValue(keep), arguments.GetValue(json)), Console.Out));

var schemas = new Option<string?>("--schemas") { Description = "Folder of the OCA's schema files for NJsonSchema and Ajv, with 1.6 and 2.0.1 in it; default the schemas of the harness's own records.", HelpName = "DIR" };
var turns = new Option<int>("--rounds") { Description = "How often each has its turn; medians count.", DefaultValueFactory = _ => 101 };
var validate = new Command("validate", "Parsing and validating a frame: the harness, NJsonSchema and Ajv (npm ci in ajv/ first) side by side.") { schemas, turns, json };
validate.SetAction(arguments => ValidateSpeed.RunAsync(arguments.GetValue(schemas), arguments.GetValue(turns), arguments.GetValue(json), Console.Out));

var sideBySide = new Option<int[]>("--stations") { Description = "Stations side by side, one number after the other.", DefaultValueFactory = _ => [1, 50, 1000], AllowMultipleArgumentsPerToken = true };
var rate = new Option<int>("--rate") { Description = "CALLs a second of several stations together while latency is measured.", DefaultValueFactory = _ => 250 };
var seconds = new Option<int>("--seconds") { Description = "How long each measurement lasts.", DefaultValueFactory = _ => 10 };
var proxy = new Command("proxy", "Added latency, frames per second and memory of ocpp-harness proxy, beside no proxy and, where it is installed, mitmproxy.") { sideBySide, rate, seconds, json };
proxy.SetAction(arguments => ProxySpeed.RunAsync(
    new ProxySpeedOptions(arguments.GetValue(sideBySide)!, arguments.GetValue(rate), arguments.GetValue(seconds), arguments.GetValue(json)), Console.Out));

return await new RootCommand("Measurements. Run them in Release: dotnet run -c Release --project src/TestHarness.Benchmarks -- <command>") { latency, proxy, validate, lint }.Parse(args).InvokeAsync();

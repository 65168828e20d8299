using System.Text.Json.Nodes;
using FluentAssertions;
using TestHarness.Conformance.Clocks;
using TestHarness.Ocpp;
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

/// <summary>A reference station and a scripted CSMS on one virtual clock.</summary>
internal sealed class StationBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private readonly WorkTracker _tracker = new();
    private readonly VirtualClock _clock;

    private StationBench(OcppVersion version, Func<StationOptions, StationOptions>? change, IStationStorage? storage)
    {
        _clock = new VirtualClock(_tracker);
        Csms = new ScriptedCsms(_clock.Time, _tracker, version);
        Storage = storage ?? new MemoryStorage();
        Change = change;
    }

    public ScriptedCsms Csms { get; }

    public IStationStorage Storage { get; }

    public ReferenceStation Station { get; private set; } = null!;

    public DateTimeOffset Now => _clock.Now;

    private Func<StationOptions, StationOptions>? Change { get; }

    /// <summary>A bench whose station has no power yet.</summary>
    public static async Task<StationBench> DarkAsync(OcppVersion version = OcppVersion.V21, Func<StationOptions, StationOptions>? change = null, IStationStorage? storage = null)
    {
        var bench = new StationBench(version, change, storage);
        await bench.Csms.StartAsync();
        bench.Station = bench.NewStation();
        return bench;
    }

    /// <summary>A bench whose station is accepted and has told its connectors' states.</summary>
    public static async Task<StationBench> BootedAsync(OcppVersion version = OcppVersion.V21, Func<StationOptions, StationOptions>? change = null)
    {
        var bench = await DarkAsync(version, change);
        await bench.Station.PowerOnAsync();
        await bench.SettleAsync();
        bench.Csms.Calls.Should().Contain(call => call.Action == "BootNotification");
        bench.Csms.Calls.Clear();
        return bench;
    }

    /// <summary>Variables of a station, by their names.</summary>
    public static Func<StationOptions, StationOptions> With(params (string Name, string Value)[] variables) =>
        options => options with { Variables = variables.ToDictionary(variable => variable.Name, variable => variable.Value) };

    /// <summary>Another station object with the same identity and storage, as after the process ended.</summary>
    public ReferenceStation NewStation()
    {
        var options = new StationOptions
        {
            Identity = "CS001",
            CsmsUrl = Csms.Address,
            SecurityProfile = 1,
            BasicAuthPassword = "0123456789abcdef",
            SerialNumber = "SN001",
            Seed = 7,
        };
        Station = new ReferenceStation(Change?.Invoke(options) ?? options, Storage, _clock.Time, _tracker);
        return Station;
    }

    /// <summary>Waits until nothing is under way.</summary>
    public Task SettleAsync() => _clock.SettleAsync(CancellationToken.None);

    /// <summary>Waits for something to become true.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        await SettleAsync();
        (await _clock.UntilAsync(condition, Patience, CancellationToken.None)).Should().BeTrue();
        await SettleAsync();
    }

    /// <summary>Lets time pass.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await SettleAsync();
        await _clock.PassAsync(time, CancellationToken.None);
    }

    /// <summary>Waits for the next CALL of an action that was not asked for before, and takes it and all before it off the list.</summary>
    public async Task<StationCall> NextAsync(string action)
    {
        // The list is another thread's while anything is under way.
        await SettleAsync();
        var found = await _clock.UntilAsync(() => Csms.Calls.Exists(call => call.Action == action), Patience, CancellationToken.None);
        await SettleAsync();
        found.Should().BeTrue($"a {action} was awaited; there came {string.Join("; ", Csms.Calls)}");
        var index = Csms.Calls.FindIndex(call => call.Action == action);
        var call = Csms.Calls[index];
        Csms.Calls.RemoveRange(0, index + 1);
        return call;
    }

    /// <summary>The TransactionEvents so far that were not taken yet, which it takes.</summary>
    public async Task<IReadOnlyList<StationCall>> EventsAsync()
    {
        await SettleAsync();
        var events = Csms.Calls.Where(call => call.Action == "TransactionEvent").ToArray();
        Csms.Calls.Clear();
        return events;
    }

    /// <summary>Sends a CALL and expects a CALLRESULT.</summary>
    public async Task<JsonObject> AskAsync(string action, JsonObject payload)
    {
        var reply = await ReplyAsync(action, payload);
        reply.Should().BeOfType<CallReply.Result>(reply.ToString());
        return JsonNode.Parse(((CallReply.Result)reply).Payload.Span)!.AsObject();
    }

    /// <summary>Sends a CALL and returns whatever answers it.</summary>
    public async Task<CallReply> ReplyAsync(string action, JsonObject payload)
    {
        await SettleAsync();
        var answer = Csms.SendAsync(action, payload);
        await _clock.UntilAsync(() => answer.IsCompleted, Patience, CancellationToken.None);
        var reply = await answer;
        if (reply is CallReply.Result result)
            TestHarness.Ocpp.Validation.PayloadValidator.Validate(Csms.Version, action, isRequest: false, result.Payload.Span).Should().BeEmpty();
        return reply;
    }

    /// <summary>Writes a variable and expects it to be accepted.</summary>
    public async Task SetAsync(string component, string variable, string value, string? instance = null, string? componentInstance = null)
    {
        var answer = await AskAsync("SetVariables", new JsonObject
        {
            ["setVariableData"] = new JsonArray(new JsonObject
            {
                ["component"] = componentInstance is null ? new JsonObject { ["name"] = component } : new JsonObject { ["name"] = component, ["instance"] = componentInstance },
                ["variable"] = instance is null ? new JsonObject { ["name"] = variable } : new JsonObject { ["name"] = variable, ["instance"] = instance },
                ["attributeValue"] = value,
            }),
        });
        answer["setVariableResult"]![0]!["attributeStatus"]!.ToString().Should().Be("Accepted");
    }

    public async ValueTask DisposeAsync()
    {
        await Station.DisposeAsync();
        await Csms.DisposeAsync();
        Csms.Faults.Should().BeEmpty();
    }
}

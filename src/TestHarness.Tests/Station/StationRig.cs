using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TestHarness.Conformance.Clocks;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Authorization;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Hardware;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Station.Transactions;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Station;

/// <summary>
/// The energy and security parts of a station with everything around them played: the line to the CSMS, the transactions, the token reader, the time.
/// </summary>
internal sealed class StationRig : IAsyncDisposable
{
    private static readonly string[] s_rooms = ["SmartCharging", "Security", "Iso15118", "V2x", "Der"];
    private readonly StationOptions _options;
    private readonly WorkTracker _tracker = new();
    private readonly SerialContext _serial;
    private ServiceProvider _services = null!;
    private StationContext _context = null!;

    public StationRig(StationOptions? options = null)
    {
        _options = options ?? new StationOptions { Identity = "CS1", CsmsUrl = new Uri("ws://csms"), Seed = 1 };
        Time = new VirtualTime(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), _tracker);
        _serial = new SerialContext(_tracker);
        _serial.Failed += error => Failures.Add(error);
        Cabinet = new Cabinet(_options);
    }

    public VirtualTime Time { get; }

    public MemoryStorage Storage { get; } = new();

    public Cabinet Cabinet { get; }

    public PlayedLink Link { get; private set; } = new();

    public PlayedTransactions Transactions { get; private set; } = new();

    public PlayedTokenReader Tokens { get; private set; } = new();

    public List<Exception> Failures { get; } = [];

    public static async Task<StationRig> BootAsync(StationOptions? options = null, Action<StationRig>? before = null)
    {
        var rig = new StationRig(options);
        before?.Invoke(rig);
        await rig.BootAsync();
        return rig;
    }

    /// <summary>Boots, or boots anew with what is in the storage.</summary>
    public Task BootAsync() => RunAsync(() =>
    {
        _context?.CutPower();
        Link = new PlayedLink { Answers = Link.Answers };
        Transactions = new PlayedTransactions();
        Tokens = new PlayedTokenReader { Answer = Tokens.Answer };
        _context = new StationContext(_options, Storage, Time, _serial, new Random(1), Cabinet, NullLogger.Instance, _tracker);
        var collection = new ServiceCollection();
        collection.AddSingleton(_context);
        collection.AddSingleton<ICsmsLink>(Link);
        collection.AddSingleton<ITransactions>(Transactions);
        collection.AddSingleton<ITokenReader>(Tokens);
        var rooms = typeof(StationContext).Assembly.GetTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && s_rooms.Any(room => type.Namespace?.StartsWith("TestHarness.Station." + room, StringComparison.Ordinal) == true))
            .ToArray();
        var services = rooms.Where(static type => type.IsAssignableTo(typeof(IStationService))).Concat([typeof(DeviceModelService), typeof(Registration)]).ToArray();
        foreach (var service in services)
        {
            collection.AddSingleton(service);
            foreach (var contract in service.GetInterfaces().Where(contract => contract.Assembly == service.Assembly))
                collection.AddSingleton(contract, provider => provider.GetRequiredService(service));
        }

        foreach (var handler in rooms.Where(static type => type.IsAssignableTo(typeof(IMessageHandler))))
            collection.AddSingleton(typeof(IMessageHandler), handler);
        _services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        _context.Services = _services;
        foreach (var service in services.Select(type => (IStationService)_services.GetRequiredService(type)).ToArray())
            service.Start();
        return Task.CompletedTask;
    });

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs in the station's context and waits until everything it set off is done.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        await _serial.RunAsync(work);
        await _tracker.WhenIdleAsync();
    }

    public Task RunAsync(Action work) => RunAsync(() =>
    {
        work();
        return Task.CompletedTask;
    });

    /// <summary>Lets the CSMS send a request and returns the answer, after all that follows from it.</summary>
    public async Task<TResponse> SendAsync<TResponse>(IOcppRequest<TResponse> request, OcppVersion version = OcppVersion.V21)
        where TResponse : class
    {
        object? answer = null;
        await RunAsync(async () =>
        {
            var action = request.GetType().Name[..^"Request".Length];
            var handler = _services.GetServices<IMessageHandler>().Single(h => h.Action == action && h.Supports(version));
            var call = new CallContext(version, "m", default, new PassedObject(request));
            answer = await handler.HandleAsync(call);
            foreach (var work in call.PutOff)
                await work();
        });
        return (TResponse)answer!;
    }

    /// <summary>Lets time pass, timer by timer.</summary>
    public async Task AdvanceAsync(TimeSpan span)
    {
        var limit = Time.GetUtcNow() + span;
        do
        {
            await _tracker.WhenIdleAsync();
        }
        while (Time.MoveToNextTimer(limit));
        await _tracker.WhenIdleAsync();
    }

    /// <summary>Lets the CSMS ask for a message with TriggerMessage.</summary>
    public async Task<TriggerMessageStatusEnumType> TriggerAsync(MessageTriggerEnumType message)
    {
        var request = new TriggerMessageRequest { RequestedMessage = message };
        var trigger = _services.GetServices<ITrigger>().Single(t => t.Message == message);
        var status = trigger.Judge(request);
        if (status == TriggerMessageStatusEnumType.Accepted)
            await RunAsync(() => trigger.SendAsync(request));
        return status;
    }

    public async ValueTask DisposeAsync()
    {
        _context?.CutPower();
        if (_services is not null)
            await _services.DisposeAsync();
    }

    private sealed class PassedObject(object request) : IPayloadCodec
    {
        public bool IsKnown(OcppVersion version, string action) => true;

        public (string Code, string Description)? Check(OcppVersion version, string action, ReadOnlyMemory<byte> payload) => null;

        public T Read<T>(ReadOnlyMemory<byte> payload)
            where T : class => (T)request;

        public ReadOnlyMemory<byte> Write(object payload, OcppVersion version, string action, bool isRequest) => default;
    }
}

/// <summary>A line on which every request is kept and answered as the test says.</summary>
internal sealed class PlayedLink : ICsmsLink
{
    public event Action? Connected;

    public event Action? Disconnected;

    public event Action? Exhausted;

    public event Action? Sent
    {
        add { }
        remove { }
    }

    public Dictionary<Type, Func<object, object?>> Answers { get; init; } = [];

    public List<object> Requests { get; } = [];

    public List<string> Reconnections { get; } = [];

    public bool IsConnected { get; set; } = true;

    public bool IsOnline => IsConnected;

    public OcppVersion? Version { get; set; } = OcppVersion.V21;

    public int SecurityProfile { get; set; } = 3;

    public IEnumerable<T> Of<T>() => Requests.OfType<T>();

    public void Answer<TRequest>(Func<TRequest, object?> answer) => Answers[typeof(TRequest)] = request => answer((TRequest)request);

    public void Connect()
    {
        IsConnected = true;
        Connected?.Invoke();
    }

    public void Disconnect()
    {
        IsConnected = false;
        Disconnected?.Invoke();
    }

    public Task<CallOutcome<TResponse>> CallAsync<TResponse>(IOcppRequest<TResponse> request, CallPermission permission = CallPermission.WhenAccepted)
        where TResponse : class
    {
        if (!IsConnected)
            return Task.FromResult(new CallOutcome<TResponse>(CallOutcomeKind.NotSent));
        Requests.Add(request);
        return Task.FromResult(Answers.TryGetValue(request.GetType(), out var answer)
            ? new CallOutcome<TResponse>(CallOutcomeKind.Answered, (TResponse?)answer(request))
            : new CallOutcome<TResponse>(CallOutcomeKind.Refused, null, "NotImplemented"));
    }

    public void Send(IOcppSend message) => Requests.Add(message);

    public void Exhaust() => Exhausted?.Invoke();

    public Task WhenQuietAsync(TimeSpan longest) => Task.CompletedTask;

    public void Reconnect(string reason) => Reconnections.Add(reason);
}

/// <summary>Transactions that begin and end when the test says so.</summary>
internal sealed class PlayedTransactions : ITransactions
{
    private readonly List<ActiveTransaction> _active = [];

    public event Action<ActiveTransaction>? Started;

    public event Action<ActiveTransaction>? Changed;

    public event Action<ActiveTransaction>? Ended;

    public IReadOnlyList<ActiveTransaction> Active => _active;

    public List<(string Id, TriggerReasonEnumType Reason, TransactionEventRequest Request)> Reports { get; } = [];

    public ActiveTransaction? OnEvse(int evseId) => _active.Find(t => t.EvseId == evseId);

    public void Start(string id, int evseId, ChargingStateEnumType state = ChargingStateEnumType.Charging)
    {
        var transaction = new ActiveTransaction { Id = id, EvseId = evseId, StartedAt = default, ChargingState = state, IsAuthorized = true };
        _active.Add(transaction);
        Started?.Invoke(transaction);
    }

    public void Change(string id, Func<ActiveTransaction, ActiveTransaction> change)
    {
        var index = _active.FindIndex(t => t.Id == id);
        _active[index] = change(_active[index]);
        Changed?.Invoke(_active[index]);
    }

    public void End(string id)
    {
        var transaction = _active.Single(t => t.Id == id);
        _active.Remove(transaction);
        Ended?.Invoke(transaction);
    }

    public void Report(string transactionId, TriggerReasonEnumType reason, Func<TransactionEventRequest, TransactionEventRequest>? complete = null)
    {
        var request = new TransactionEventRequest
        {
            EventType = TransactionEventEnumType.Updated,
            Timestamp = default,
            TriggerReason = reason,
            SeqNo = 0,
            TransactionInfo = new TransactionType { TransactionId = transactionId },
        };
        Reports.Add((transactionId, reason, complete?.Invoke(request) ?? request));
    }
}

/// <summary>Takes tokens and answers as the test says.</summary>
internal sealed class PlayedTokenReader : ITokenReader
{
    public List<(AuthorizeRequest Request, int? EvseId)> Presented { get; } = [];

    public Func<AuthorizeRequest, AuthorizeResponse?> Answer { get; set; } =
        static _ => new AuthorizeResponse { IdTokenInfo = new IdTokenInfoType { Status = AuthorizationStatusEnumType.Accepted } };

    public Task<AuthorizeResponse?> PresentAsync(AuthorizeRequest request, int? evseId)
    {
        Presented.Add((request, evseId));
        return Task.FromResult(Answer(request));
    }
}

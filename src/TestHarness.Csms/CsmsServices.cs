using Microsoft.Extensions.Logging;
using TestHarness.Csms.Answers;
using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Storage;
using TestHarness.Csms.Tokens;
using TestHarness.Csms.Transactions;
using TestHarness.Transport.Activity;

namespace TestHarness.Csms;

/// <summary>What the parts of a running CSMS share. A restart makes it anew, out of the storage. Used in the serial context only.</summary>
internal sealed class CsmsServices : IDisposable
{
    public CsmsServices(CsmsOptions options, ICsmsStorage storage, TimeProvider time, WorkTracker tracker, SerialContext context, NextAnswers answers, ILogger log)
    {
        Options = options;
        Time = time;
        Tracker = tracker;
        Context = context;
        Answers = answers;
        Log = log;
        Events = new CsmsEvents(time, context);
        Ids = new RequestIds(storage);
        Stations = new StationRegister(options, storage);
        Tokens = new IdTokenRegister(options, storage);
        Transactions = new TransactionRegister(storage);
        Authorizer = new Authorizer(options, time, Tokens, Transactions);
        Certificates = new CertificateDesk(options, storage, time, tracker, () => Stations.Accounts);
        Dispatcher = new CallDispatcher(this);
        Calls = new CallSender(this);
    }

    public CsmsOptions Options { get; }

    public TimeProvider Time { get; }

    public WorkTracker Tracker { get; }

    public SerialContext Context { get; }

    public NextAnswers Answers { get; }

    public ILogger Log { get; }

    public CsmsEvents Events { get; }

    public RequestIds Ids { get; }

    public StationRegister Stations { get; }

    public IdTokenRegister Tokens { get; }

    public TransactionRegister Transactions { get; }

    public Authorizer Authorizer { get; }

    public CertificateDesk Certificates { get; }

    public CallDispatcher Dispatcher { get; }

    public CallSender Calls { get; }

    /// <summary>Starts something that happens behind the message in hand; what goes wrong with it is logged.</summary>
    public void Start(string what, Func<Task> work) => Context.Start(async () =>
    {
        try
        {
            await work();
        }
        catch (CsmsException error)
        {
            Log.LogWarning("{What}: {Reason}", what, error.Message);
        }
    });

    /// <inheritdoc />
    public void Dispose() => Certificates.Dispose();
}

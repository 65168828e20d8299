using TestHarness.Csms.Storage;

namespace TestHarness.Csms;

/// <summary>Numbers for requestId, remoteStartId, reservation ids and charging profile ids: each is used once, also over restarts.</summary>
internal sealed class RequestIds
{
    private const string Document = "ids";
    private readonly ICsmsStorage _storage;
    private int _last;

    public RequestIds(ICsmsStorage storage)
    {
        _storage = storage;
        _last = storage.Load<Saved>(Document)?.Last ?? 0;
    }

    public int Next()
    {
        _storage.Save(Document, new Saved(++_last));
        return _last;
    }

    private sealed record Saved(int Last);
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace TestHarness.Cli.Live;

/// <summary>Hands events to however many readers, each beginning with a picture of how things stand. Safe for many threads.</summary>
/// <param name="picture">Draws that picture; called so that no event is lost or told twice.</param>
internal sealed class LiveFeed(Func<JsonObject> picture)
{
    // A browser that is that far behind is better off with a new picture, which it asks for by itself.
    private const int Backlog = 2_000;
    private readonly Lock _gate = new();
    private readonly List<Channel<SseItem<string>>> _readers = [];
    private bool _isOver;

    /// <summary>Changes how things stand, and tells it.</summary>
    /// <param name="change">Makes the change, and says what to tell: the event's type and data; null for nothing. Quick: it runs alone.</param>
    public void Tell(Func<(string Type, JsonObject Data)?> change)
    {
        lock (_gate)
        {
            if (change() is not var (type, data) || _readers.Count == 0)
                return;
            var item = new SseItem<string>(data.ToJsonString(), type);
            foreach (var reader in _readers.ToList().Where(reader => !reader.Writer.TryWrite(item)))
            {
                reader.Writer.TryComplete();
                _readers.Remove(reader);
            }
        }
    }

    /// <summary>Ends the feed: readers get what there still is, and no more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            _readers.ForEach(reader => reader.Writer.TryComplete());
        }
    }

    /// <summary>The picture, and what happens from then on.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<SseItem<string>>(Backlog);
        lock (_gate)
        {
            channel.Writer.TryWrite(new SseItem<string>(picture().ToJsonString(), "picture"));
            if (_isOver)
                channel.Writer.TryComplete();
            else
                _readers.Add(channel);
        }

        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            lock (_gate)
                _readers.Remove(channel);
        }
    }
}

namespace TestHarness.Rules.Payloads;

/// <summary>Room for the payloads of one observation after the other.</summary>
internal sealed class PayloadSpace
{
    /// <summary>Room with names of its own.</summary>
    internal PayloadSpace()
    {
        var names = new PayloadNames();
        (Sent, Delivered, Request) = (new PayloadTree(names), new PayloadTree(names), new PayloadTree(names));
    }

    /// <summary>For the payload as its sender sent it.</summary>
    internal PayloadTree Sent { get; }

    /// <summary>For the payload as it reached the other side, where it differs.</summary>
    internal PayloadTree Delivered { get; }

    /// <summary>For the payload of the CALL that is answered.</summary>
    internal PayloadTree Request { get; }
}

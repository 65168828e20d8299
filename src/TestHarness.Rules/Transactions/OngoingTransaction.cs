using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>A transaction that goes on as far as was told, and what is held against the station should it prove to have gone on.</summary>
internal sealed class OngoingTransaction(string id, long connection)
{
    internal string Id { get; } = id;

    /// <summary>The connection that it was told on first.</summary>
    internal long Connection { get; } = connection;

    /// <summary>Its EVSE, in 1.6 its connector; null until it was told.</summary>
    internal long? Evse { get; set; }

    /// <summary>Its connector; null until it was told, and in 1.6.</summary>
    internal long? Connector { get; set; }

    /// <summary>Whether the CSMS accepted its token, and nothing has taken that back.</summary>
    internal bool IsAuthorized { get; set; }

    /// <summary>What is held against the station, and until when the transaction may still prove to be over.</summary>
    internal (Finding Finding, DateTimeOffset Until)? Doubt { get; set; }
}

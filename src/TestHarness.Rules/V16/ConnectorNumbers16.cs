using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>No connector has a number above NumberOfConnectors (OCPP 1.6 section 3.8).</summary>
internal sealed class ConnectorNumbers16() : WireRule(Description)
{
    private const string Number = "OCPP 1.6 §3.8";

    private static readonly RuleCard Description = new(
        "connector-number-16",
        "connectors",
        Party.Station,
        RuleCard.V16,
        "A CSMS has as many connectors of a charge point as that says in NumberOfConnectors. What is told of one more belongs to none, and is dropped.",
        new Requirement(Number, "The number of a connector is not above NumberOfConnectors."));

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables { get; } = ["NumberOfConnectors"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame?.Action is not ("StatusNotification" or "MeterValues" or "StartTransaction") || !seen.IsRequest(Party.Station) || seen.Variables.Number("NumberOfConnectors") is not { } most)
            return;
        if (seen.Payload.Number("connectorId") is { } connector && connector > most)
            seen.Report(Breach(Number, $"{seen.Frame.Action} is of connector {connector}, and the charge point has {most}.", $"at most {most}", $"{connector}", "connectorId"));
    }
}

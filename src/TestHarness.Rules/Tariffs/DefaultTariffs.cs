using TestHarness.Ocpp;

namespace TestHarness.Rules.Tariffs;

/// <summary>A default tariff that was accepted is there when tariffs are asked for (I09.FR.01, I09.FR.02), and its id is not accepted a second time (I07.FR.04).</summary>
internal sealed class DefaultTariffs() : WireRule(Description)
{
    private const int Most = 64;
    private const string Present = "I09.FR.01";
    private const string Duplicate = "I07.FR.04";

    private static readonly RuleCard Description = new(
        "default-tariff",
        "tariffs",
        Party.Station,
        RuleCard.V21,
        "By its id a CSMS proves to the driver which tariff was applied. A tariff that is accepted and not there, or two under one id, cannot be proved.",
        new Requirement(Present, "A default tariff that was accepted is there when tariffs are asked for."),
        new Requirement(Duplicate, "A tariff with the id of one that is there is refused."));

    private Recent<long, string>? _byEvse;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "ClearTariffs" when seen.IsRequest(Party.Csms):
                _byEvse = null;
                break;
            case "SetDefaultTariff" when seen.IsResult(Party.Station, "SetDefaultTariff") && seen.Payload.Text("status") == "Accepted":
                Set(seen);
                break;
            case "GetTariffs" when seen.IsResult(Party.Station, "GetTariffs") && seen.Payload.Text("status") == "NoTariff":
                Missing(seen);
                break;
        }
    }

    // A tariff for later, or for all EVSEs, takes the place of others when its time comes: only one without time for one EVSE is sure to be there.
    private void Set(Observation seen)
    {
        if (seen.Request.Number("evseId") is not { } evse || seen.Request.Text("tariff", "tariffId") is not { } id)
            return;
        if (_byEvse is not null && _byEvse.TryGet(evse, out var before) && before == id)
            seen.Report(Breach(Duplicate, $"The tariff {id} is already the default of EVSE {evse}, and is accepted once more.", "DuplicateTariffId", "Accepted", "status"));
        _byEvse ??= new(Most);
        if (evse == 0 || seen.Request.Has("tariff", "validFrom"))
            _byEvse.Clear();
        _byEvse.Remove(evse);
        if (!seen.Request.Has("tariff", "validFrom"))
            _byEvse.Add(evse, id, out _);
    }

    private void Missing(Observation seen)
    {
        if (_byEvse is null || seen.Request.Number("evseId") is not { } evse)
            return;
        // One for all EVSEs is there for each; and what is there for any is there for all.
        var isThere = _byEvse.TryGet(evse, out var id) || _byEvse.TryGet(0, out id) || (evse == 0 && (id = _byEvse.Values.FirstOrDefault()) is not null);
        if (isThere)
            seen.Report(Breach(Present, $"The tariff {id} was accepted, and there is said to be none.", "Accepted", "NoTariff", "status"));
    }
}

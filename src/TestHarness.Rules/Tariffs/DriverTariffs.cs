using TestHarness.Ocpp;

namespace TestHarness.Rules.Tariffs;

/// <summary>A tariff for a driver has no validFrom (I08.FR.09), and the answer on a VAT number is for the EVSE that was asked about (C18.FR.10).</summary>
internal sealed class DriverTariffs() : WireRule(Description)
{
    private const string NoStart = "I08.FR.09";
    private const string Evse = "C18.FR.10";

    private static readonly RuleCard Description = new(
        "driver-payment",
        "tariffs",
        Party.Csms,
        RuleCard.V21,
        "A driver sees the tariff and the receipt at once. A tariff for later is ignored by the station, and a VAT number of another EVSE ends up on another driver's receipt.",
        new Requirement(NoStart, "The tariff in the answer to Authorize has no validFrom."),
        new Requirement(Evse, "The answer to VatNumberValidation has the evseId of the request."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "Authorize"))
        {
            if (seen.Payload.Has("tariff", "validFrom"))
                seen.Report(Breach(NoStart, "The tariff for the driver has a time from which it is valid.", "no validFrom", seen.Payload.Text("tariff", "validFrom"), "tariff.validFrom"));
        }
        else if (seen.IsResult(Party.Csms, "VatNumberValidation") && seen.Request.Number("evseId") is { } asked && seen.Payload.Number("evseId") != asked)
        {
            seen.Report(Breach(Evse, $"The VAT number was asked about for EVSE {asked}.", $"{asked}", $"{seen.Payload.Number("evseId")}", "evseId"));
        }
    }
}

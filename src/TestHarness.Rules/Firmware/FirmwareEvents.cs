using TestHarness.Ocpp;

namespace TestHarness.Rules.Firmware;

/// <summary>
/// Firmware whose signature (L01.FR.03) or certificate (L01.FR.02) is not good is told as a security event too; the same in the white paper for 1.6. The event may come before or after; that it did not come shows
/// when the station, on the same connection, sends other requests ten minutes later.
/// </summary>
internal sealed class FirmwareEvents() : WireRule(Description)
{
    private const string Certificate = "L01.FR.02";
    private const string Signature = "L01.FR.03";
    private const string Of16 = "OCPP 1.6 Security ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "firmware-security-event",
        "firmware",
        Party.Station,
        RuleCard.Every,
        "Firmware with a wrong signature may be an attack. Whoever watches over the security of stations sees the security events, and not the progress of updates.",
        new Requirement(Certificate, "A firmware's signing certificate that is invalid is told as the security event InvalidFirmwareSigningCertificate."),
        new Requirement(Signature, "A firmware's signature that is invalid is told as the security event InvalidFirmwareSignature."),
        new Requirement(Of16 + Certificate, "A firmware's signing certificate that is invalid is told as the security event InvalidFirmwareSigningCertificate."),
        new Requirement(Of16 + Signature, "A firmware's signature that is invalid is told as the security event InvalidFirmwareSignature."));

    private Recent<string, DateTimeOffset>? _due;
    private Recent<string, DateTimeOffset>? _told;
    private long? _asked;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            _due = null;
        else if (seen.Frame?.Action is "UpdateFirmware" or "SignedUpdateFirmware")
            Update(seen, seen.Frame.Action);
        else if (seen.Frame?.Action is "FirmwareStatusNotification" or "SignedFirmwareStatusNotification" && seen.IsRequest(Party.Station))
            Status(seen);
        else if (seen.IsRequest(Party.Station, "SecurityEventNotification") && seen.Payload.Text("type") is { } type && type.StartsWith("InvalidFirmware", StringComparison.OrdinalIgnoreCase))
            Told(seen, type);
        else if (_due is not null && seen.IsRequest(Party.Station))
            Overdue(seen);
    }

    private void Update(Observation seen, string action)
    {
        if (seen.IsRequest(Party.Csms))
            _asked = seen.Payload.Number("requestId");
        else if (seen.IsResult(Party.Station, action) && seen.Payload.Text("status") == "InvalidCertificate" && seen.RequestedAt is not null)
            Expect(seen, "InvalidFirmwareSigningCertificate");
    }

    // Told for the first time: whatever is told again is no new state.
    private void Status(Observation seen)
    {
        if (_asked is null || seen.Payload.Text("status") != "InvalidSignature" || seen.Payload.Number("requestId") != _asked)
            return;
        _asked = null;
        Expect(seen, "InvalidFirmwareSignature");
    }

    private void Expect(Observation seen, string name)
    {
        if (_told is not null && _told.TryGet(name, out var told) && seen.At - told < Patience)
            return;
        _due ??= new(2);
        if (!_due.TryGet(name, out _))
            _due.Add(name, seen.At, out _);
    }

    // Other letters are for another rule to judge.
    private void Told(Observation seen, string type)
    {
        var name = type.Contains("Certificate", StringComparison.OrdinalIgnoreCase) ? "InvalidFirmwareSigningCertificate" : "InvalidFirmwareSignature";
        _due?.Remove(name);
        _told ??= new(2);
        _told.Set(name, seen.At);
    }

    private void Overdue(Observation seen)
    {
        var (name, since) = _due!.Entries.FirstOrDefault();
        if (name is null || seen.At - since <= Patience)
            return;
        _due.Remove(name);
        var requirement = name == "InvalidFirmwareSignature" ? Signature : Certificate;
        seen.Report(Breach(
            seen.Version == OcppVersion.V16 ? Of16 + requirement : requirement,
            "The firmware was refused for its signature or certificate, and no security event tells so.",
            $"SecurityEventNotification {name}",
            $"none within {Durations.Text(seen.At - since)}"));
    }
}

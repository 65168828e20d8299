using TestHarness.Ocpp;

namespace TestHarness.Rules.Certificates;

/// <summary>The CSMS returns a signed certificate with the requestId (A02.FR.25, A03.FR.21; 2.1) and the type (A02.FR.14, A03.FR.14) of the request that it answers.</summary>
internal sealed class SignedCertificates() : WireRule(Description)
{
    private const int Most = 16;
    private const string SameId = "A02.FR.25";
    private const string SameType = "A02.FR.14";

    private static readonly RuleCard Description = new(
        "certificate-signed",
        "certificates",
        Party.Csms,
        RuleCard.V2,
        "A station may have several requests for certificates open. One that comes back without its requestId, or as another type, is refused or installed in the wrong place, and the old certificate expires.",
        new Requirement(SameId, "CertificateSigned has the requestId of the SignCertificate that it answers."),
        new Requirement(SameType, "CertificateSigned has the certificateType of the SignCertificate that it answers.", RuleWeight.Should));

    private Recent<long, bool>? _ids;
    private HashSet<string>? _types;
    private StationStart _start;
    private bool _isWithoutId;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        if (seen.IsRequest(Party.Station, "SignCertificate") && seen.IsDelivered)
            Asked(seen);
        else if (seen.IsRequest(Party.Csms, "CertificateSigned") && _start.WasSeen && _types is not null)
            Judge(seen);
    }

    private void Asked(Observation seen)
    {
        _types ??= [];
        _types.Add(seen.DeliveredPayload.Text("certificateType") ?? "");
        if (seen.DeliveredPayload.Number("requestId") is not { } id)
        {
            _isWithoutId = true;
            return;
        }

        _ids ??= new(Most);
        _ids.Set(id, true);
    }

    private void Judge(Observation seen)
    {
        var (id, type) = (seen.Payload.Number("requestId"), seen.Payload.Text("certificateType"));
        if (!_isWithoutId && (id is null || _ids?.TryGet(id.Value, out _) is not true))
            seen.Report(Breach(SameId, "The certificate has not the requestId of any request of the station.", "the requestId of SignCertificate", id is null ? "none" : $"{id}", "requestId"));
        if (type is not null && !_types!.Contains(type) && !_types.Contains(""))
            seen.Report(Breach(SameType, $"The station asked for no certificate of the type {type}.", string.Join(", ", _types), type, "certificateType"));
    }
}

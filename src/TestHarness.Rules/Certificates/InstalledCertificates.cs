using TestHarness.Ocpp;

namespace TestHarness.Rules.Certificates;

/// <summary>What a station says of its certificates agrees: one that it installed is found (M03.FR.03), one that it deleted is not (M04.FR.02), one that it lists can be deleted (M04.FR.04).</summary>
internal sealed class InstalledCertificates() : WireRule(Description)
{
    private const int Most = 32;
    private const string Found = "M03.FR.03";
    private const string Deleted = "M04.FR.02";
    private const string NotFound = "M04.FR.04";

    private static readonly RuleCard Description = new(
        "certificate-store",
        "certificates",
        Party.Station,
        RuleCard.Every,
        "A CSMS renews trust by what the station tells of its certificates. A root that is said to be installed and is not, or to be deleted and is still there, shows on the day when the old one expires.",
        new Requirement(Found, "A certificate of a type that was installed is found when that type is asked for."),
        new Requirement(Deleted, "A certificate that was deleted is not listed any more."),
        new Requirement(NotFound, "A certificate that the station lists is not unknown when it is to be deleted."));

    private HashSet<string>? _types;
    private HashSet<CertificateHash>? _deleted;
    private HashSet<CertificateHash>? _listed;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            Forget();
        else if (seen.IsRequest(Party.Csms) && seen.Frame!.Action is "InstallCertificate" or "CertificateSigned")
            // Until it is answered, either may already be so.
            (_deleted, _listed) = (null, null);
        else if (seen.IsResult(Party.Station, "InstallCertificate"))
            Install(seen);
        else if (seen.IsResult(Party.Station, "DeleteCertificate"))
            Delete(seen);
        else if (seen.IsResult(Party.Station, "GetInstalledCertificateIds"))
            List(seen);
    }

    private void Install(Observation seen)
    {
        if (seen.Payload.Text("status") == "Accepted" && seen.Request.Text("certificateType") is { } type)
            (_types ??= []).Add(type);
    }

    private void Delete(Observation seen)
    {
        if (CertificateHash.Of(seen.Request.Object("certificateHashData")) is not { } hash)
            return;
        var status = seen.Payload.Text("status");
        if (status == "NotFound" && _listed?.Contains(hash) is true)
            seen.Report(Breach(NotFound, "The station does not know a certificate that it had listed on this connection.", "Accepted or Failed", "NotFound", "status"));
        if (status != "Accepted")
            return;
        // Others may go with it: its type and its children.
        (_types, _listed) = (null, null);
        if ((_deleted ??= []).Count < Most)
            _deleted.Add(hash);
    }

    private void List(Observation seen)
    {
        var answer = seen.Payload;
        if (answer.Text("status") == "NotFound")
        {
            if (Wanted(seen) is { } type)
                seen.Report(Breach(Found, $"The station finds no certificate, though it had installed a {type}.", "Accepted", "NotFound", "status"));
            return;
        }

        _listed = [.. CertificateHash.Listed(answer).Take(Most)];
        if (_deleted?.Overlaps(_listed) is true)
            seen.Report(Breach(Deleted, "The station lists a certificate that it had deleted.", "a list without it", "a list with it"));
    }

    // A type that was installed and that the request asks for; in 1.6 it asks for one, in 2.x for several or for all.
    private string? Wanted(Observation seen)
    {
        if (_types is null)
            return null;
        var request = seen.Request;
        string?[] asked = request.Text("certificateType") is { } one ? [one] : [.. request.Items("certificateType").Select(item => item.Text())];
        return _types.FirstOrDefault(type => asked.Length == 0 || asked.Contains(type));
    }

    private void Forget() => (_types, _deleted, _listed) = (null, null, null);
}

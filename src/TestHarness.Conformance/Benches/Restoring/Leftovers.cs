using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.Security;

namespace TestHarness.Conformance.Benches.Restoring;

/// <summary>Finds on the wire of a case what it left at the station: whatever the station accepted and nobody took back.</summary>
internal static class Leftovers
{
    private static readonly IReadOnlyList<Func<IReadOnlyList<Exchange>, IEnumerable<Leftover>>> s_finders =
    [
        Availability,
        list => Installed(list, "ReserveNow", "reservation", call => call["id"], "CancelReservation", id => new JsonObject { ["reservationId"] = id }),
        Monitors,
        list => Installed(list, "SetDisplayMessage", "display message", call => call["message"]?["id"], "ClearDisplayMessage", id => new JsonObject { ["id"] = id }),
        DerControls,
        LocalList,
        Certificates,
        list => Installed(list, "SetChargingProfile", "charging profile", Profile, "ClearChargingProfile", id => new JsonObject { ["chargingProfileId"] = id }),
    ];

    /// <summary>What is left.</summary>
    public static IReadOnlyList<Leftover> Of(IReadOnlyList<WireRecord> records)
    {
        var exchanges = Exchange.Of(records);
        return s_finders.SelectMany(find => find(exchanges)).ToList();
    }

    // One that clears by criteria may have left something: taking back what is gone does no harm.
    private static IEnumerable<Leftover> Installed(IReadOnlyList<Exchange> all, string action, string what, Func<JsonObject, JsonNode?> id, string undo, Func<JsonNode, JsonObject> payload)
    {
        foreach (var group in all.Where(one => one.Action == action && one.IsAccepted && id(one.Request) is not null).GroupBy(one => JsonText.Of(id(one.Request))))
        {
            var last = group.Last();
            var taken = payload(id(last.Request)!.DeepClone());
            if (!all.Any(one => one.Action == undo && one.Number > last.Number && one.IsAccepted && JsonNode.DeepEquals(one.Request, taken)))
                yield return new Leftover($"the {what} {group.Key}", undo, taken);
        }
    }

    // A TxProfile goes with its transaction (K01).
    private static JsonNode? Profile(JsonObject call) => (string?)call["chargingProfile"]?["chargingProfilePurpose"] == "TxProfile" ? null : call["chargingProfile"]?["id"];

    private static IEnumerable<Leftover> Availability(IReadOnlyList<Exchange> all) => all
        .Where(one => one.Action == "ChangeAvailability" && one.IsAccepted)
        .GroupBy(one => one.Request["evse"]?.ToJsonString() ?? "")
        .Select(group => group.Last())
        .Where(last => (string?)last.Request["operationalStatus"] == "Inoperative")
        .Select(last =>
        {
            var payload = new JsonObject { ["operationalStatus"] = "Operative" };
            if (last.Request["evse"] is { } evse)
                payload["evse"] = evse.DeepClone();
            return new Leftover($"the availability of {(last.Request["evse"] is { } place ? $"EVSE {JsonText.Of(place["id"])}{(place["connectorId"] is { } connector ? $", connector {JsonText.Of(connector)}" : "")}" : "the station")}", "ChangeAvailability", payload);
        });

    // A full update without a list empties it (D01.FR.04).
    private static IEnumerable<Leftover> LocalList(IReadOnlyList<Exchange> all)
    {
        var updates = all.Where(one => one.Action == "SendLocalList" && one.IsAccepted).ToList();
        if (updates.LastOrDefault() is not { } last || ((string?)last.Request["updateType"] == "Full" && last.Request["localAuthorizationList"] is not JsonArray { Count: > 0 }))
            yield break;
        var version = updates.Max(one => (int?)one.Request["versionNumber"] ?? 0) + 1;
        yield return new Leftover("the local authorization list, which is emptied", "SendLocalList", new JsonObject { ["versionNumber"] = version, ["updateType"] = "Full" });
    }

    // Roots of the CSMS stay: the station may be connected by one. Others are named by their own hashes, as only roots can be.
    private static IEnumerable<Leftover> Certificates(IReadOnlyList<Exchange> all)
    {
        foreach (var installed in all.Where(one => one.Action == "InstallCertificate" && one.IsAccepted && (string?)one.Request["certificateType"] != "CSMSRootCertificate").DistinctBy(one => (string?)one.Request["certificate"]))
        {
            if (Root((string?)installed.Request["certificate"]) is not { } hash)
                continue;
            var data = new JsonObject { ["hashAlgorithm"] = hash.Algorithm.Name, ["issuerNameHash"] = hash.IssuerNameHash, ["issuerKeyHash"] = hash.IssuerKeyHash, ["serialNumber"] = hash.SerialNumber };
            if (!all.Any(one => one.Action == "DeleteCertificate" && one.Number > installed.Number && one.IsAccepted && string.Equals((string?)one.Request["certificateHashData"]?["serialNumber"], hash.SerialNumber, StringComparison.OrdinalIgnoreCase)))
                yield return new Leftover($"the {(string?)installed.Request["certificateType"]} {hash.SerialNumber}", "DeleteCertificate", new JsonObject { ["certificateHashData"] = data });
        }
    }

    private static CertificateHashData? Root(string? pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData) ? CertificateHashData.Of(certificate, certificate) : null;
        }
        catch (CryptographicException)
        {
            // The case sent what is no certificate.
            return null;
        }
    }

    private static IEnumerable<Leftover> Monitors(IReadOnlyList<Exchange> all)
    {
        var cleared = all.Where(one => one.Action == "ClearVariableMonitoring").SelectMany(one => Items(one.Answer["clearMonitoringResult"])).Where(result => (string?)result["status"] == "Accepted").Select(result => JsonText.Of(result["id"])).ToHashSet();
        var ids = all.Where(one => one.Action == "SetVariableMonitoring").SelectMany(one => Items(one.Answer["setMonitoringResult"]))
            .Where(result => (string?)result["status"] == "Accepted" && result["id"] is not null && !cleared.Contains(JsonText.Of(result["id"])))
            .Select(result => result["id"]!.DeepClone()).DistinctBy(JsonText.Of).ToArray();
        if (ids.Length > 0)
            yield return new Leftover($"the variable monitors {string.Join(", ", ids.Select(JsonText.Of))}", "ClearVariableMonitoring", new JsonObject { ["id"] = new JsonArray(ids) });
    }

    private static IEnumerable<Leftover> DerControls(IReadOnlyList<Exchange> all) => all
        .Where(one => one.Action == "SetDERControl" && one.IsAccepted && one.Request["controlId"] is not null)
        .GroupBy(one => (string?)one.Request["controlId"])
        .Select(group => (Id: group.Key, IsDefault: group.Last().Request["isDefault"]?.DeepClone()))
        .Select(control => new Leftover($"the DER control {control.Id}", "ClearDERControl", new JsonObject { ["isDefault"] = control.IsDefault, ["controlId"] = control.Id }));

    private static IEnumerable<JsonObject> Items(JsonNode? list) => list is JsonArray array ? array.OfType<JsonObject>() : [];
}

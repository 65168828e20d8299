using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches.Restoring;
using TestHarness.Ocpp;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Conformance.Benches.Restoring;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LeftoversTests
{
    private readonly HandMadeBench _bench = new();

    [TestCase("ChangeAvailability", """{"operationalStatus":"Inoperative"}""", """ChangeAvailability {"operationalStatus":"Operative"}""")]
    [TestCase("ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":2,"connectorId":1}}""", """ChangeAvailability {"operationalStatus":"Operative","evse":{"id":2,"connectorId":1}}""")]
    [TestCase("SetChargingProfile", """{"evseId":1,"chargingProfile":{"id":7,"chargingProfilePurpose":"TxDefaultProfile"}}""", """ClearChargingProfile {"chargingProfileId":7}""")]
    [TestCase("SendLocalList", """{"versionNumber":4,"updateType":"Differential","localAuthorizationList":[{}]}""", """SendLocalList {"versionNumber":5,"updateType":"Full"}""")]
    [TestCase("ReserveNow", """{"id":3}""", """CancelReservation {"reservationId":3}""")]
    [TestCase("SetDisplayMessage", """{"message":{"id":9}}""", """ClearDisplayMessage {"id":9}""")]
    [TestCase("SetDERControl", """{"isDefault":true,"controlId":"c1"}""", """ClearDERControl {"isDefault":true,"controlId":"c1"}""")]
    public void Takes_back_what_the_station_accepted(string action, string payload, string undo)
    {
        Accepted(action, payload);

        Found().Should().Equal(undo);
    }

    [Test]
    public void Deletes_a_root_that_was_installed_but_not_one_that_the_station_may_be_connected_by()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = new CertificateRequest("CN=Root", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var pem = new JsonObject { ["certificateType"] = "ManufacturerRootCertificate", ["certificate"] = root.ExportCertificatePem() };
        Accepted("InstallCertificate", pem.ToJsonString());
        pem["certificateType"] = "CSMSRootCertificate";
        Accepted("InstallCertificate", pem.ToJsonString());
        Accepted("InstallCertificate", """{"certificateType":"ManufacturerRootCertificate","certificate":"none"}""");

        var hash = CertificateHashData.Of(root, root);
        Found().Should().ContainSingle().Which.Should().StartWith("DeleteCertificate ").And.Contain(hash.IssuerKeyHash).And.Contain(hash.SerialNumber);

        Accepted("DeleteCertificate", $$$"""{"certificateHashData":{"serialNumber":"{{{hash.SerialNumber}}}"}}""");
        Found().Should().BeEmpty();
    }

    [TestCase("ChangeAvailability", """{"operationalStatus":"Operative"}""")]
    [TestCase("SetChargingProfile", """{"evseId":1,"chargingProfile":{"id":7,"chargingProfilePurpose":"TxProfile"}}""", Description = "goes with its transaction")]
    [TestCase("SendLocalList", """{"versionNumber":4,"updateType":"Full"}""", Description = "empties the list itself")]
    [TestCase("GetVariables", "{}")]
    public void Leaves_alone_what_leaves_nothing(string action, string payload)
    {
        Accepted(action, payload);

        Found().Should().BeEmpty();
    }

    [Test]
    public void What_the_station_refused_is_not_there()
    {
        Answered("ChangeAvailability", """{"operationalStatus":"Inoperative"}""", """{"status":"Rejected"}""");
        _bench.Error(_bench.Call(Party.Csms, "ReserveNow", """{"id":3}"""), "NotSupported");
        _bench.Call(Party.Csms, "SetDisplayMessage", """{"message":{"id":9}}""");

        Found().Should().BeEmpty();
    }

    [Test]
    public void What_was_taken_back_is_not_taken_back_again()
    {
        Accepted("ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":1}}""");
        Accepted("ChangeAvailability", """{"operationalStatus":"Operative","evse":{"id":1}}""");
        Accepted("SetChargingProfile", """{"evseId":1,"chargingProfile":{"id":7}}""");
        Accepted("SetChargingProfile", """{"evseId":1,"chargingProfile":{"id":8}}""");
        Accepted("ClearChargingProfile", """{"chargingProfileId":7}""");

        Found().Should().Equal("""ClearChargingProfile {"chargingProfileId":8}""");
    }

    [Test]
    public void Monitors_are_taken_back_by_the_ids_that_the_station_gave_them()
    {
        Answered("SetVariableMonitoring", "{}", """{"setMonitoringResult":[{"id":1,"status":"Accepted"},{"status":"Rejected"},{"id":2,"status":"Accepted"}]}""");
        Answered("ClearVariableMonitoring", """{"id":[1]}""", """{"clearMonitoringResult":[{"id":1,"status":"Accepted"}]}""");

        Found().Should().Equal("""ClearVariableMonitoring {"id":[2]}""");
    }

    [Test]
    public void A_payload_that_is_no_object_stops_nothing()
    {
        Accepted("ReserveNow", """{"id":3}""");
        _bench.Result(_bench.Call(Party.Csms, "ReserveNow", "17"), "[]");

        Found().Should().ContainSingle();
    }

    private void Accepted(string action, string payload) => Answered(action, payload, """{"status":"Accepted"}""");

    private void Answered(string action, string payload, string answer) => _bench.Result(_bench.Call(Party.Csms, action, payload), answer);

    private IEnumerable<string> Found() => Leftovers.Of(_bench.Wire.Snapshot()).Select(leftover => $"{leftover.Action} {leftover.Payload.ToJsonString()}");
}

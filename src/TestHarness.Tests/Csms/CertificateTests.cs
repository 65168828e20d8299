using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Operations;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class CertificateTests
{
    private const string Organization = "Reference CSO";
    private const string Serial = "SN001";
    private CertificateAuthority _authority = null!;
    private CsmsOptions _options = null!;

    [SetUp]
    public void MakeAuthority()
    {
        _authority = CertificateAuthority.CreateRoot("Station root", Organization, TimeProvider.System);
        _options = CsmsFixture.Options with
        {
            Listeners = [new CsmsListener { SecurityProfile = 3 }],
            Security = new CsmsSecurityOptions { StationAuthority = _authority },
        };
    }

    [TearDown]
    public void DisposeAuthority() => _authority.Dispose();

    [TestCase(Serial)]
    [TestCase(CsmsFixture.Identity)]
    public async Task Lets_a_station_in_with_a_certificate_for_its_serial_number_or_identity(string name)
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(name, Organization));
        await station.BootAsync(Serial);
        (await csms.StationAsync(CsmsFixture.Identity)).SecurityProfile.Should().Be(3);
    }

    [Test]
    public async Task Accepts_a_password_over_TLS_in_profile_2()
    {
        await using var csms = await CsmsFixture.StartAsync(_options with { Listeners = [new CsmsListener { SecurityProfile = 2 }] });
        csms.Endpoints[0].Scheme.Should().Be("wss");
        await using var station = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password), _authority.Certificate, null);
        await station.BootAsync();
        var wrong = () => ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, "wrong"), _authority.Certificate, null);
        (await wrong.Should().ThrowAsync<ConnectException>()).Which.Status.Should().Be(401);
    }

    [Test]
    public async Task Ends_the_connection_of_a_station_with_an_unknown_expired_or_foreign_certificate_or_none()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var stranger = CertificateAuthority.CreateRoot("Other root", Organization, TimeProvider.System);
        var past = DateTimeOffset.UtcNow.AddDays(-1);
        X509Certificate2?[] certificates =
        [
            null,
            stranger.IssueStation(Serial, Organization),
            _authority.Issue(new CertificateProfile { CommonName = Serial, Organization = Organization, NotBefore = past.AddDays(-30), NotAfter = past }),
            _authority.IssueStation("SN999", Organization),
        ];
        foreach (var certificate in certificates)
        {
            var connect = () => ConnectAsync(csms, certificate);
            (await connect.Should().ThrowAsync<ConnectException>("{0} is not good", certificate?.Subject ?? "none")).Which.Status.Should().BeNull();
        }

        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
    }

    [Test]
    public async Task Refuses_the_certificate_of_another_station_with_401()
    {
        await using var csms = await CsmsFixture.StartAsync(_options with { Stations = [.. _options.Stations, new StationAccount { Identity = "CS002" }] });
        var connect = () => ConnectAsync(csms, _authority.IssueStation("CS002", Organization));
        (await connect.Should().ThrowAsync<ConnectException>()).Which.Status.Should().Be(401);
    }

    [Test]
    public async Task Closes_the_connection_when_the_serial_number_is_not_that_of_the_certificate()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
        var answer = await station.CallAsync("BootNotification", """{"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V", "serialNumber": "SN777"}}""");
        ((string?)answer["status"]).Should().Be("Rejected");
        (await station.Ended).CloseCode.Should().Be(1008);
    }

    [Test]
    public async Task Renews_a_certificate_and_sees_it_in_use()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        string chain;
        await using (var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization)))
        {
            await station.BootAsync(Serial);
            station.Answers("TriggerMessage", """{"status": "Accepted"}""");
            station.Answers("CertificateSigned", """{"status": "Accepted"}""");
            var renewing = csms.Certificates.RenewAsync(CsmsFixture.Identity);
            ((string?)(await station.ReceiveAsync("TriggerMessage"))["requestedMessage"]).Should().Be("SignChargingStationCertificate");
            var answer = await station.CallAsync("SignCertificate", Request(key, Serial, ", \"requestId\": 42"));
            ((string?)answer["status"]).Should().Be("Accepted");
            var signed = await station.ReceiveAsync("CertificateSigned");
            ((string?)signed["certificateType"]).Should().Be("ChargingStationCertificate");
            ((int?)signed["requestId"]).Should().Be(42);
            chain = (string)signed["certificateChain"]!;
            (await renewing).Should().Match<CertificateOutcome>(outcome => outcome.Signed && outcome.Accepted);
        }

        using var bare = PemChain.Read(chain)[0];
        CertificatePath.Refusal(bare, [], [_authority.Certificate], DateTimeOffset.UtcNow).Should().BeNull();
        (await csms.StationAsync(CsmsFixture.Identity)).State.SignedCertificates.Should().ContainSingle().Which.Status.Should().Be(SignedCertificateStatus.Accepted);

        await using var again = await ConnectAsync(csms, key.Join(bare));
        var state = (await csms.StationAsync(CsmsFixture.Identity)).State;
        state.SignedCertificates.Should().ContainSingle().Which.Status.Should().Be(SignedCertificateStatus.InUse);
        state.CertificateInUse.Should().Be(state.SignedCertificates[0].Thumbprint);
    }

    [Test]
    public async Task Takes_it_when_the_station_rejects_the_new_certificate()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var key = KeyPair.Create(KeyKind.Rsa2048);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
        await station.BootAsync(Serial);
        station.Answers("TriggerMessage", """{"status": "Accepted"}""");
        station.Answers("CertificateSigned", """{"status": "Rejected"}""");
        var renewing = csms.Certificates.RenewAsync(CsmsFixture.Identity);
        await station.ReceiveAsync("TriggerMessage");
        await station.CallAsync("SignCertificate", Request(key, Serial));
        (await renewing).Accepted.Should().BeFalse();
        await station.CallAsync("SecurityEventNotification", """{"type": "InvalidChargingStationCertificate", "timestamp": "2026-01-01T00:00:00Z"}""");
        var state = (await csms.StationAsync(CsmsFixture.Identity)).State;
        state.SignedCertificates.Should().ContainSingle().Which.Status.Should().Be(SignedCertificateStatus.Rejected);
        state.SecurityEvents.Should().ContainSingle().Which.Type.Should().Be("InvalidChargingStationCertificate");
    }

    [Test]
    public async Task Keeps_certificates_back_when_it_is_told_to()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
        await station.BootAsync(Serial);
        station.Answers("CertificateSigned", """{"status": "Accepted"}""");
        await csms.Certificates.WithholdNextAsync(CsmsFixture.Identity, 1);
        ((string?)(await station.CallAsync("SignCertificate", Request(key, Serial, ", \"requestId\": 1")))["status"]).Should().Be("Accepted");
        await station.CallAsync("SignCertificate", Request(key, Serial, ", \"requestId\": 2"));
        ((int?)(await station.ReceiveAsync("CertificateSigned"))["requestId"]).Should().Be(2);
    }

    // M04.FR.07
    [Test]
    public async Task Deletes_a_certificate_as_the_station_lists_it()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
        await station.BootAsync(Serial);
        const string hash = """{"hashAlgorithm": "SHA384", "issuerNameHash": "a1", "issuerKeyHash": "b2", "serialNumber": "c3"}""";
        station.Answers("GetInstalledCertificateIds", $$"""{"status": "Accepted", "certificateHashDataChain": [{"certificateType": "CSMSRootCertificate", "certificateHashData": {{hash}}}]}""");
        station.Answers("DeleteCertificate", """{"status": "Failed"}""");
        var deleting = csms.Certificates.DeleteInstalledAsync(CsmsFixture.Identity, GetCertificateIdUseEnumType.CSMSRootCertificate);
        JsonNode.DeepEquals((await station.ReceiveAsync("DeleteCertificate"))["certificateHashData"], JsonNode.Parse(hash)).Should().BeTrue();
        (await deleting).Status.Should().Be(DeleteCertificateStatusEnumType.Failed);
    }

    [Test]
    public async Task Rejects_a_request_for_somebody_else()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        await using var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization));
        await station.BootAsync(Serial);
        ((string?)(await station.CallAsync("SignCertificate", Request(key, "CS002")))["status"]).Should().Be("Rejected");
        await station.CallAsync("Heartbeat");
        station.Unexpected.Should().BeEmpty();
    }

    [Test]
    public async Task Lets_a_station_with_an_expired_certificate_in_only_to_renew_it_where_that_was_configured()
    {
        await using var csms = await CsmsFixture.StartAsync(_options with
        {
            Stations = [new StationAccount { Identity = CsmsFixture.Identity, SerialNumber = Serial, AcceptExpiredCertificate = true }],
        });
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        var past = DateTimeOffset.UtcNow.AddMinutes(-10);
        var expired = _authority.Issue(new CertificateProfile { CommonName = Serial, Organization = Organization, NotBefore = past.AddMinutes(-10), NotAfter = past });
        await using var station = await ConnectAsync(csms, expired);
        station.Answers("TriggerMessage", """{"status": "Accepted"}""");
        station.Answers("CertificateSigned", """{"status": "Accepted"}""");
        var answer = await station.CallAsync("BootNotification", """{"reason": "PowerUp", "chargingStation": {"model": "M", "vendorName": "V", "serialNumber": "SN001"}}""");
        ((string?)answer["status"]).Should().Be("Pending");
        await station.ReceiveAsync("TriggerMessage");
        await station.CallAsync("SignCertificate", Request(key, Serial));
        await station.ReceiveAsync("CertificateSigned");
    }

    [Test]
    public async Task A_revoked_certificate_is_refused_and_its_OCSP_status_says_so()
    {
        await using var csms = await CsmsFixture.StartAsync(_options);
        using var key = KeyPair.Create(KeyKind.EcdsaP256);
        X509Certificate2 signed;
        await using (var station = await ConnectAsync(csms, _authority.IssueStation(Serial, Organization)))
        {
            await station.BootAsync(Serial);
            station.Answers("CertificateSigned", """{"status": "Accepted"}""");
            await station.CallAsync("SignCertificate", Request(key, Serial));
            signed = key.Join(PemChain.Read((string)(await station.ReceiveAsync("CertificateSigned"))["certificateChain"]!)[0]);
            (await OcspAsync(station, signed)).Status.Should().Be(OcspStatus.Good);
            await csms.Certificates.RevokeAsync(CsmsFixture.Identity, (await csms.StationAsync(CsmsFixture.Identity)).State.SignedCertificates[0].Thumbprint);
            (await OcspAsync(station, signed)).Status.Should().Be(OcspStatus.Revoked);
        }

        await csms.RestartAsync();
        var connect = () => ConnectAsync(csms, signed);
        await connect.Should().ThrowAsync<ConnectException>();
    }

    [Test]
    public async Task Asks_the_responder_of_a_certificate_that_others_issued()
    {
        using var other = CertificateAuthority.CreateRoot("V2G root", "Others", TimeProvider.System);
        using var certificate = other.IssueStation("SubCA", "Others");
        await using var responder = await OcspResponderStub.StartAsync(other);
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        var hash = Hash(certificate, other.Certificate, responder.Address);
        var answer = await station.CallAsync("GetCertificateStatus", $$"""{"ocspRequestData": {{hash}} }""");
        ((string?)answer["status"]).Should().Be("Accepted");
        OcspResponse.Parse((string)answer["ocspResult"]!).IsSignedBy(other.Certificate).Should().BeTrue();
        responder.Asked.Should().Equal(certificate.SerialNumber.TrimStart('0'));

        answer = await station.CallAsync("GetCertificateStatus", $$"""{"ocspRequestData": {{Hash(certificate, other.Certificate, "http://127.0.0.1:9/")}} }""");
        ((string?)answer["status"]).Should().Be("Failed");
    }

    [TestCase(OcspStatus.Good, "DE8ACC12E46L89", "Accepted", "Accepted")]
    [TestCase(OcspStatus.Good, "DE8ACC99999999", "ContractCancelled", "Unknown")]
    [TestCase(OcspStatus.Revoked, "DE8ACC12E46L89", "CertificateRevoked", "Invalid")]
    [TestCase(OcspStatus.Unknown, "DE8ACC12E46L89", "CertChainError", "Invalid")]
    public async Task Authorizes_a_contract_by_its_account_and_by_the_OCSP_status_of_its_certificates(OcspStatus status, string emaid, string certificateStatus, string tokenStatus)
    {
        using var mobility = CertificateAuthority.CreateRoot("MO root", "Mobility", TimeProvider.System);
        using var contract = mobility.IssueStation(emaid, "Mobility");
        await using var responder = await OcspResponderStub.StartAsync(mobility);
        responder.Status = status;
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        var token = $$"""{"idToken": "{{emaid}}", "type": "eMAID"}""";
        var answer = await station.CallAsync("Authorize", $$"""{"idToken": {{token}}, "iso15118CertificateHashData": [{{Hash(contract, mobility.Certificate, responder.Address)}}] }""");
        ((string?)answer["certificateStatus"]).Should().Be(certificateStatus);
        ((string?)answer["idTokenInfo"]!["status"]).Should().Be(tokenStatus);
        responder.Asked.Should().ContainSingle();
    }

    [Test]
    public async Task Validates_a_contract_certificate_chain_that_the_station_could_not_validate()
    {
        const string emaid = "DE8ACC12E46L89";
        using var root = CertificateAuthority.CreateRoot("MO root", "Mobility", TimeProvider.System);
        using var sub = root.CreateSubordinate("MO sub", "Mobility");
        using var contract = sub.IssueStation(emaid, "Mobility");
        var past = DateTimeOffset.UtcNow.AddDays(-2);
        using var expired = sub.Issue(new CertificateProfile { CommonName = emaid, NotBefore = past.AddDays(-1), NotAfter = past });
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { Security = new CsmsSecurityOptions { TrustedContractRoots = [root.Certificate] } });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        (await StatusesAsync(station, PemChain.Write([contract, sub.Certificate]))).Should().Be(("Accepted", "Accepted"));
        (await StatusesAsync(station, PemChain.Write([expired, sub.Certificate]))).Should().Be(("CertificateExpired", "Expired"));
        (await StatusesAsync(station, PemChain.Write([contract]))).Should().Be(("CertChainError", "Invalid"));
        (await StatusesAsync(station, "rubbish")).Should().Be(("CertChainError", "Invalid"));

        static async Task<(string?, string?)> StatusesAsync(ScriptedStation station, string pem)
        {
            var answer = await station.CallAsync("Authorize", $$$"""{"idToken": {"idToken": "{{{emaid}}}", "type": "eMAID"}, "certificate": {{{JsonSerializer.Serialize(pem)}}} }""");
            return ((string?)answer["certificateStatus"], (string?)answer["idTokenInfo"]!["status"]);
        }
    }

    [Test]
    public async Task Knows_its_own_certificates_again_after_a_restart()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { Listeners = [new CsmsListener { SecurityProfile = 2 }] });
        var first = await ServerCertificateAsync(csms);
        await csms.RestartAsync();
        (await ServerCertificateAsync(csms)).Should().Be(first);
    }

    private static async Task<string?> ServerCertificateAsync(ReferenceCsms csms)
    {
        using var root = X509Certificate2.CreateFromPem((await csms.AuthorityCertificatesAsync()).Station);
        await using var station = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password), root, null);
        return station.ServerCertificate;
    }

    private Task<ScriptedStation> ConnectAsync(ReferenceCsms csms, X509Certificate2? certificate) =>
        ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity), _authority.Certificate, certificate);

    private static string Request(KeyPair key, string name, string more = "")
    {
        var request = CertificateSigningRequests.Create(key, name, Organization);
        return $$"""{"csr": {{JsonSerializer.Serialize(request)}}, "certificateType": "ChargingStationCertificate"{{more}} }""";
    }

    private static string Hash(X509Certificate2 certificate, X509Certificate2 issuer, string responder)
    {
        var data = CertificateHashData.Of(certificate, issuer);
        return new JsonObject
        {
            ["hashAlgorithm"] = "SHA256",
            ["issuerNameHash"] = data.IssuerNameHash,
            ["issuerKeyHash"] = data.IssuerKeyHash,
            ["serialNumber"] = data.SerialNumber,
            ["responderURL"] = responder,
        }.ToJsonString();
    }

    private async Task<OcspAnswer> OcspAsync(ScriptedStation station, X509Certificate2 certificate)
    {
        var answer = await station.CallAsync("GetCertificateStatus", $$"""{"ocspRequestData": {{Hash(certificate, _authority.Certificate, "http://127.0.0.1:9/")}} }""");
        ((string?)answer["status"]).Should().Be(nameof(GetCertificateStatusEnumType.Accepted));
        var response = OcspResponse.Parse((string)answer["ocspResult"]!);
        response.IsSignedBy(_authority.Certificate).Should().BeTrue();
        return response.AnswerFor(CertificateHashData.Of(certificate, _authority.Certificate), DateTimeOffset.UtcNow)!;
    }
}

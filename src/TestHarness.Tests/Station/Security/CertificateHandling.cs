using System.Security.Cryptography;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Security;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Station.Security;

[TestFixture]
public sealed class CertificateHandling
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly TestAuthority _root = new("CSO root");
    private readonly TestAuthority _v2gRoot = new("V2G root");
    private StationRig _station = null!;

    [SetUp]
    public Task Boot() => BootAsync();

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task A_V2G_root_is_installed_and_listed_with_its_hash_data()
    {
        (await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem)).Should().Be(InstallCertificateStatusEnumType.Accepted);

        var answer = await ListAsync(GetCertificateIdUseEnumType.V2GRootCertificate);

        answer.Status.Should().Be(GetInstalledCertificateStatusEnumType.Accepted);
        answer.CertificateHashDataChain.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            CertificateType = GetCertificateIdUseEnumType.V2GRootCertificate,
            CertificateHashData = new { HashAlgorithm = HashAlgorithmEnumType.SHA256, SerialNumber = _v2gRoot.Certificate.SerialNumber.TrimStart('0') },
        });
        (await ListAsync(GetCertificateIdUseEnumType.MORootCertificate)).Status.Should().Be(GetInstalledCertificateStatusEnumType.NotFound);
        (await ListAsync(null)).CertificateHashDataChain.Should().HaveCount(2, "the CSMS root came from the factory");
    }

    [Test]
    public async Task Installing_the_same_certificate_again_replaces_it()
    {
        await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem);
        (await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem)).Should().Be(InstallCertificateStatusEnumType.Accepted);

        (await ListAsync(GetCertificateIdUseEnumType.V2GRootCertificate)).CertificateHashDataChain.Should().ContainSingle();
        _station.Get<DeviceModelService>().Value(SecurityCtrlr.CertificateEntries).Should().Be("2");
    }

    [Test]
    public async Task What_is_no_valid_root_is_refused()
    {
        var leaf = _root.Contract("leaf").Chain;
        var expired = new TestAuthority("old", until: s_noon.AddDays(-1)).Pem;

        foreach (var pem in (string[])["nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", leaf, expired, _root.Pem + "\n" + _v2gRoot.Pem])
            (await InstallAsync(InstallCertificateUseEnumType.MORootCertificate, pem)).Should().Be(InstallCertificateStatusEnumType.Rejected);
    }

    [Test]
    public async Task A_full_store_refuses_more()
    {
        for (var i = 1; i < SecurityCtrlr.MaxCertificates; i++)
            (await InstallAsync(InstallCertificateUseEnumType.MORootCertificate, new TestAuthority($"root {i}").Pem)).Should().Be(InstallCertificateStatusEnumType.Accepted);

        (await InstallAsync(InstallCertificateUseEnumType.MORootCertificate, _v2gRoot.Pem)).Should().Be(InstallCertificateStatusEnumType.Rejected);
    }

    [Test]
    public async Task Certificates_are_deleted_by_their_hash_data_in_any_algorithm_but_not_the_last_CSMS_root()
    {
        await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem);
        var hash = CertificateHashData.Of(_v2gRoot.Certificate, _v2gRoot.Certificate, HashAlgorithmName.SHA512).ToMessage();

        (await DeleteAsync(hash with { SerialNumber = "1" })).Should().Be(DeleteCertificateStatusEnumType.NotFound);
        (await DeleteAsync(hash with { SerialNumber = "00" + hash.SerialNumber.ToLowerInvariant() })).Should().Be(DeleteCertificateStatusEnumType.Accepted);
        (await DeleteAsync(hash)).Should().Be(DeleteCertificateStatusEnumType.NotFound);
        (await DeleteAsync(CertificateHashData.Of(_root.Certificate, _root.Certificate).ToMessage())).Should().Be(DeleteCertificateStatusEnumType.Failed);
    }

    [Test]
    public async Task Certificates_survive_a_reboot()
    {
        await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem);
        await _station.BootAsync();

        (await ListAsync(GetCertificateIdUseEnumType.V2GRootCertificate)).Status.Should().Be(GetInstalledCertificateStatusEnumType.Accepted);
    }

    [Test]
    public async Task A_renewed_certificate_is_taken_up_by_a_new_connection_and_the_old_one_is_discarded()
    {
        var csr = await AskForCertificateAsync();
        var changes = 0;
        _station.Get<ICertificateStore>().ClientCertificateChanged += () => changes++;

        (await SignedAsync(_root.SignCsr(csr))).Should().Be(CertificateSignedStatusEnumType.Accepted);

        changes.Should().Be(1);
        var store = _station.Get<ICertificateStore>();
        store.ClientCertificate!.HasPrivateKey.Should().BeTrue();
        store.ClientCertificate.Subject.Should().Contain("CN=CS1");
        await RenewAsync(_root);
        _station.Get<CertificateVault>().All.Count(static e => e.Use == CertificateUse.ChargingStation).Should().Be(2);
        await _station.RunAsync(_station.Link.Connect);
        _station.Get<CertificateVault>().All.Count(static e => e.Use == CertificateUse.ChargingStation).Should().Be(1);
    }

    [Test]
    public async Task A_request_names_key_type_and_request_and_comes_from_a_fresh_key()
    {
        var first = await AskForCertificateAsync();
        var second = await AskForCertificateAsync();

        first.Should().StartWith("-----BEGIN CERTIFICATE REQUEST-----").And.NotBe(second);
        _station.Link.Of<SignCertificateRequest>().Select(static r => r.RequestId).Should().Equal(1, 2);
        _station.Link.Of<SignCertificateRequest>().Should().OnlyContain(static r => r.CertificateType == CertificateSigningUseEnumType.ChargingStationCertificate);
        (await _station.SendAsync(new CertificateSignedRequest { CertificateChain = _root.SignCsr(second), RequestId = 99 })).Status.Should().Be(CertificateSignedStatusEnumType.Rejected);
        (await _station.SendAsync(new CertificateSignedRequest { CertificateChain = _root.SignCsr(second), RequestId = 2 })).Status.Should().Be(CertificateSignedStatusEnumType.Accepted);
    }

    [TestCase("another key")]
    [TestCase("another authority")]
    [TestCase("expired")]
    [TestCase("not yet valid")]
    [TestCase("no certificate")]
    public async Task An_invalid_certificate_is_refused_and_told_as_a_security_event(string mistake)
    {
        var csr = await AskForCertificateAsync();
        var chain = mistake switch
        {
            "another key" => _root.Contract("CS1").Chain,
            "another authority" => new TestAuthority("stranger").SignCsr(csr),
            "expired" => _root.SignCsr(csr, s_noon.AddDays(-10), s_noon.AddDays(-1)),
            "not yet valid" => _root.SignCsr(csr, s_noon.AddDays(1)),
            _ => "garbage",
        };

        (await SignedAsync(chain)).Should().Be(CertificateSignedStatusEnumType.Rejected);

        _station.Link.Of<SecurityEventNotificationRequest>().Should().ContainSingle().Which.Type.Should().Be("InvalidChargingStationCertificate");
        _station.Get<ICertificateStore>().ClientCertificate.Should().BeNull();
        await _station.AdvanceAsync(TimeSpan.FromHours(2));
        _station.Link.Of<SignCertificateRequest>().Should().HaveCount(1, "it is not asked for again on its own");
    }

    // A02.FR.17 to FR.19: the pause is doubled CertSigningRepeatTimes times, which is 3.
    [Test]
    public async Task Without_an_answer_the_request_is_repeated_with_doubled_pauses()
    {
        _station.Get<DeviceModelService>().Store(SecurityCtrlr.CertSigningWaitMinimum, "10");
        await AskForCertificateAsync();

        int[] counts = [0, 0, 0, 0, 0];
        foreach (var (index, seconds) in ((int, int)[])[(0, 10), (1, 20), (2, 40), (3, 80), (4, 1000)])
        {
            await _station.AdvanceAsync(TimeSpan.FromSeconds(seconds));
            counts[index] = _station.Link.Of<SignCertificateRequest>().Count();
        }

        counts.Should().Equal(2, 3, 4, 5, 5);
        _station.Link.Of<SignCertificateRequest>().Select(static r => r.Csr).Distinct().Should().HaveCount(1);
    }

    [Test]
    public async Task A_refused_request_is_not_repeated()
    {
        _station.Link.Answer<SignCertificateRequest>(static _ => new SignCertificateResponse { Status = GenericStatusEnumType.Rejected });
        await AskForCertificateAsync();
        await _station.AdvanceAsync(TimeSpan.FromHours(3));

        _station.Link.Of<SignCertificateRequest>().Should().HaveCount(1);
    }

    [Test]
    public async Task When_no_connection_succeeds_the_old_client_certificate_comes_back_and_that_is_told()
    {
        await RenewAsync(_root);
        await _station.RunAsync(_station.Link.Connect);
        var first = _station.Get<ICertificateStore>().ClientCertificate!.Thumbprint;
        await RenewAsync(_root);
        _station.Get<ICertificateStore>().ClientCertificate!.Thumbprint.Should().NotBe(first);

        await _station.RunAsync(_station.Link.Exhaust);
        _station.Get<ICertificateStore>().ClientCertificate!.Thumbprint.Should().Be(first);
        await _station.RunAsync(_station.Link.Connect);

        _station.Get<CertificateVault>().All.Count(static e => e.Use == CertificateUse.ChargingStation).Should().Be(1);
        _station.Link.Of<SecurityEventNotificationRequest>().Should().ContainSingle().Which.Type.Should().Be("DiscardedRenewedClientCertificate");
    }

    [Test]
    public async Task A_certificate_that_expires_within_a_month_is_renewed_by_itself()
    {
        await RenewAsync(_root, s_noon.AddDays(40));
        _station.Link.Requests.Clear();
        await _station.AdvanceAsync(TimeSpan.FromDays(9));
        _station.Link.Of<SignCertificateRequest>().Should().BeEmpty();

        await _station.AdvanceAsync(TimeSpan.FromDays(2));

        _station.Link.Of<SignCertificateRequest>().Should().NotBeEmpty();
    }

    [Test]
    public async Task A_V2G_certificate_is_listed_with_its_sub_CAs_and_checked_against_the_V2G_roots()
    {
        await InstallAsync(InstallCertificateUseEnumType.V2GRootCertificate, _v2gRoot.Pem);
        var sub2 = new TestAuthority("sub 2", new TestAuthority("sub 1", _v2gRoot));
        (await _station.TriggerAsync(MessageTriggerEnumType.SignV2GCertificate)).Should().Be(TriggerMessageStatusEnumType.Accepted);
        var request = _station.Link.Of<SignCertificateRequest>().Single();

        request.CertificateType.Should().Be(CertificateSigningUseEnumType.V2GCertificate);
        request.HashRootCertificate.Should().BeEquivalentTo(CertificateHashData.Of(_v2gRoot.Certificate, _v2gRoot.Certificate).ToMessage());
        var answer = await _station.SendAsync(new CertificateSignedRequest { CertificateChain = sub2.SignCsr(request.Csr), CertificateType = CertificateSigningUseEnumType.V2GCertificate });

        answer.Status.Should().Be(CertificateSignedStatusEnumType.Accepted);
        (await ListAsync(GetCertificateIdUseEnumType.V2GCertificateChain)).CertificateHashDataChain.Should().ContainSingle()
            .Which.ChildCertificateHashData.Should().HaveCount(2);
        _station.Get<CertificateVault>().Newest(CertificateUse.V2G)!.Certificate.Subject.Should().Contain("CN=SECC-CS1").And.Contain("DC=CPO");
    }

    [Test]
    public async Task With_the_additional_check_a_CSMS_root_must_be_signed_by_the_present_one_and_replaces_it()
    {
        await _station.DisposeAsync();
        await BootAsync(("SecurityCtrlr.AdditionalRootCertificateCheck", "true"));
        var next = new TestAuthority("next root", _root);
        var store = _station.Get<ICertificateStore>();

        (await InstallAsync(InstallCertificateUseEnumType.CSMSRootCertificate, _v2gRoot.Pem)).Should().Be(InstallCertificateStatusEnumType.Rejected);
        (await InstallAsync(InstallCertificateUseEnumType.CSMSRootCertificate, next.Pem)).Should().Be(InstallCertificateStatusEnumType.Accepted);
        store.CsmsRoots.Should().ContainSingle().Which.Subject.Should().Be(next.Certificate.Subject);

        await _station.RunAsync(() => store.ServerWasRefused(isMigrating: false));
        store.CsmsRootsFor(isMigrating: false).Should().ContainSingle().Which.Subject.Should().Be(_root.Certificate.Subject, "the old root is the fallback (M05.FR.14)");
        store.CsmsRootsFor(isMigrating: true).Should().ContainSingle().Which.Subject.Should().Be(next.Certificate.Subject, "another CSMS must have the new root (M05.FR.15)");
        await _station.RunAsync(() => store.ServerWasRefused(isMigrating: true));
        store.CsmsRootsFor(isMigrating: false).Should().ContainSingle().Which.Subject.Should().Be(_root.Certificate.Subject, "the old profile is used with the old root (M05.FR.16)");
        await _station.RunAsync(() => store.ServerWasRefused(isMigrating: false));
        store.CsmsRootsFor(isMigrating: false).Should().ContainSingle().Which.Subject.Should().Be(next.Certificate.Subject);
        await _station.RunAsync(_station.Link.Connect);

        store.CsmsRoots.Should().ContainSingle().Which.Subject.Should().Be(next.Certificate.Subject);
        _station.Get<CertificateVault>().All.Count(static e => e.Use == CertificateUse.CsmsRoot).Should().Be(1);
    }

    [Test]
    public async Task Critical_events_wait_for_the_connection_over_a_reboot_and_others_are_only_logged()
    {
        await _station.RunAsync(_station.Link.Disconnect);
        await _station.RunAsync(() =>
        {
            _station.Get<ISecurityEvents>().Raise("TamperDetectionActivated", new string('x', 300));
            _station.Get<ISecurityEvents>().Raise("FailedToAuthenticateAtCsms");
        });
        await _station.BootAsync();
        _station.Link.Answer<SecurityEventNotificationRequest>(static _ => new SecurityEventNotificationResponse());
        await _station.RunAsync(_station.Link.Connect);

        var told = _station.Link.Of<SecurityEventNotificationRequest>().Should().ContainSingle().Subject;
        told.Type.Should().Be("TamperDetectionActivated");
        told.TechInfo.Should().HaveLength(255);
        _station.Get<SecurityEventLog>().Log.Should().HaveCount(2);
        await _station.RunAsync(_station.Link.Connect);
        _station.Link.Of<SecurityEventNotificationRequest>().Should().HaveCount(1, "it was delivered");
    }

    private async Task BootAsync(params (string Name, string Value)[] variables)
    {
        _station = await StationRig.BootAsync(new StationOptions
        {
            Identity = "CS1",
            CsmsUrl = new Uri("wss://csms"),
            SecurityProfile = 3,
            CsmsRootCertificates = [_root.Pem],
            Evses = [new EvseOptions { SupportsIso15118 = true }],
            Variables = variables.ToDictionary(static v => v.Name, static v => v.Value),
        });
        _station.Link.Answer<SignCertificateRequest>(static _ => new SignCertificateResponse { Status = GenericStatusEnumType.Accepted });
        _station.Link.Answer<SecurityEventNotificationRequest>(static _ => new SecurityEventNotificationResponse());
    }

    private async Task<string> AskForCertificateAsync()
    {
        (await _station.TriggerAsync(MessageTriggerEnumType.SignChargingStationCertificate)).Should().Be(TriggerMessageStatusEnumType.Accepted);
        return _station.Link.Of<SignCertificateRequest>().Last().Csr;
    }

    private async Task RenewAsync(TestAuthority authority, DateTimeOffset? until = null) =>
        (await SignedAsync(authority.SignCsr(await AskForCertificateAsync(), until: until))).Should().Be(CertificateSignedStatusEnumType.Accepted);

    private async Task<CertificateSignedStatusEnumType> SignedAsync(string chain) =>
        (await _station.SendAsync(new CertificateSignedRequest { CertificateChain = chain, CertificateType = CertificateSigningUseEnumType.ChargingStationCertificate })).Status;

    private async Task<InstallCertificateStatusEnumType> InstallAsync(InstallCertificateUseEnumType type, string pem) =>
        (await _station.SendAsync(new InstallCertificateRequest { CertificateType = type, Certificate = pem })).Status;

    private async Task<DeleteCertificateStatusEnumType> DeleteAsync(CertificateHashDataType hash) =>
        (await _station.SendAsync(new DeleteCertificateRequest { CertificateHashData = hash })).Status;

    private Task<GetInstalledCertificateIdsResponse> ListAsync(GetCertificateIdUseEnumType? type) =>
        _station.SendAsync(new GetInstalledCertificateIdsRequest { CertificateType = type is { } one ? [one] : null });
}

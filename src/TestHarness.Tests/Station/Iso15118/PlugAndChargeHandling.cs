using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Iso15118;
using TestHarness.Tests.Station.Security;
using Transfer = TestHarness.Ocpp.Messages.V21.EnergyTransferModeEnumType;

namespace TestHarness.Tests.Station.Iso15118;

[TestFixture]
public sealed class PlugAndChargeHandling
{
    private const string EMaid = "NLABCC123456789";
    private readonly TestAuthority _moRoot = new("MO root");
    private readonly TestAuthority _v2gRoot = new("V2G root");
    private StationRig _station = null!;

    private TestAuthority SubAuthority => new("MO sub 2", new TestAuthority("MO sub 1", _moRoot));

    [SetUp]
    public Task Boot() => BootAsync(_moRoot.Pem);

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task A_contract_whose_root_is_installed_is_presented_with_the_hash_data_of_its_chain()
    {
        await PlugInAsync(SubAuthority.Contract(EMaid, ocsp: "http://ocsp.example"));

        var (request, evseId) = _station.Tokens.Presented.Should().ContainSingle().Subject;
        evseId.Should().Be(1);
        request.IdToken.Should().BeEquivalentTo(new { IdToken = EMaid, Type = "eMAID" });
        request.Certificate.Should().BeNull();
        request.Iso15118CertificateHashData.Should().HaveCount(3);
        request.Iso15118CertificateHashData![0].ResponderURL.Should().Be("http://ocsp.example");
    }

    [Test]
    public async Task Without_the_root_the_chain_goes_to_the_CSMS_only_where_that_is_allowed()
    {
        await BootAsync(_v2gRoot.Pem);
        await PlugInAsync(SubAuthority.Contract(EMaid));
        _station.Tokens.Presented.Should().BeEmpty();

        _station.Get<DeviceModelService>().Store(Iso15118Variables.CentralContractValidationAllowed, "true");
        var contract = SubAuthority.Contract(EMaid);
        await PlugInAsync(contract);

        var request = _station.Tokens.Presented.Should().ContainSingle().Subject.Request;
        request.Certificate.Should().Be(contract.Chain);
        request.Iso15118CertificateHashData.Should().BeNull();
    }

    [Test]
    public async Task Offline_a_contract_is_validated_here_or_not_at_all()
    {
        await _station.RunAsync(_station.Link.Disconnect);
        await PlugInAsync(SubAuthority.Contract(EMaid));
        _station.Tokens.Presented.Should().ContainSingle().Which.Request.Should().BeEquivalentTo(new { Iso15118CertificateHashData = (object?)null, Certificate = (string?)null });

        _station.Tokens.Presented.Clear();
        await PlugInAsync(SubAuthority.Contract(EMaid, until: StationTime.AddDays(-1).AddHours(12)));
        await PlugInAsync(new TestAuthority("stranger").Contract(EMaid));
        _station.Get<DeviceModelService>().Store(Iso15118Variables.ContractValidationOffline, "false");
        await PlugInAsync(SubAuthority.Contract(EMaid));

        _station.Tokens.Presented.Should().BeEmpty();
    }

    [Test]
    public async Task A_contract_without_its_key_or_of_another_eMAID_is_not_presented()
    {
        var (chain, key) = SubAuthority.Contract(EMaid);
        await PlugInAsync((chain, SubAuthority.Contract(EMaid).Key));
        await PlugInAsync(("garbage", key));
        await PlugInAsync((chain, key), eMaid: "NLABCC000000000");

        _station.Tokens.Presented.Should().BeEmpty();
    }

    [Test]
    public async Task Plug_and_Charge_can_be_switched_off()
    {
        _station.Get<DeviceModelService>().Store(Iso15118Variables.PnCEnabled, "false");
        await PlugInAsync(SubAuthority.Contract(EMaid));

        _station.Tokens.Presented.Should().BeEmpty();
    }

    [Test]
    public async Task The_status_of_a_new_V2G_certificate_and_its_sub_CAs_is_fetched_and_then_every_week()
    {
        _station.Link.Answer<GetCertificateStatusRequest>(static request => new GetCertificateStatusResponse { Status = GetCertificateStatusEnumType.Accepted, OcspResult = request.OcspRequestData.SerialNumber });
        await InstallV2GCertificateAsync();

        _station.Link.Of<GetCertificateStatusRequest>().Should().HaveCount(3);
        _station.Link.Of<GetCertificateStatusRequest>().First().OcspRequestData.ResponderURL.Should().Be("http://ocsp.example");
        await _station.AdvanceAsync(TimeSpan.FromDays(5));
        _station.Link.Of<GetCertificateStatusRequest>().Should().HaveCount(3);
        await _station.AdvanceAsync(TimeSpan.FromDays(2));
        _station.Link.Of<GetCertificateStatusRequest>().Should().HaveCount(6);
    }

    [Test]
    public async Task A_status_that_could_not_be_fetched_is_asked_for_again()
    {
        _station.Link.Answer<GetCertificateStatusRequest>(static _ => new GetCertificateStatusResponse { Status = GetCertificateStatusEnumType.Failed });
        await InstallV2GCertificateAsync();
        await _station.AdvanceAsync(TimeSpan.FromHours(1));

        _station.Link.Of<GetCertificateStatusRequest>().Should().HaveCount(6);
    }

    [Test]
    public async Task The_needs_of_a_vehicle_are_told_once_it_may_charge_and_allow_several_schedules()
    {
        await PlugInAsync(SubAuthority.Contract(EMaid));
        await _station.RunAsync(() => _station.Transactions.Start("tx", 1, ChargingStateEnumType.EVConnected));

        var needs = _station.Link.Of<NotifyEVChargingNeedsRequest>().Should().ContainSingle().Subject;
        needs.Should().BeEquivalentTo(new { EvseId = 1, ChargingNeeds = new { RequestedEnergyTransfer = Transfer.AcThreePhase, AcChargingParameters = new { EvMaxCurrent = 16m, EvMaxVoltage = 230m, EnergyAmount = 36000m } } });
        _station.Get<ChargingNeeds>().WereNotified(1).Should().BeTrue();
        _station.Get<ChargingNeeds>().WereNotified(2).Should().BeFalse();
    }

    [Test]
    public async Task A_vehicle_without_ISO_15118_tells_no_needs()
    {
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions());
            _station.Transactions.Start("tx", 1);
        });

        _station.Link.Of<NotifyEVChargingNeedsRequest>().Should().BeEmpty();
    }

    [Test]
    public async Task An_allowed_bidirectional_transfer_is_negotiated_and_charging_only_when_it_is_refused()
    {
        _station.Link.Answer<NotifyEVChargingNeedsRequest>(static request => new NotifyEVChargingNeedsResponse
        {
            Status = request.ChargingNeeds.RequestedEnergyTransfer == Transfer.AcBpt ? NotifyEVChargingNeedsStatusEnumType.Rejected : NotifyEVChargingNeedsStatusEnumType.Accepted,
        });
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions { MaxDischargePower = 5000, Iso15118 = new EvIso15118Options { IsPart20 = true, RequestedEnergyTransfer = Transfer.AcBpt, AvailableEnergyTransfer = [Transfer.AcThreePhase, Transfer.AcBpt] } });
            _station.Transactions.Start("tx", 1);
        });
        _station.Link.Of<NotifyEVChargingNeedsRequest>().Should().ContainSingle().Which.ChargingNeeds.RequestedEnergyTransfer.Should().Be(Transfer.AcThreePhase);

        var answer = await _station.SendAsync(new NotifyAllowedEnergyTransferRequest { TransactionId = "tx", AllowedEnergyTransfer = [Transfer.AcThreePhase, Transfer.AcBpt] });

        answer.Status.Should().Be(NotifyAllowedEnergyTransferStatusEnumType.Accepted);
        var told = _station.Link.Of<NotifyEVChargingNeedsRequest>().Select(static r => r.ChargingNeeds).ToArray();
        told.Select(static n => n.RequestedEnergyTransfer).Should().Equal(Transfer.AcThreePhase, Transfer.AcBpt, Transfer.AcThreePhase);
        told[1].V2xChargingParameters.Should().BeEquivalentTo(new { MaxChargePower = 11040m, MaxDischargePower = 5000m });
        told[1].ControlMode.Should().Be(ControlModeEnumType.DynamicControl);
        (await _station.SendAsync(new NotifyAllowedEnergyTransferRequest { TransactionId = "no", AllowedEnergyTransfer = [Transfer.AcBpt] })).Status.Should().Be(NotifyAllowedEnergyTransferStatusEnumType.Rejected);
    }

    [Test]
    public async Task A_vehicle_of_part_20_gets_as_many_contracts_as_there_are()
    {
        var left = 3;
        _station.Link.Answer<Get15118EVCertificateRequest>(_ => new Get15118EVCertificateResponse { Status = Iso15118EVCertificateStatusEnumType.Accepted, ExiResponse = $"contract {--left}", RemainingContracts = left });
        IReadOnlyList<string> part20 = [];
        IReadOnlyList<string> part2 = [];
        await _station.RunAsync(async () => part20 = await _station.Get<ContractInstallation>().RequestAsync(new EvIso15118Options { IsPart20 = true }, "exi", update: true, mostChains: 8));
        left = 3;
        await _station.RunAsync(async () => part2 = await _station.Get<ContractInstallation>().RequestAsync(new EvIso15118Options(), "exi", update: true));

        part20.Should().Equal("contract 2", "contract 1", "contract 0");
        part2.Should().Equal("contract 2");
        _station.Link.Of<Get15118EVCertificateRequest>().Last().Should().BeEquivalentTo(new { Action = CertificateActionEnumType.Update, MaximumContractCertificateChains = (int?)null });
        _station.Link.Of<Get15118EVCertificateRequest>().First().Should().BeEquivalentTo(new { Action = CertificateActionEnumType.Install, MaximumContractCertificateChains = 8 });
    }

    [Test]
    public async Task In_2_0_1_only_what_that_version_knows_is_told()
    {
        _station.Link.Version = OcppVersion.V201;
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions { Iso15118 = new EvIso15118Options { IsPart20 = true, AvailableEnergyTransfer = [Transfer.AcBpt] } });
            _station.Transactions.Start("tx", 1);
        });

        _station.Link.Of<NotifyEVChargingNeedsRequest>().Should().ContainSingle().Which.ChargingNeeds.Should()
            .BeEquivalentTo(new { RequestedEnergyTransfer = Transfer.AcThreePhase, AvailableEnergyTransfer = (object?)null, V2xChargingParameters = (object?)null, ControlMode = (object?)null });
    }

    private static DateTimeOffset StationTime => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private async Task BootAsync(string moRoot)
    {
        if (_station is not null)
            await _station.DisposeAsync();
        _station = await StationRig.BootAsync(new StationOptions
        {
            Identity = "CS1",
            CsmsUrl = new Uri("ws://csms"),
            MoRootCertificates = [moRoot],
            V2GRootCertificates = [_v2gRoot.Pem],
            Evses = [new EvseOptions { SupportsIso15118 = true, SupportsV2X = true }, new EvseOptions()],
        });
        _station.Link.Answer<NotifyEVChargingNeedsRequest>(static _ => new NotifyEVChargingNeedsResponse { Status = NotifyEVChargingNeedsStatusEnumType.Accepted });
        _station.Link.Answer<SignCertificateRequest>(static _ => new SignCertificateResponse { Status = GenericStatusEnumType.Accepted });
    }

    private async Task PlugInAsync((string Chain, string Key) contract, string? eMaid = EMaid)
    {
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            if (evse.Plugged is { } plugged)
                evse.PullCable(plugged);
            evse.PlugIn(evse.Connectors[0], new EvOptions
            {
                Iso15118 = new EvIso15118Options { EMaid = eMaid, ContractCertificateChain = contract.Chain, ContractCertificateKey = contract.Key },
            });
        });
        await _station.AdvanceAsync(TimeSpan.FromSeconds(2));
    }

    private async Task InstallV2GCertificateAsync()
    {
        await _station.TriggerAsync(MessageTriggerEnumType.SignV2GCertificate);
        var csr = _station.Link.Of<SignCertificateRequest>().Last().Csr;
        var chain = new TestAuthority("CPO sub 2", new TestAuthority("CPO sub 1", _v2gRoot)).SignCsr(csr, ocsp: "http://ocsp.example");
        (await _station.SendAsync(new CertificateSignedRequest { CertificateChain = chain, CertificateType = CertificateSigningUseEnumType.V2GCertificate })).Status.Should().Be(CertificateSignedStatusEnumType.Accepted);
    }
}

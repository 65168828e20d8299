using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Ocpp;
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Rpc;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Station.Security;

/// <summary>A station of security profile 3 and a CSMS that asks for its certificate, over real TLS (A00, A02).</summary>
[TestFixture]
public sealed class MutualTls
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private readonly List<X509Certificate2> _presented = [];
    private WorkTracker _tracker = null!;
    private VirtualClock _clock = null!;
    private CertificateAuthority _authority = null!;
    private ScriptedCsms _csms = null!;
    private ReferenceStation _station = null!;

    [SetUp]
    public async Task Connect()
    {
        _presented.Clear();
        _tracker = new WorkTracker();
        _clock = new VirtualClock(_tracker);
        _authority = CertificateAuthority.CreateRoot("CSO root", "CSO", _clock.Time);
        var server = _authority.IssueServer("localhost", "CSO", KeyKind.EcdsaP256, "localhost", "127.0.0.1");
        _csms = new ScriptedCsms(_clock.Time, _tracker, OcppVersion.V21, new ServerTls
        {
            Certificate = _ => server,
            RequestClientCertificate = true,
            ClientCertificateCheck = certificate =>
            {
                if (certificate is null || CertificatePath.Refusal(certificate, [], [_authority.Certificate], _clock.Now) is not null)
                    return false;
                _presented.Add(X509CertificateLoader.LoadCertificate(certificate.RawData));
                return true;
            },
        });
        await _csms.StartAsync();
        using var factory = _authority.IssueStation("SN001", "CSO");
        _station = new ReferenceStation(
            new StationOptions
            {
                Identity = "CS001",
                SerialNumber = "SN001",
                CsmsUrl = _csms.Address,
                SecurityProfile = 3,
                CsmsRootCertificates = [_authority.Certificate.ExportCertificatePem()],
                ClientCertificate = factory.ExportCertificatePem(),
                ClientCertificateKey = factory.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
                Seed = 1,
            },
            new MemoryStorage(),
            _clock.Time,
            _tracker);
        _csms.AnswerAlways("SignCertificate", static _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted" }));
        await _station.PowerOnAsync();
        await UntilAsync(() => _csms.Calls.Exists(static c => c.Action == "StatusNotification" || c.Action == "NotifyEvent"));
    }

    [TearDown]
    public async Task Disconnect()
    {
        await _station.DisposeAsync();
        await _csms.DisposeAsync();
        _authority.Dispose();
    }

    [Test]
    public void The_station_presents_its_certificate()
    {
        _presented.Should().NotBeEmpty();
        _presented.Should().OnlyContain(static c => c.Subject.Contains("CN=SN001"));
    }

    [Test]
    public async Task A_renewed_certificate_is_presented_by_a_new_connection()
    {
        var before = _presented[^1].Thumbprint;
        var signed = _authority.Sign(await RequestAsync());
        var connections = _presented.Count;

        (await AskAsync("CertificateSigned", new JsonObject { ["certificateChain"] = signed.ExportCertificatePem(), ["certificateType"] = "ChargingStationCertificate" }))["status"]!.ToString().Should().Be("Accepted");
        await UntilAsync(() => _presented.Count > connections && _csms.IsConnected);

        _presented[^1].Thumbprint.Should().Be(signed.Thumbprint).And.NotBe(before);
    }

    [Test]
    public async Task A_certificate_of_a_stranger_is_refused_and_the_old_one_stays()
    {
        using var stranger = CertificateAuthority.CreateRoot("stranger", "nobody", _clock.Time);
        var before = _presented.Count;
        var chain = stranger.Sign(await RequestAsync()).ExportCertificatePem();

        (await AskAsync("CertificateSigned", new JsonObject { ["certificateChain"] = chain, ["certificateType"] = "ChargingStationCertificate" }))["status"]!.ToString().Should().Be("Rejected");
        await UntilAsync(() => _csms.Calls.Exists(static c => c.Action == "SecurityEventNotification" && c["type"] == "InvalidChargingStationCertificate"));

        _presented.Should().HaveCount(before);
    }

    private async Task<string> RequestAsync()
    {
        (await AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "SignChargingStationCertificate" }))["status"]!.ToString().Should().Be("Accepted");
        await UntilAsync(() => _csms.Calls.Exists(static c => c.Action == "SignCertificate"));
        return _csms.Calls.Last(static c => c.Action == "SignCertificate")["csr"]!;
    }

    private async Task<JsonObject> AskAsync(string action, JsonObject payload)
    {
        var answer = _csms.SendAsync(action, payload);
        await UntilAsync(() => answer.IsCompleted);
        return JsonNode.Parse(((CallReply.Result)await answer).Payload.Span)!.AsObject();
    }

    private async Task UntilAsync(Func<bool> condition) =>
        (await _clock.UntilAsync(condition, s_patience, CancellationToken.None)).Should().BeTrue($"there came {string.Join("; ", _csms.Calls)}");
}

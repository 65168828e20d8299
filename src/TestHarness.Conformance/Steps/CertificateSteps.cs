using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.Security;

namespace TestHarness.Conformance.Steps;

/// <summary>Certificates: installed, renewed, asked about, shown (blocks A and M, C07).</summary>
[Binding]
public sealed class CertificateSteps(Bench bench, Conversation conversation)
{
    private const string Listing = "GetInstalledCertificateIds";
    private readonly List<(FrameRecord Call, X509Certificate2 Certificate, X509Certificate2 Issuer)> _statusRequests = [];

    /// <summary>Memory state CertificateInstalled.</summary>
    [Given(@"^the station has (.+) installed as (\w+)$")]
    public async Task Installed(string certificate, string type)
    {
        var call = await conversation.CsmsSendsAsync("InstallCertificate", new JsonObject { ["certificateType"] = type, ["certificate"] = Pem(certificate) });
        await bench.Expect.AnswerAsync(call, Query(Party.Station, "InstallCertificate", null, ("status", "Accepted")));
    }

    /// <summary>Expects of the last GetInstalledCertificateIds that its answer names a root certificate by its hashes.</summary>
    [Then(@"^(.+) is among the certificates that the station has, as (\w+)" + StepSupport.Requirement)]
    public async Task IsInstalled(string certificate, string type, string requirement)
    {
        var (answer, chains, found) = await ListedAsync(certificate, type, requirement);
        if (found is null)
        {
            var root = X509Certificate2.CreateFromPem(Pem(certificate));
            throw bench.Expect.Violation(Query(Party.Station, Listing, requirement), "The station does not name the certificate that was installed.", answer, "certificateHashDataChain",
                $"{type} with {Show(CertificateHashData.Of(root, root))}", JsonText.Show(chains));
        }
    }

    /// <summary>Expects of the last GetInstalledCertificateIds that its answer does not name a root certificate.</summary>
    [Then(@"^(.+) is not among the certificates that the station has, as (\w+)" + StepSupport.Requirement)]
    public async Task IsNotInstalled(string certificate, string type, string requirement)
    {
        var (answer, chains, found) = await ListedAsync(certificate, type, requirement);
        if (found is not null)
            throw bench.Expect.Violation(Query(Party.Station, Listing, requirement), "The station names a certificate that it should not have.", answer, "certificateHashDataChain", $"no {type} with {JsonText.Show(found)}", JsonText.Show(chains));
    }

    /// <summary>Makes the CSMS delete a root certificate by the hashes with which the last GetInstalledCertificateIds was answered.</summary>
    [When(@"^the CSMS deletes (.+) as the station lists it, as (\w+)$")]
    public async Task Deletes(string certificate, string type)
    {
        var (_, _, found) = await ListedAsync(certificate, type, "");
        await conversation.CsmsSendsAsync("DeleteCertificate", new JsonObject { ["certificateHashData"] = (found ?? throw new InconclusiveException("The station does not list the certificate that is to be deleted.")).DeepClone() });
    }

    /// <summary>Sees to it that the station has no certificate of a type, which the CSMS deletes where it must.</summary>
    [Given(@"^the station has no (\w+) installed$")]
    public async Task NoneInstalled(string type)
    {
        var listed = await conversation.CsmsAsksAsync(Listing, new JsonObject { ["certificateType"] = new JsonArray(type) });
        foreach (var chain in listed["certificateHashDataChain"]?.AsArray() ?? [])
            await conversation.CsmsAsksAsync("DeleteCertificate", new JsonObject { ["certificateHashData"] = chain!["certificateHashData"]!.DeepClone() });
    }

    /// <summary>Memory state RenewChargingStationCertificate.</summary>
    [Given("the station has renewed its charging station certificate")]
    public async Task Renewed() => await RenewAsync("SignChargingStationCertificate", "ChargingStationCertificate", "a strong key");

    /// <summary>Memory state RenewV2GChargingStationCertificate, for a station whose EVSEs share one SeccId.</summary>
    [Given("the station has renewed its V2G certificate")]
    public async Task RenewedV2G()
    {
        var seccId = await conversation.VariableAsync("ISO15118Ctrlr", "SeccId");
        var request = await RenewAsync("SignV2GCertificate", "V2GCertificate", "a key of an elliptic curve with at least 256 bits");
        if (seccId is not null && CommonName(Request(request).SubjectName) is var name && name != seccId)
        {
            throw bench.Expect.Violation(Query(Party.Station, "SignCertificate", null), "The certificate signing request is not for the station's SeccId.", request, "csr", $"CN {seccId}", $"CN {name}");
        }
    }

    /// <summary>Checks the certificate signing request of the last SignCertificate: PKCS#10 in PEM, signed by its own key, which is strong enough.</summary>
    [Then("^the certificate signing request is PKCS#10 in PEM, with (a strong key|a key of an elliptic curve with at least 256 bits)" + StepSupport.Requirement)]
    public void RequestIsRight(string key, string requirement)
    {
        var call = conversation.LastCall("SignCertificate");
        var query = Query(Party.Station, "SignCertificate", requirement);
        CertificateRequest request;
        try
        {
            request = Request(call);
        }
        catch (SigningRequestException error)
        {
            throw bench.Expect.Violation(query, "The certificate signing request is not right.", call, "csr", $"PKCS#10 in PEM with {key}", error.Message);
        }

        using var elliptic = request.PublicKey.GetECDsaPublicKey();
        if (key != "a strong key" && elliptic is not { KeySize: >= 256 })
            throw bench.Expect.Violation(query, "The key of the certificate signing request is not as ISO 15118 asks.", call, "csr", key, elliptic is null ? "no key of an elliptic curve" : $"{elliptic.KeySize} bits");
    }

    /// <summary>Checks that the certificate of the last CertificateSigned is for the key of the last SignCertificate.</summary>
    [Then("^the signed certificate is for the key of the request" + StepSupport.Requirement)]
    public void SignedForKey(string requirement)
    {
        var call = conversation.LastCall("CertificateSigned");
        var wanted = Request(conversation.LastCall("SignCertificate")).PublicKey.EncodedKeyValue.RawData;
        if (!PemChain.TryRead(WireExpectations.Value(call, "certificateChain"), out var chain) || !chain[0].PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(wanted))
        {
            throw bench.Expect.Violation(Query(Party.Csms, "CertificateSigned", requirement), "The certificate is not for the key that was asked for.", call, "certificateChain",
                "a certificate for the key of the request", chain.Count == 0 ? "no certificate in PEM" : $"another key, of {chain[0].Subject}");
        }
    }

    /// <summary>Lets the harness's CSMS send a certificate that the station has no reason to trust.</summary>
    [Given("the CSMS will sign with an authority that the station does not know")]
    public Task SignsInvalid() => bench.PerformAsync(OperatorActions.LetCsmsSignInvalid(bench.Identity));

    /// <summary>Lets the harness's CSMS accept certificate signing requests and send no certificate for them, as if the authority did not answer.</summary>
    [Given(@"^the CSMS will keep the next (\d+) signed certificates back$")]
    public Task Withholds(int times) => bench.PerformAsync(OperatorActions.LetCsmsWithhold(bench.Identity, times));

    /// <summary>Lets the operator have the CSMS delete a certificate, which it has to ask for first.</summary>
    [When(@"^the operator lets the CSMS delete the (\w+) of the station$")]
    public Task DeletesInstalled(string type) => bench.ActAsync(OperatorActions.LetCsmsDelete(bench.Identity, type));

    /// <summary>Expects a new TLS connection with the certificate of the last CertificateSigned. A station under test that keeps its connection loses it once.</summary>
    [Then("^the station connects again with the signed certificate" + StepSupport.Requirement)]
    public async Task ConnectsAgain(string requirement)
    {
        var leg = bench.Sut;
        bool IsTls(ConnectionRecord record) => record.Kind == ConnectionEventKind.TlsEstablished && record.Leg == leg;
        const string what = "the station to connect with its new certificate";
        ConnectionRecord connection;
        try
        {
            connection = await bench.Expect.EventAsync(Party.Station, what, IsTls, requirement: requirement.OrNull());
        }
        catch (ExpectationException) when (bench.Sut == Party.Station)
        {
            await bench.Network.DropAsync();
            connection = await bench.Expect.EventAsync(Party.Station, what, IsTls, requirement: requirement.OrNull());
        }

        var expected = PemChain.Read(WireExpectations.Value(conversation.LastCall("CertificateSigned"), "certificateChain")!)[0];
        var shown = connection.Fact("clientCertificate");
        if (shown is null || !X509Certificate2.CreateFromPem(shown).RawDataMemory.Span.SequenceEqual(expected.RawDataMemory.Span))
            throw Wrong(connection, requirement, "The station did not show the certificate that it was sent.", Describe(expected), shown is null ? "none" : Describe(X509Certificate2.CreateFromPem(shown)));
    }

    /// <summary>Checks the client certificate of the station's last TLS connection.</summary>
    [Then("^the client certificate (has a strong key|has a serial number|names the station)" + StepSupport.Requirement)]
    public void ClientCertificate(string what, string requirement)
    {
        var connection = LastTls(Party.Station);
        if (connection.Fact("clientCertificate") is not { } pem)
            throw Wrong(connection, requirement, "The station showed no certificate.", "a client certificate", "none");
        Check(Party.Station, connection, X509Certificate2.CreateFromPem(pem), what, SerialNumber() ?? bench.Identity, requirement);
    }

    /// <summary>Checks the server certificate of the CSMS's last TLS connection.</summary>
    [Then("^the server certificate (has a strong key|has a serial number|names the host)" + StepSupport.Requirement)]
    public void ServerCertificate(string what, string requirement)
    {
        var connection = LastTls(Party.Csms);
        var host = bench.Records.OfType<ConnectionRecord>().Last(r => r.Kind == ConnectionEventKind.TcpConnected && r.Leg == Party.Csms && r.ConnectionId == connection.ConnectionId).Fact("remote")!;
        Check(Party.Csms, connection, X509Certificate2.CreateFromPem(connection.Fact("serverCertificate")!), what, new Uri($"wss://{host}").Host, requirement);
    }

    /// <summary>Expects a GetCertificateStatus for the certificate of the last CertificateSigned and for each sub-CA sent along with it, each answered by the CSMS.</summary>
    [Then("^the station asks for the status of its new certificate and of every sub-CA of it" + StepSupport.Requirement)]
    public async Task AsksForStatus(string requirement)
    {
        var chain = PemChain.Read(WireExpectations.Value(conversation.LastCall("CertificateSigned"), "certificateChain")!);
        var candidates = chain.Concat(PemChain.Read(bench.Values.Resolve("the configured V2GRootCertificate")!.GetValue<string>())).ToList();
        foreach (var certificate in chain.Where(certificate => !certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)))
        {
            var issuer = candidates.First(candidate => candidate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData));
            var request = await conversation.ExpectRequestAsync(Query(Party.Station, "GetCertificateStatus", requirement) with
            {
                InAnyOrder = true,
                About = frame => Names(WireExpectations.Payload(frame)?["ocspRequestData"], certificate, issuer),
                What = $"the station to send GetCertificateStatus for {Describe(certificate)}",
            });
            await bench.Expect.AnswerAsync(request, Query(Party.Csms, "GetCertificateStatus", null, ("status", "Accepted"), ("ocspResult", "is present")));
        }
    }

    /// <summary>Lets the harness's station ask for the status of each sub-CA of the V2G chain.</summary>
    [When("the station asks for the status of every sub-CA of the V2G chain")]
    public async Task AskForStatus()
    {
        bench.Cursor.MoveToEnd();
        foreach (var (certificate, issuer) in Pki.V2GSubCertificates)
        {
            var hash = CertificateHashData.Of(certificate, issuer);
            await bench.PerformAsync(OperatorActions.LetStationSend("GetCertificateStatus", new JsonObject
            {
                ["ocspRequestData"] = new JsonObject
                {
                    ["hashAlgorithm"] = hash.Algorithm.Name,
                    ["issuerNameHash"] = hash.IssuerNameHash,
                    ["issuerKeyHash"] = hash.IssuerKeyHash,
                    ["serialNumber"] = hash.SerialNumber,
                    ["responderURL"] = Pki.Responder.OriginalString,
                },
            }));
            var call = await conversation.ExpectRequestAsync(Query(Party.Station, "GetCertificateStatus", null));
            _statusRequests.Add((call, certificate, issuer));
            await bench.Expect.AnswerAsync(call, Query(Party.Csms, "GetCertificateStatus", null));
        }
    }

    /// <summary>Expects that each of those questions is answered with Accepted and an OCSP response about the certificate, DER in base64.</summary>
    [Then("^the CSMS answers each with an OCSP response that says (good|revoked)" + StepSupport.Requirement)]
    public async Task AnswersWithOcsp(string status, string requirement)
    {
        foreach (var (call, certificate, issuer) in _statusRequests)
        {
            var query = Query(Party.Csms, "GetCertificateStatus", requirement, ("status", "Accepted"), ("ocspResult", "is present"));
            var answer = await bench.Expect.AnswerAsync(call, query);
            var said = Ocsp(WireExpectations.Value(answer, "ocspResult")!, certificate, issuer);
            if (!said.Equals(status, StringComparison.OrdinalIgnoreCase))
                throw bench.Expect.Violation(query, "The OCSP response is not as expected.", answer, "ocspResult", $"{status} for {Describe(certificate)}", said);
        }
    }

    /// <summary>Expects that the CSMS asked the contract's OCSP responder before it answered the last Authorize.</summary>
    [Then("^the CSMS asked the OCSP responder about the contract certificate" + StepSupport.Requirement)]
    public async Task AskedResponder(string requirement)
    {
        var query = Query(Party.Csms, "Authorize", requirement);
        var call = conversation.LastCall("Authorize");
        var answer = await bench.Expect.AnswerAsync(call, query);
        if (!bench.Wire.Since(call.Number).Any(record => record.Number < answer.Number && BenchPki.IsRequest(record, Pki.Contract.Certificate)))
            throw bench.Expect.Violation(query, "The CSMS did not ask whether the contract certificate is valid.", answer, null, $"an OCSP request to {Pki.Responder}", "none before the answer");
    }

    private BenchPki Pki => bench.ContractPki();

    // What the last answer says, and what it says of a root certificate.
    private async Task<(FrameRecord Answer, JsonArray Chains, JsonNode? Found)> ListedAsync(string certificate, string type, string requirement)
    {
        var root = X509Certificate2.CreateFromPem(Pem(certificate));
        var answer = await bench.Expect.AnswerAsync(conversation.LastCall(Listing), Query(Party.Station, Listing, requirement));
        var chains = WireExpectations.Payload(answer)!["certificateHashDataChain"]?.AsArray() ?? [];
        return (answer, chains, chains.FirstOrDefault(chain => (string?)chain!["certificateType"] == type && Names(chain["certificateHashData"], root, root))?["certificateHashData"]);
    }

    private async Task<FrameRecord> RenewAsync(string message, string type, string key)
    {
        var trigger = await conversation.CsmsSendsAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = message });
        await bench.Expect.AnswerAsync(trigger, Query(Party.Station, "TriggerMessage", null, ("status", "Accepted")));
        var request = await conversation.ExpectRequestAsync(Query(Party.Station, "SignCertificate", null, ("certificateType", Type())));
        RequestIsRight(key, "");
        await bench.Expect.AnswerAsync(request, Query(Party.Csms, "SignCertificate", null, ("status", "Accepted")));
        var signed = await conversation.ExpectRequestAsync(Query(Party.Csms, "CertificateSigned", null, ("certificateType", Type())));
        await bench.Expect.AnswerAsync(signed, Query(Party.Station, "CertificateSigned", null, ("status", "Accepted")));
        return request;

        // Without a type it is the charging station's (A02).
        string Type() => type == "ChargingStationCertificate" ? $"is absent or {type}" : type;
    }

    private ConnectionRecord LastTls(Party side) => bench.Records.OfType<ConnectionRecord>().LastOrDefault(r => r.Kind == ConnectionEventKind.TlsEstablished && r.Leg == side)
        ?? throw new FormatException("No step before this one expected TLS to be set up.");

    private void Check(Party side, ConnectionRecord connection, X509Certificate2 certificate, string what, string expected, string requirement)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var elliptic = certificate.GetECDsaPublicKey();
        var path = side == Party.Station ? "clientCertificate" : "serverCertificate";
        switch (what)
        {
            case "has a strong key" when rsa is not { KeySize: >= 2048 } && elliptic is not { KeySize: >= 224 }:
                throw Wrong(connection, requirement, "The key of the certificate is too short.", "RSA of 2048 or an elliptic curve of 224 bits at least", $"{rsa?.KeySize ?? elliptic?.KeySize ?? 0} bits", side, path);
            case "has a serial number" when certificate.SerialNumber.Trim('0').Length == 0:
                throw Wrong(connection, requirement, "The certificate has no serial number.", "a serial number", certificate.SerialNumber, side, path);
            case "names the station" or "names the host":
                var name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
                if (name != expected)
                    throw Wrong(connection, requirement, $"The common name of the certificate is not that of {(side == Party.Station ? "the station: its serial number" : "the endpoint")}.", expected, name, side, path);
                break;
        }
    }

    private string Pem(string name) => bench.Values.Resolve(name) is { } value ? JsonText.Of(value) : name;

    private string? SerialNumber() => bench.Records.OfType<FrameRecord>()
        .Where(frame => frame.Sender == Party.Station && frame.Action == "BootNotification")
        .Select(frame => WireExpectations.Value(frame, "chargingStation.serialNumber"))
        .LastOrDefault();

    private string Ocsp(string text, X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            var response = OcspResponse.Parse(text);
            if (!response.IsSignedBy(issuer))
                return "a response that the issuer did not sign";
            return response.AnswerFor(CertificateHashData.Of(certificate, issuer), bench.Clock.Now)?.Status.ToString() ?? "a response that says nothing about it";
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }

    private FrameQuery Query(Party sender, string action, string? requirement, params (string Path, string Matcher)[] rows) => new()
    {
        Sender = sender,
        Action = action,
        Requirement = requirement?.OrNull(),
        Payload = PayloadExpectation.From(rows, bench.Values),
    };

    private ExpectationException Wrong(ConnectionRecord record, string requirement, string message, string expected, string actual, Party side = Party.Station, string path = "clientCertificate") =>
        new(new Ocpp.Findings.Finding(requirement.OrNull() ?? string.Join(", ", bench.Requirements), Ocpp.Findings.FindingLayer.Expectation, Ocpp.Findings.FindingSeverity.Violation, side, message)
        {
            RecordNumber = record.Number,
            Path = path,
            Expected = expected,
            Actual = actual,
        });

    // Whether the hashes of a message are those of a certificate; which hash algorithm they use is theirs to choose.
    private static bool Names(JsonNode? hashes, X509Certificate2 certificate, X509Certificate2 issuer) =>
        (string?)hashes?["hashAlgorithm"] is "SHA256" or "SHA384" or "SHA512"
        && CertificateHashData.Of(certificate, issuer, new HashAlgorithmName((string)hashes["hashAlgorithm"]!)).Matches(new CertificateHashData(
            new HashAlgorithmName((string)hashes["hashAlgorithm"]!), (string?)hashes["issuerNameHash"] ?? "", (string?)hashes["issuerKeyHash"] ?? "", (string?)hashes["serialNumber"] ?? ""));

    private static CertificateRequest Request(FrameRecord call) => CertificateSigningRequests.Read(WireExpectations.Value(call, "csr") ?? "");

    private static string? CommonName(X500DistinguishedName name) => name.EnumerateRelativeDistinguishedNames()
        .FirstOrDefault(part => !part.HasMultipleElements && part.GetSingleElementType().Value == "2.5.4.3")?.GetSingleElementValue();

    private static string Show(CertificateHashData hash) => $"issuerNameHash {hash.IssuerNameHash}, issuerKeyHash {hash.IssuerKeyHash}, serialNumber {hash.SerialNumber}";

    private static string Describe(X509Certificate2 certificate) => $"{certificate.Subject} ({certificate.SerialNumber})";
}

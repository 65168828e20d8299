using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Station;
using TestHarness.Station.Firmware;
using TestHarness.Transport.Control;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Station.Firmware;

/// <summary>A manufacturer with firmware for the reference station, and the server that offers it.</summary>
internal sealed class FirmwareServer : IAsyncDisposable
{
    private readonly CertificateAuthority _manufacturer = CertificateAuthority.CreateRoot("Manufacturer root", "Maker", TimeProvider.System);
    private readonly X509Certificate2 _signer;
    private WebApplication? _server;

    private FirmwareServer()
    {
        _signer = _manufacturer.Issue(new CertificateProfile { CommonName = "Signer", Organization = "Maker", Key = KeyKind.Rsa2048 });
        File = FirmwarePackage.Of("Reference Station", "2.0.0", [1, 2, 3]).ToBytes();
    }

    public byte[] File { get; set; }

    /// <summary>How many requests are answered with 503 before the file is.</summary>
    public int Failures { get; set; }

    public int Requests { get; private set; }

    public string Location => _server!.Urls.Single() + "/firmware.bin";

    public string Certificate => _signer.ExportCertificatePem();

    public static async Task<FirmwareServer> StartAsync()
    {
        var server = new FirmwareServer();
        server._server = await SmallHost.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), application => application.Run(server.AnswerAsync));
        return server;
    }

    /// <summary>A station of this manufacturer.</summary>
    public Func<StationOptions, StationOptions> Built(FirmwareOptions? firmware = null) => options => options with
    {
        ManufacturerRootCertificates = [_manufacturer.Certificate.ExportCertificatePem()],
        Firmware = firmware ?? new FirmwareOptions(),
    };

    /// <summary>UpdateFirmware for the file, to be installed at once.</summary>
    public JsonObject Update(StationBench bench, int requestId = 7, Action<JsonObject>? change = null)
    {
        var firmware = new JsonObject
        {
            ["location"] = Location,
            ["retrieveDateTime"] = Time(bench.Now.AddHours(-2)),
            ["signingCertificate"] = Certificate,
            ["signature"] = Sign(File),
        };
        change?.Invoke(firmware);
        return new JsonObject { ["requestId"] = requestId, ["firmware"] = firmware };
    }

    public static string Time(DateTimeOffset time) => TestHarness.Ocpp.Messages.Rfc3339.Format(time);

    public async ValueTask DisposeAsync()
    {
        await SmallHost.StopAsync(_server!);
        _signer.Dispose();
        _manufacturer.Dispose();
    }

    private string Sign(byte[] file)
    {
        using var key = _signer.GetRSAPrivateKey()!;
        return Convert.ToBase64String(key.SignData(file, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (++Requests > Failures)
            await context.Response.Body.WriteAsync(File);
        else
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
}

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

namespace TestHarness.Conformance.Benches;

/// <summary>
/// What an embedded bench has for firmware updates (block L): the manufacturer, whose root the reference station has from the factory, and another root that can be installed; two pieces of firmware that it signed, of which one cannot be
/// installed, and the file server that offers them on loopback.
/// </summary>
internal sealed class BenchFirmware(TimeProvider time) : IAsyncDisposable
{
    private const string Organization = "OCPP Harness";
    private const string Good = "/firmware.bin";
    private const string Broken = "/broken-firmware.bin";
    private readonly CertificateAuthority _manufacturer = CertificateAuthority.CreateRoot("Bench manufacturer root", Organization, time);
    private readonly Lazy<CertificateAuthority> _otherManufacturer = new(() => CertificateAuthority.CreateRoot("Bench manufacturer root 2", Organization, time));
    private readonly Dictionary<string, byte[]> _files = [];
    private X509Certificate2? _signer;
    private X509Certificate2? _stranger;
    private WebApplication? _server;

    /// <summary>Installs the manufacturer's root on a station, as the factory does.</summary>
    public StationOptions Equip(StationOptions options) => options with { ManufacturerRootCertificates = [_manufacturer.Certificate.ExportCertificatePem()] };

    /// <summary>Makes the firmware for a model of station and offers it; nothing happens when that was done before.</summary>
    public async Task OfferAsync(string model)
    {
        if (_server is not null)
            return;
        var signing = new CertificateProfile { CommonName = "Firmware signer", Organization = Organization, Key = KeyKind.Rsa2048 };
        _signer = _manufacturer.Issue(signing);
        using var unknown = CertificateAuthority.CreateRoot("Another manufacturer root", Organization, time);
        _stranger = unknown.Issue(signing);
        var package = FirmwarePackage.Of(model, "2.0.0", RandomNumberGenerator.GetBytes(1024));
        _files[Good] = package.ToBytes();
        _files[Broken] = (package with { Payload = RandomNumberGenerator.GetBytes(1024) }).ToBytes();
        _server = await SmallHost.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), application => application.Run(AnswerAsync));
    }

    /// <summary>A value that features call <c>the configured ...</c>; null when it is not one of these, or nothing is offered yet.</summary>
    public JsonNode? Configured(string name) => name switch
    {
        "ManufacturerRootCertificate" => _otherManufacturer.Value.Certificate.ExportCertificatePem(),
        _ when _server is null => null,
        "firmwareLocation" => Location(Good),
        "firmwareSignature" => Signature(Good),
        "firmwareChecksum" => FirmwarePackage.Checksum(_files[Good]),
        "invalidFirmwareLocation" => Location(Broken),
        "invalidFirmwareSignature" => Signature(Broken),
        "firmwareSigningCertificate" or "invalidFirmwareSigningCertificate" => _signer!.ExportCertificatePem(),
        "untrustedFirmwareSigningCertificate" => _stranger!.ExportCertificatePem(),
        _ => null,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await SmallHost.StopAsync(_server);
        _signer?.Dispose();
        _stranger?.Dispose();
        _manufacturer.Dispose();
        if (_otherManufacturer.IsValueCreated)
            _otherManufacturer.Value.Dispose();
    }

    private string Location(string path) => _server!.Urls.Single() + path;

    private string Signature(string path)
    {
        using var key = _signer!.GetRSAPrivateKey()!;
        return Convert.ToBase64String(key.SignData(_files[path], HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (_files.TryGetValue(context.Request.Path.Value ?? "", out var file))
            await context.Response.Body.WriteAsync(file, context.RequestAborted);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

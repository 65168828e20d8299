using System.Security.Cryptography;
using System.Text.Json;

namespace TestHarness.Station.Firmware;

/// <summary>Firmware for a reference station as a file: JSON with model, version, payload (base64) and the payload's SHA-256 (hexadecimal).</summary>
public sealed record FirmwarePackage
{
    /// <summary>The model of station that it is for.</summary>
    public required string Model { get; init; }

    /// <summary>Its version, at most 50 characters.</summary>
    public required string Version { get; init; }

    /// <summary>The image.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>Checksum of the image, by which an installation is verified.</summary>
    public required string Sha256 { get; init; }

    /// <summary>A package that is whole.</summary>
    public static FirmwarePackage Of(string model, string version, byte[] payload) =>
        new() { Model = model, Version = version, Payload = payload, Sha256 = Convert.ToHexString(SHA256.HashData(payload)) };

    /// <summary>The checksum by which firmware is published, in hexadecimal: MD5 over the whole file (L03.FR.02).</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "OCPP asks for MD5, and only to tell a broken download.")]
    public static string Checksum(byte[] file) => Convert.ToHexStringLower(MD5.HashData(file));

    /// <summary>The file.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads a file; null when it is not whole, or for another model.</summary>
    public static FirmwarePackage? TryRead(byte[] file, string model)
    {
        try
        {
            return JsonSerializer.Deserialize<FirmwarePackage>(file) is { Version.Length: > 0 and <= 50 } package
                && package.Model == model && package.Sha256 == Convert.ToHexString(SHA256.HashData(package.Payload))
                ? package
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Metering.Signing;

/// <summary>Writes readings in the Open Charge Metering Format 1.0: <c>OCMF|readings|signature</c>, where the signature is over the text between the bars.</summary>
internal static class Ocmf
{
    /// <summary>The name of the format, for encodingMethod.</summary>
    public const string Name = "OCMF";

    /// <summary>How it is signed here, as SigningMethodEnumStringType and OCMF both call it.</summary>
    public const string Method = "ECDSA-secp256r1-SHA256";

    private const string Gateway = "OCPP Harness";

    /// <summary>One signed reading.</summary>
    /// <param name="value">The reading, in Wh.</param>
    /// <param name="at">When it was taken.</param>
    /// <param name="token">Whose transaction it belongs to; null when nobody is known.</param>
    /// <param name="serial">The meter's serial number.</param>
    /// <param name="page">The number of the reading, which grows with each one that the meter signs.</param>
    /// <param name="key">The meter's key.</param>
    public static string Write(SampledValueType value, DateTimeOffset at, IdTokenType? token, string serial, long page, ECDsa key)
    {
        var content = new JsonObject
        {
            ["FV"] = "1.0",
            ["GI"] = Gateway,
            ["GV"] = "1.0.0",
            ["PG"] = string.Create(CultureInfo.InvariantCulture, $"T{page}"),
            ["MV"] = Gateway,
            ["MM"] = "Reference Meter",
            ["MS"] = serial,
            ["IS"] = token is not null,
            ["IT"] = Identification(token?.Type),
            ["ID"] = token?.IdToken ?? "",
            ["RD"] = new JsonArray(new JsonObject
            {
                ["TM"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss,fff'+0000 S'", CultureInfo.InvariantCulture),
                ["TX"] = Moment(value.Context),
                ["RV"] = value.Value / 1000m,
                ["RI"] = value.Measurand == MeasurandEnumType.EnergyActiveExportRegister ? "1-0:2.8.0" : "1-0:1.8.0",
                ["RU"] = "kWh",
                ["ST"] = "G",
            }),
        }.ToJsonString();
        var signature = new JsonObject
        {
            ["SA"] = Method,
            ["SD"] = Convert.ToHexString(key.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        }.ToJsonString();
        return $"{Name}|{content}|{signature}";
    }

    /// <summary>Whether a measurand is a register that such a meter keeps and signs.</summary>
    public static bool Covers(SampledValueType value) =>
        value is { Phase: null, Location: LocationEnumType.Outlet, Measurand: MeasurandEnumType.EnergyActiveImportRegister or MeasurandEnumType.EnergyActiveExportRegister };

    private static string Moment(ReadingContextEnumType? context) => context switch
    {
        ReadingContextEnumType.TransactionBegin => "B",
        ReadingContextEnumType.TransactionEnd => "E",
        _ => "C",
    };

    private static string Identification(string? type) => type?.ToUpperInvariant() switch
    {
        null or "NOAUTHORIZATION" => "NONE",
        "KEYCODE" => "KEY_CODE",
        "MACADDRESS" => "EVCCID",
        var other => other,
    };
}

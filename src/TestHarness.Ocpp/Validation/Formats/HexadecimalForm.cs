namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>What hexadecimal digits stand for.</summary>
internal enum HexadecimalForm
{
    /// <summary>Any number of bytes, two digits each.</summary>
    Bytes,

    /// <summary>A whole number, without leading zeroes.</summary>
    Number,

    /// <summary>A checksum of MD5.</summary>
    Md5,
}

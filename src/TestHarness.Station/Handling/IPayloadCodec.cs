using TestHarness.Ocpp;

namespace TestHarness.Station.Handling;

/// <summary>Between records of OCPP 2.1, in which the station thinks, and payloads of the version spoken.</summary>
internal interface IPayloadCodec
{
    /// <summary>Whether the action exists in that version as a request to a station.</summary>
    bool IsKnown(OcppVersion version, string action);

    /// <summary>What is wrong with a request, as an error code of Part 4 section 4.3 and a description; null when it is right.</summary>
    (string Code, string Description)? Check(OcppVersion version, string action, ReadOnlyMemory<byte> payload);

    /// <summary>What in an answer of the CSMS makes it unusable: something required that is missing, or a value of no meaning; null when nothing does.</summary>
    (string Code, string Description)? CheckAnswer(OcppVersion version, string action, ReadOnlyMemory<byte> payload) => null;

    /// <summary>Reads a payload.</summary>
    T Read<T>(ReadOnlyMemory<byte> payload)
        where T : class;

    /// <summary>Writes a record as that version knows it.</summary>
    ReadOnlyMemory<byte> Write(object payload, OcppVersion version, string action, bool isRequest);
}

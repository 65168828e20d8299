using System.Globalization;

namespace TestHarness.Ocpp.Framing;

/// <summary>What a signed message shows by itself (Part 4 section 7).</summary>
internal static class SignedRules
{
    private static readonly string[] Algorithms = ["ES256", "RS256", "RS384"];

    /// <summary>Judges the payload of a signed message.</summary>
    /// <param name="action">The action of the message that it wraps.</param>
    /// <param name="message">The message.</param>
    /// <param name="report">Takes what is found.</param>
    internal static void Judge(string action, in SentMessage message, ref FramingReport report)
    {
        ref readonly var header = ref message.Header;
        if (header.Payload.IsAbsent || header.IsPayloadNull || header.Fault is not (null or FrameFaultKind.Binary))
            return;
        var path = $"[{FrameHeader.LengthOf(header.Type!.Value) - 1}]";
        if (SignedMessage.Read(header.Payload.In(message.Bytes), out var fault) is not { } signed)
        {
            report.Add(FramingRules.SignedPayload, $"The payload of the signed {action} is no flattened JWS: {fault}.", "payload, protected and signature in base64url", fault, path);
            return;
        }

        Name("OCPPAction", signed.Action, action, ref report);
        Name("OCPPMessageTypeId", signed.MessageType, ((int)header.Type.Value).ToString(CultureInfo.InvariantCulture), ref report);
        var algorithm = signed.Algorithm ?? "no alg";
        if (!Algorithms.Contains(algorithm))
            report.Add(FramingRules.SignedAlgorithm, $"The signed {action} uses an algorithm that OCPP does not allow.", "ES256, RS256 or RS384", algorithm, "protected.alg");
        if (signed.Certificate is null)
            report.Add(FramingRules.SignedCertificate, $"The signed {action} does not say by which certificate it is signed.", "x5t#S256", "absent", "protected.x5t#S256");
    }

    private static void Name(string name, string? actual, string expected, ref FramingReport report)
    {
        if (actual != expected)
            report.Add(FramingRules.SignedHeader, $"The protected header has {actual ?? "nothing"} in {name}.", expected, actual ?? "absent", "protected." + name);
    }
}

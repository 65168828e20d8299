using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Calls;

/// <summary>
/// What follows its schema is not refused with an error code that says that it does not (Part 4 section 4.3, OCPP-J 1.6 section 4.2.3). PropertyConstraintViolation and
/// OccurrenceConstraintViolation may be about more than the schema says, such as too many items (B06.FR.16), and are left alone.
/// </summary>
internal abstract class ValidPayloadRefused(RuleCard card) : WireRule(card)
{
    private const string Codes = "Part 4 §4.3";
    private const string Codes16 = "OCPP-J 1.6 §4.2.3";

    private static readonly HashSet<string> OfTheSchema =
        ["FormationViolation", "FormatViolation", "TypeConstraintViolation"];

    // The data of a DataTransfer are the vendor's: nobody else knows what they should look like.
    private const string Vendors = "DataTransfer";

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Frame: { Type: MessageType.CallError, ErrorCode: { } code }, Version: { } version, Action: { } action } frame || frame.Sender != Card.Side || action == Vendors || !OfTheSchema.Contains(code))
            return;
        if (seen.Request.ValueKind != JsonValueKind.Object || Check(version, frame.Sender.Other(), action, seen.Request).Any())
            return;
        seen.Report(Breach(version == OcppVersion.V16 ? Codes16 : Codes, $"The {action} follows its schema, and was refused as if it did not.", "a CALLRESULT, or an error code of another kind", code));
    }

    /// <summary>Its card.</summary>
    protected static RuleCard Describe(string name, Party side) => new(
        name,
        "calls",
        side,
        RuleCard.Every,
        "Products refuse good messages: a limit of 0.1 that binary floating point does not hit, a field of the newer edition, an enumeration that their library lacks. The other side repeats the message for ever, or drops it, and neither sees why.",
        new Requirement(Codes, "A message that follows its schema is not refused as malformed.", RuleWeight.Trap),
        new Requirement(Codes16, "A message that follows its schema is not refused as malformed.", RuleWeight.Trap));

    private static IEnumerable<Finding> Check(OcppVersion version, Party sender, string action, PayloadElement payload) =>
        SchemaLayer.Check(SchemaSet.BuiltIn, version, sender, Frame.Call("1", action, payload.Bytes.ToArray()), action)
            .Where(finding => finding.Severity == FindingSeverity.Violation);
}

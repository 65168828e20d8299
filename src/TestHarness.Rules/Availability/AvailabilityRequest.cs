using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>The ChangeAvailability that an answer answers.</summary>
/// <param name="IsInoperative">Whether it asks for Inoperative.</param>
/// <param name="Evse">The EVSE, in 1.6 the connector; null for the whole station.</param>
/// <param name="Connector">The connector of the EVSE; null for all of them, and in 1.6.</param>
internal readonly record struct AvailabilityRequest(bool IsInoperative, long? Evse, long? Connector)
{
    internal static AvailabilityRequest Of(Observation answer)
    {
        var request = answer.Request;
        var evse = answer.Version == OcppVersion.V16 ? request.Number("connectorId") : request.Number("evse", "id");
        return new AvailabilityRequest((request.Text("operationalStatus") ?? request.Text("type")) == "Inoperative", evse is 0 ? null : evse, request.Number("evse", "connectorId"));
    }
}

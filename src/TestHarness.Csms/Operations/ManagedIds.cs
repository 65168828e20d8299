using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Operations;

/// <summary>Gives the ids that the CSMS manages to payloads whose author left them out.</summary>
internal static class ManagedIds
{
    public static void Fill(OcppVersion version, string action, JsonObject payload, RequestIds ids)
    {
        var record = OcppMessages.Find(version, action)?.RequestType;
        Number(record, payload, "requestId", ids);
        Number(record, payload, "remoteStartId", ids);
        if (action == "ReserveNow")
            Number(record, payload, "id", ids);
        if (action == "SetDERControl" && !payload.ContainsKey("controlId"))
            payload["controlId"] = Guid.NewGuid().ToString();
        if (action is "SetChargingProfile" or "RequestStartTransaction" && payload["chargingProfile"] is JsonObject profile)
            FillProfile(profile, ids);
    }

    private static void FillProfile(JsonObject profile, RequestIds ids)
    {
        profile.TryAdd("id", ids.Next());
        if (profile["chargingSchedule"] is not JsonArray schedules)
            return;
        foreach (var schedule in schedules.OfType<JsonObject>().Where(schedule => !schedule.ContainsKey("id")))
            schedule["id"] = ids.Next();
    }

    private static void Number(Type? record, JsonObject payload, string field, RequestIds ids)
    {
        var property = record?.GetProperty(char.ToUpperInvariant(field[0]) + field[1..]);
        if (property?.GetCustomAttribute<RequiredMemberAttribute>() is not null && !payload.ContainsKey(field))
            payload[field] = ids.Next();
    }
}

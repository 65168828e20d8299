using System.Globalization;

namespace TestHarness.Benchmarks.Lint;

/// <summary>Messages of OCPP 2.0.1 as a station in the field sends them, with the answers that it gets.</summary>
internal static class SampleMessages
{
    /// <summary>A station's start.</summary>
    internal const string Boot =
        """{"reason":"PowerUp","chargingStation":{"serialNumber":"SN-2210-004711","model":"AC22 Duo","vendorName":"Example Charging","firmwareVersion":"3.12.1-rc4","modem":{"iccid":"8931088421000012345","imsi":"204080813512345"}}}""";

    /// <summary>The answer to <see cref="Boot"/>.</summary>
    internal static string BootAnswer(DateTimeOffset now) => $$"""{"currentTime":"{{Text(now)}}","interval":300,"status":"Accepted"}""";

    /// <summary>The answer to a Heartbeat.</summary>
    internal static string HeartbeatAnswer(DateTimeOffset now) => $$"""{"currentTime":"{{Text(now)}}"}""";

    /// <summary>A connector's state.</summary>
    internal static string Status(DateTimeOffset now, string status) =>
        $$"""{"timestamp":"{{Text(now)}}","connectorStatus":"{{status}}","evseId":1,"connectorId":1}""";

    /// <summary>Clock-aligned readings.</summary>
    internal static string MeterValues(DateTimeOffset now, int energy) =>
        $$"""{"evseId":1,"meterValue":[{"timestamp":"{{Text(now)}}","sampledValue":[{{Reading(energy, "Energy.Active.Import.Register", "Wh", "Sample.Clock")}},{{Reading(11040, "Power.Active.Import", "W", "Sample.Clock")}}]}]}""";

    /// <summary>An event of a transaction with readings, about 800 bytes.</summary>
    internal static string TransactionEvent(DateTimeOffset now, string transaction, int seqNo, string type, int energy)
    {
        var (trigger, state) = type switch
        {
            "Started" => ("CablePluggedIn", "EVConnected"),
            "Ended" => ("EVDeparted", "Idle"),
            _ => ("MeterValuePeriodic", "Charging"),
        };
        string[] readings =
        [
            Reading(energy, "Energy.Active.Import.Register", "Wh", "Sample.Periodic"), Reading(11040, "Power.Active.Import", "W", "Sample.Periodic"),
            Phase(16.02m, "L1"), Phase(15.98m, "L2"), Phase(16.00m, "L3"),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"eventType":"{{{type}}}","timestamp":"{{{Text(now)}}}","triggerReason":"{{{trigger}}}","seqNo":{{{seqNo}}},"offline":false,"transactionInfo":{"transactionId":"{{{transaction}}}","chargingState":"{{{state}}}","timeSpentCharging":{{{seqNo * 60}}}},"evse":{"id":1,"connectorId":1},"meterValue":[{"timestamp":"{{{Text(now)}}}","sampledValue":[{{{string.Join(',', readings)}}}]}]}""");
    }

    private static string Reading(int value, string measurand, string unit, string context) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"value":{{{value}}},"context":"{{{context}}}","measurand":"{{{measurand}}}","unitOfMeasure":{"unit":"{{{unit}}}"}}""");

    private static string Phase(decimal current, string phase) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"value":{{{current}}},"measurand":"Current.Import","phase":"{{{phase}}}","unitOfMeasure":{"unit":"A"}}""");

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Statements;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Mutants;

/// <summary>A self-check of a few cases that stand here, with mutants that a test writes.</summary>
internal static class SampleCheck
{
    private const string Station = """
        @beyond @core @station @ocpp2.0.1
        Feature: Settings

          @TH_B_901
          Scenario: A setting outlives a reboot
            When the CSMS sends SetVariables
              | setVariableData[0].component.name | OCPPCommCtrlr    |
              | setVariableData[0].variable.name  | OfflineThreshold |
              | setVariableData[0].attributeValue | 611              |
            Then the station answers SetVariables
              | setVariableResult[0].attributeStatus | Accepted |
            When the operator power-cycles the station
            Then the station sends BootNotification
              | chargingStation.vendorName | not Nobody |
            And the CSMS answers BootNotification
            And the station reports every connector as Available
            When the CSMS sends GetVariables
              | getVariableData[0].component.name | OCPPCommCtrlr    |
              | getVariableData[0].variable.name  | OfflineThreshold |
              | getVariableData[1].component.name | TxCtrlr          |
              | getVariableData[1].variable.name  | EVConnectionTimeOut |
            Then the station answers GetVariables (B06.FR.01)
              | getVariableResult[0].attributeValue | "611"     |
              | getVariableResult[1].attributeValue | not "613" |
        """;

    private const string Csms = """
        @beyond @core @csms @ocpp2.0.1
        Feature: Boots

          @TH_B_902
          Scenario: A station boots
            When the operator power-cycles the station
            Then the station sends BootNotification
            And the CSMS answers BootNotification (B01.FR.02)
              | interval | not 7 |

          @TH_B_903
          Scenario: A case that fails
            When the operator power-cycles the station
            Then the station sends BootNotification
            And the CSMS answers BootNotification (B01.FR.02)
              | interval | 8 |
        """;

    /// <summary>Runs the mutants given, and the cases that are selected.</summary>
    /// <param name="mutants">Mutants of TH_B_901 (a station) or of TH_B_902 and TH_B_903 (a CSMS), as JSON, separated by commas.</param>
    /// <param name="ids">The cases.</param>
    internal static async Task<SelfCheckResult> RunAsync(string mutants, params string[] ids)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["sample.station.feature"], Station);
        await File.WriteAllTextAsync(folder["sample.csms.feature"], Csms);
        var side = mutants.Contains("TH_B_901", StringComparison.Ordinal) ? "station" : "csms";
        if (mutants.Length > 0)
            await File.WriteAllTextAsync(folder[$"sample.{side}.mutants.json"], $$"""{ "mutants": [ {{mutants}} ] }""");
        await using var check = SelfCheck.Plan(new SelfCheckOptions
        {
            Statements = ReferenceStatements.All(),
            Features = [folder.Path],
            Selection = new() { Ids = ids },
        });
        return await check.RunAsync(CancellationToken.None);
    }
}

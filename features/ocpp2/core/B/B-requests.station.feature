@core @station @ocpp2.0.1 @ocpp2.1 @beyond
Feature: Resets, and whether they happen

  # What the answers must say, and what must follow in time, no step looks at: the rules that watch every wire do.

  @TH_B_01 @B11 @B11.FR.03
  Scenario: The station is to reset
    When the CSMS sends Reset
      | type | Immediate |
    Then the station answers Reset
    When 20 minutes pass
    Then the station has sent no SecurityEventNotification with
      | type | FirmwareUpdated |

  @TH_B_02 @B12 @B12.FR.01
  Scenario: The station is to reset after the transaction
    Given the station is charging
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset
    When 2 minutes pass
    And the driver ends the transaction
    Then the station sends BootNotification within 180 seconds

@core @station @ocpp2.0.1 @ocpp2.1 @F05
Feature: F05 Unlock connector

  @TC_F_05_CS @condition @F05.FR.01 @F05.FR.02
  Scenario: A transaction goes on
    Given the station is charging
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the station answers UnlockConnector (F05.FR.02)
      | status | OngoingAuthorizedTransaction |
    And energy transfer goes on (F05.FR.02)

  # The two cases differ in their requirements only: neither has a state before it.
  @TC_F_06_CS @condition @F05.FR.01 @F05.FR.04
  Scenario: No transaction goes on
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the station answers UnlockConnector (F05.FR.04)
      | status | Unlocked |

  @TC_F_07_CS @condition @F05.FR.01 @F05.FR.06
  Scenario: No cable is connected
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the station answers UnlockConnector (F05.FR.06)
      | status | Unlocked |

  @TC_F_10_CS @condition @F05.FR.03
  Scenario: A connector that the station does not have
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id |
      | connectorId | 999                    |
    Then the station answers UnlockConnector (F05.FR.03)
      | status | UnknownConnector |

@core @csms @ocpp2.0.1 @ocpp2.1 @F05
Feature: F05 Unlock connector

  @TC_F_06_CSMS @condition
  Scenario: No transaction goes on
    When the operator lets the CSMS send UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    And the station answers UnlockConnector

@core @csms @ocpp2.0.1 @ocpp2.1
Feature: B11 and B12 Reset

  @TC_B_20_CSMS @mandatory @B11 @B11.FR.04
  Scenario: Reset without a transaction, on idle
    When the operator lets the CSMS send Reset
      | type | OnIdle |
    Then the CSMS sends Reset
      | type   | OnIdle    |
      | evseId | is absent |
    And the station answers Reset
      | status | Accepted |
    And the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

  @TC_B_22_CSMS @mandatory @B12
  Scenario: Immediate reset with a transaction
    Given the station is charging
    When the operator lets the CSMS send Reset
      | type | Immediate |
    Then the CSMS sends Reset
      | type   | Immediate |
      | evseId | is absent |
    And the station answers Reset
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Ended          |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.stoppedReason | ImmediateReset |
    And the CSMS answers TransactionEvent
    And the station sends BootNotification within 180 seconds
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Occupied
    And in any order the station reports every other connector as Available
    And the CSMS answers every report of a connector

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

  @TC_B_21_CSMS @mandatory @B12 @B12.FR.01 @B12.FR.03 @E07.FR.03
  Scenario: Reset with a transaction, on idle
    Given the station is charging
    When the operator lets the CSMS send Reset
      | type | OnIdle |
    Then the CSMS sends Reset
      | type   | OnIdle    |
      | evseId | is absent |
    And the station answers Reset
      | status | Scheduled |
    When the driver stops charging locally
    And the EV is disconnected
    Then the station sends BootNotification within 180 seconds
      | reason | ScheduledReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every request

  @TC_B_25_CSMS @condition @B11 @B11.FR.04
  Scenario: Reset of an EVSE without a transaction, on idle
    When the operator lets the CSMS send Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    And the station answers Reset
      | status | Accepted |

  @TC_B_26_CSMS @condition @B12 @B12.FR.07
  Scenario: Reset of an EVSE with a transaction, on idle
    Given the station is charging
    When the operator lets the CSMS send Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    And the station answers Reset
      | status | Scheduled |
    When the driver stops charging locally
    And the EV is disconnected
    Then the CSMS answers every request

  @TC_B_27_CSMS @condition @B12
  Scenario: Immediate reset of an EVSE with a transaction
    Given the station is charging
    When the operator lets the CSMS send Reset
      | type   | Immediate              |
      | evseId | the configured EVSE id |
    Then the CSMS sends Reset
      | type   | Immediate              |
      | evseId | the configured EVSE id |
    And the station answers Reset
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Ended          |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.chargingState | EVConnected    |
      | transactionInfo.stoppedReason | ImmediateReset |
    And the CSMS answers TransactionEvent

@core @csms @ocpp2.1 @B13
Feature: B13 Reset that transactions survive

  @TC_B_103_CSMS @mandatory @B13.FR.31
  Scenario: Reset with a transaction that goes on as before
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | true  |
    And the station is charging
    When the operator lets the CSMS send Reset
      | type | ImmediateAndResume |
    Then the CSMS sends Reset
      | type | ImmediateAndResume |
    And the station answers Reset
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType     | Updated      |
      | triggerReason | ResetCommand |
      | idToken       | is absent    |
    And the CSMS answers TransactionEvent
    And the station sends BootNotification within 180 seconds
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected
    And the CSMS answers every report of a connector
    And in any order the station sends SecurityEventNotification
      | type | ResetOrReboot |
    And the CSMS answers SecurityEventNotification
    And in any order the station sends TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | Charging       |
      | idToken                       | is absent      |
    And the CSMS answers TransactionEvent

  @TC_B_104_CSMS @mandatory
  Scenario: Reset that transactions would survive, without one
    Given the station is configured with
      | component | variable          | value |
      | TxCtrlr   | ResumptionTimeout | 999   |
    When the operator lets the CSMS send Reset
      | type | ImmediateAndResume |
    Then the CSMS sends Reset
      | type | ImmediateAndResume |
    And the station answers Reset
      | status | Accepted |
    And the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

@core @csms @ocpp2.0.1 @ocpp2.1 @E06
Feature: E06 Stop transaction options

  @TC_E_21_CSMS @mandatory @E06.FR.03 @F03.FR.01 @F03.FR.09 @F03.FR.10
  Scenario: Authorization ended by the CSMS
    Given the station is configured with
      | component | variable    | value      |
      | TxCtrlr   | TxStopPoint | Authorized |
    And the station is charging
    When the operator lets the CSMS send RequestStopTransaction
      | transactionId | $transactionId |
    Then the CSMS sends RequestStopTransaction (F03.FR.01)
      | transactionId | $transactionId |
    And the station answers RequestStopTransaction
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Ended      |
      | triggerReason                 | RemoteStop |
      | transactionInfo.stoppedReason | Remote     |
    And the CSMS answers TransactionEvent

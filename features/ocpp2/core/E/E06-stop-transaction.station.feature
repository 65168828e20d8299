@core @station @ocpp2.0.1 @ocpp2.1 @E06
Feature: E06 Stop transaction options

  @TC_E_21_CS @condition @E06.FR.03 @E06.FR.15 @F03.FR.09
  Scenario: Authorization ended by the CSMS
    Given the station is configured with
      | component | variable    | value      |
      | TxCtrlr   | TxStopPoint | Authorized |
    And the station is charging
    When the CSMS sends RequestStopTransaction
      | transactionId | $transactionId |
    Then the station answers RequestStopTransaction
      | status | Accepted |
    And the station sends TransactionEvent (F03.FR.09)
      | eventType                     | Ended      |
      | triggerReason                 | RemoteStop |
      | transactionInfo.stoppedReason | Remote     |

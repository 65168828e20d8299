@core @csms @ocpp2.0.1 @ocpp2.1 @E14
Feature: E14 Check transaction status

  @TC_E_30_CSMS @condition @E14.FR.02 @E14.FR.05
  Scenario: An ongoing transaction without messages in the queue
    Given the station is charging
    When the operator lets the CSMS send GetTransactionStatus
      | transactionId | $transactionId |
    Then the CSMS sends GetTransactionStatus (E14.FR.02)
      | transactionId | $transactionId |
    And the station answers GetTransactionStatus
      | ongoingIndicator | true  |
      | messagesInQueue  | false |

  @TC_E_34_CSMS @condition @E14.FR.06 @E14.FR.08
  Scenario: No transaction named, without messages in the queue
    When the operator lets the CSMS send GetTransactionStatus
    Then the CSMS sends GetTransactionStatus (E14.FR.06)
      | transactionId | is absent |
    And the station answers GetTransactionStatus
      | ongoingIndicator | is absent |
      | messagesInQueue  | false     |

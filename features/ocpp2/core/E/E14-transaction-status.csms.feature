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

  @TC_E_29_CSMS @condition @E14.FR.02 @E14.FR.04
  Scenario: An ongoing transaction with messages in the queue
    Given the station is charging
    When the network goes down
    And the configured duration of a transaction passes
    And the station keeps its TransactionEvents back
    And the network comes back
    Then the CSMS accepts the connection
    When the operator lets the CSMS send GetTransactionStatus
      | transactionId | $transactionId |
    Then the CSMS sends GetTransactionStatus (E14.FR.02)
      | transactionId | $transactionId |
    And the station answers GetTransactionStatus
      | ongoingIndicator | true |
      | messagesInQueue  | true |
    When the station delivers the TransactionEvents that it kept back
    Then the station sends TransactionEvent
      | eventType     | Updated            |
      | triggerReason | MeterValuePeriodic |
      | meterValue    | is present         |
      | offline       | true               |
    And the CSMS answers TransactionEvent

  @TC_E_31_CSMS @condition @E14.FR.03 @E14.FR.04
  Scenario: A transaction that has ended, with messages in the queue
    Given the station is charging
    When the network goes down
    And the station keeps its TransactionEvents back
    And the transaction ends offline
    And the configured duration of a transaction passes
    And the network comes back
    Then the CSMS accepts the connection
    And in any order the station reports the connector as Available
    And the CSMS answers every report of a connector
    When the station delivers the last TransactionEvent that it kept back
    Then the station sends TransactionEvent
      | eventType                     | Ended               |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
      | offline                       | true                |
    And the CSMS answers TransactionEvent
    When the operator lets the CSMS send GetTransactionStatus
      | transactionId | $transactionId |
    Then the CSMS sends GetTransactionStatus (E14.FR.03)
      | transactionId | $transactionId |
    And the station answers GetTransactionStatus
      | ongoingIndicator | false |
      | messagesInQueue  | true  |
    When the station delivers the TransactionEvents that it kept back
    Then the station sends TransactionEvent
      | eventType     | Updated        |
      | triggerReason | StopAuthorized |
      | offline       | true           |
    And the CSMS answers TransactionEvent
    And the station sends TransactionEvent
      | eventType                     | Updated              |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | EVConnected          |
      | offline                       | true                 |
    And the CSMS answers TransactionEvent

  @TC_E_33_CSMS @condition @E14.FR.06 @E14.FR.07
  Scenario: No transaction named, with messages in the queue
    Given the station is charging
    When the network goes down
    And the configured duration of a transaction passes
    And the station keeps its TransactionEvents back
    And the network comes back
    Then the CSMS accepts the connection
    When the operator lets the CSMS send GetTransactionStatus
    Then the CSMS sends GetTransactionStatus (E14.FR.06)
      | transactionId | is absent |
    And the station answers GetTransactionStatus
      | ongoingIndicator | is absent |
      | messagesInQueue  | true      |
    When the station delivers the TransactionEvents that it kept back
    Then the station sends TransactionEvent
      | eventType     | Updated            |
      | triggerReason | MeterValuePeriodic |
      | meterValue    | is present         |
      | offline       | true               |
    And the CSMS answers TransactionEvent

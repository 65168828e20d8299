@core @station @ocpp2.0.1 @ocpp2.1 @E14
Feature: E14 Check transaction status

  @TC_E_28_CS @mandatory @E14.FR.01
  Scenario: An unknown transaction
    When the CSMS sends GetTransactionStatus
      | transactionId | a fresh id |
    Then the station answers GetTransactionStatus (E14.FR.01)
      | ongoingIndicator | false |
      | messagesInQueue  | false |

  @TC_E_29_CS @mandatory @E14.FR.02 @E14.FR.04
  Scenario: An ongoing transaction with messages in the queue
    Given the station is configured with
      | component        | variable                | value                                  |
      | SampledDataCtrlr | TxUpdatedMeasurands     | the configured txUpdatedMeasurands     |
      | SampledDataCtrlr | TxUpdatedInterval       | the configured txUpdatedInterval       |
      | OCPPCommCtrlr    | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr    | RetryBackOffWaitMinimum | the configured retryBackOffWaitMinimum |
      | OCPPCommCtrlr    | RetryBackOffRandomRange | 0                                      |
    And the station is charging
    When the network goes down
    And the configured retryBackOffWaitMinimum seconds pass
    And the network comes back and the CSMS at once sends GetTransactionStatus
      | transactionId | $transactionId |
    Then the station answers GetTransactionStatus (E14.FR.02)
      | ongoingIndicator | true              |
      | messagesInQueue  | is present as $queue |
    And the station answers GetTransactionStatus (E14.FR.04)
      | messagesInQueue | true |
    And every TransactionEvent that the station queued says (E11.FR.02)
      | eventType  | Updated    |
      | meterValue | is present |
      | offline    | true       |

  @TC_E_30_CS @mandatory @E14.FR.02 @E14.FR.05
  Scenario: An ongoing transaction without messages in the queue
    Given the station is charging
    When the CSMS sends GetTransactionStatus
      | transactionId | $transactionId |
    Then the station answers GetTransactionStatus (E14.FR.02)
      | ongoingIndicator | true |
    And the station answers GetTransactionStatus (E14.FR.05)
      | messagesInQueue | false |

  # 2.0.1 as 2.1 has it: where the CSMS starts and stops transactions, the EV ends this one, and the cable is not kept locked.
  @TC_E_31_CS @condition @E14.FR.03 @E14.FR.04
  Scenario: A transaction that has ended, with messages in the queue
    Given the station is configured with
      | component        | variable                 | value                                                                                  | if          |
      | SampledDataCtrlr | TxUpdatedMeasurands      | the configured txUpdatedMeasurands                                                     |             |
      | SampledDataCtrlr | TxUpdatedInterval        | the configured txUpdatedInterval                                                       |             |
      | OCPPCommCtrlr    | OfflineThreshold         | the configured offlineThreshold plus the configured transactionDuration        |             |
      | OCPPCommCtrlr    | RetryBackOffWaitMinimum  | the configured retryBackOffWaitMinimum plus the configured transactionDuration |             |
      | OCPPCommCtrlr    | RetryBackOffRandomRange  | 0                                                                                      |             |
      | OCPPCommCtrlr    | UnlockOnEVSideDisconnect | true                                                                                   | implemented |
    And the station is charging
    When the network goes down
    And the transaction ends offline
    And the configured duration of a transaction passes
    And the network comes back and the CSMS at once sends GetTransactionStatus
      | transactionId | $transactionId |
    Then the station answers GetTransactionStatus (E14.FR.03)
      | ongoingIndicator | false |
    And the station answers GetTransactionStatus (E14.FR.04)
      | messagesInQueue | true |
    And the station tells how the transaction ended offline

  @TC_E_32_CS @mandatory @E14.FR.03 @E14.FR.05
  Scenario: A transaction that has ended, without messages in the queue
    Given the station is charging
    And the EV has left
    When the CSMS sends GetTransactionStatus
      | transactionId | $transactionId |
    Then the station answers GetTransactionStatus (E14.FR.03)
      | ongoingIndicator | false |
    And the station answers GetTransactionStatus (E14.FR.05)
      | messagesInQueue | false |

  @TC_E_33_CS @mandatory @E14.FR.06 @E14.FR.07
  Scenario: No transaction named, with messages in the queue
    Given the station is configured with
      | component        | variable                | value                                  |
      | SampledDataCtrlr | TxUpdatedMeasurands     | the configured txUpdatedMeasurands     |
      | SampledDataCtrlr | TxUpdatedInterval       | the configured txUpdatedInterval       |
      | OCPPCommCtrlr    | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr    | RetryBackOffWaitMinimum | the configured retryBackOffWaitMinimum |
      | OCPPCommCtrlr    | RetryBackOffRandomRange | 0                                      |
    And the station is charging
    When the network goes down
    And the configured retryBackOffWaitMinimum seconds pass
    And the network comes back and the CSMS at once sends GetTransactionStatus
    Then the station answers GetTransactionStatus (E14.FR.06)
      | ongoingIndicator | is absent |
    And the station answers GetTransactionStatus (E14.FR.07)
      | messagesInQueue | true |
    And every TransactionEvent that the station queued says (E11.FR.02)
      | eventType  | Updated    |
      | meterValue | is present |
      | offline    | true       |

  @TC_E_34_CS @mandatory @E14.FR.06 @E14.FR.08
  Scenario: No transaction named, without messages in the queue
    When the CSMS sends GetTransactionStatus
    Then the station answers GetTransactionStatus (E14.FR.06)
      | ongoingIndicator | is absent |
    And the station answers GetTransactionStatus (E14.FR.08)
      | messagesInQueue | false |

@core @station @ocpp2.0.1 @ocpp2.1
Feature: E08, E11 and E12 Transactions while offline

  @TC_E_40_CS @mandatory @E11 @E11.FR.01 @E11.FR.02 @E11.FR.06
  Scenario: Connection lost during a transaction
    Given the station is configured with
      | component        | variable                | value                                  |
      | SampledDataCtrlr | Enabled                 | true                                   |
      | SampledDataCtrlr | TxUpdatedMeasurands     | the configured txUpdatedMeasurands     |
      | SampledDataCtrlr | TxUpdatedInterval       | the configured txUpdatedInterval       |
      | OCPPCommCtrlr    | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr    | RetryBackOffWaitMinimum | the configured retryBackOffWaitMinimum |
      | OCPPCommCtrlr    | RetryBackOffRandomRange | 0                                      |
    And the station is charging
    When the network goes down
    And the configured retryBackOffWaitMinimum seconds pass
    And the network comes back
    Then every TransactionEvent that the station queued says (E11.FR.02)
      | eventType  | Updated    |
      | meterValue | is present |
      | offline    | true       |

  @TC_E_43_CS @condition @E12 @E12.FR.01 @E12.FR.02 @E12.FR.06
  Scenario: A whole transaction while offline
    Given the station is configured with
      | component | variable                     | value | if          |
      | AuthCtrlr | OfflineTxForUnknownIdEnabled | true  | implemented |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    When a transaction took place offline
    Then the station sends, among others, TransactionEvent (E12.FR.01)
      | eventType | Started |
    And the station sends, among others, TransactionEvent (E12.FR.01)
      | eventType | Ended |
    And every TransactionEvent that the station queued says (E12.FR.02)
      | offline | true |

  @TC_E_44_CS @condition @E08 @E08.FR.01 @E08.FR.04 @E08.FR.05 @E08.FR.06 @E08.FR.07 @E08.FR.08
  Scenario: A transaction stopped while offline
    Given the station is configured with
      | component     | variable                | value                                  |
      | OCPPCommCtrlr | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum | the configured retryBackOffWaitMinimum |
      | OCPPCommCtrlr | RetryBackOffRandomRange | 0                                      |
    And the station is charging
    When the network goes down
    And the transaction ends offline
    And the network comes back
    Then the station sends, among others, TransactionEvent (E08.FR.04)
      | eventType | Ended |
    And every TransactionEvent that the station queued says (E08.FR.07)
      | offline | true |

  @TC_E_45_CS @condition @E08 @E08.FR.02 @E08.FR.04 @E08.FR.05 @E08.FR.06 @E08.FR.07 @E08.FR.08
  Scenario: A transaction stopped while offline by an idToken of the same group
    Given the station is configured with
      | component     | variable                | value                                  |
      | OCPPCommCtrlr | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum | the configured retryBackOffWaitMinimum |
      | OCPPCommCtrlr | RetryBackOffRandomRange | 0                                      |
    And the sameGroup idToken is cached if implemented
    And the local authorization list holds the sameGroup idToken if implemented
    And the station is charging
    When the network goes down
    And the transaction ends offline with the sameGroup idToken
    And the network comes back
    Then the station sends, among others, TransactionEvent (E08.FR.02)
      | eventType | Ended |
    And every TransactionEvent that the station queued says (E08.FR.07)
      | offline | true |

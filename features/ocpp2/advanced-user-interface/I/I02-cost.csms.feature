@advanced-user-interface @csms @ocpp2.0.1 @ocpp2.1 @I02
Feature: I02 Show EV driver running total cost, I03 Show EV driver final total cost, from a CSMS

  @TC_I_01_CSMS @mandatory @I02.FR.01
  Scenario: The cost of a transaction that goes on
    Given the station is configured with
      | component        | variable          | value |
      | SampledDataCtrlr | TxUpdatedInterval | 10    |
    And the station is charging
    Then the station sends TransactionEvent
      | triggerReason                         | MeterValuePeriodic |
      | meterValue[0].sampledValue[0].context | Sample.Periodic    |
    And the CSMS tells the cost of the transaction (I02.FR.01)
    And the station sends TransactionEvent
      | triggerReason                         | MeterValuePeriodic |
      | meterValue[0].sampledValue[0].context | Sample.Periodic    |
    And the CSMS tells the cost of the transaction (I02.FR.01)

  @TC_I_02_CSMS @mandatory @I03.FR.02
  Scenario: The cost of a transaction that has ended
    Given the station is configured with
      | component | variable     | value       |
      | TxCtrlr   | TxStartPoint | EVConnected |
      | TxCtrlr   | TxStopPoint  | EVConnected |
    And the station is charging
    When the configured duration of a transaction passes
    And the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    Then the CSMS answers TransactionEvent (I03.FR.02)
      | totalCost | is present |

  # Costs that come late are costs of a transaction that is over.
  @TH_I_02 @beyond @I02.FR.01
  Scenario: Costs are told of a transaction that goes on
    Given the station is configured with
      | component        | variable          | value      |
      | TxCtrlr          | TxStopPoint       | Authorized |
      | SampledDataCtrlr | TxUpdatedInterval | 0          |
    And the station is charging
    When the operator lets the CSMS send CostUpdated
      | totalCost     | 1.00           |
      | transactionId | $transactionId |
    Then the CSMS sends CostUpdated
      | transactionId | $transactionId |
    And the station answers CostUpdated
    When the operator lets the CSMS send CostUpdated
      | totalCost     | 2.00           |
      | transactionId | $transactionId |
    And the driver stops charging locally
    Then the CSMS answers TransactionEvent

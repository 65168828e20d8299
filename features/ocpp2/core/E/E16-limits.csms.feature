@core @csms @ocpp2.1 @E16
Feature: E16 Transactions with fixed cost, energy or time

  # The driver lowers the limit at last, so that it is reached at once and nobody has to wait for 10 kWh.
  @TC_E_102_CSMS @condition @E16.FR.01 @E16.FR.02 @E16.FR.03
  Scenario: The CSMS overrules the limit of energy
    Given the station is configured with
      | component        | variable          | value          |
      | TxCtrlr          | TxStopPoint       | EnergyTransfer |
      | SampledDataCtrlr | TxUpdatedInterval | 10             |
    And the station is charging
    When the driver limits the transaction to 6000 Wh
    Then the station tells the limit of the transaction
      | triggerReason                              | LimitSet |
      | transactionInfo.transactionLimit.maxEnergy | 6000     |
    And the CSMS answers TransactionEvent
    When the operator lets the CSMS limit the transaction to 10000 Wh
    Then the next TransactionEvent tells no limit
    And the CSMS answers TransactionEvent (E16.FR.02)
      | transactionLimit.maxEnergy | 10000 |
    And the station tells the limit of the transaction
      | triggerReason                              | LimitSet |
      | transactionInfo.transactionLimit.maxEnergy | 10000    |
    And the CSMS answers TransactionEvent (E16.FR.08)
      | transactionLimit | is absent |
    When the driver limits the transaction to 1 Wh
    Then the energy limit is reached
    And the CSMS answers TransactionEvent

  @TC_E_106_CSMS @mandatory
  Scenario: The driver sets a limit of energy
    Given the station is configured with
      | component | variable    | value          |
      | TxCtrlr   | TxStopPoint | EnergyTransfer |
    And the station is charging
    When the driver limits the transaction to 6000 Wh
    Then the station tells the limit of the transaction
      | triggerReason                              | LimitSet |
      | transactionInfo.transactionLimit.maxEnergy | 6000     |
    And the CSMS answers TransactionEvent (E16.FR.08)
      | transactionLimit | is absent |
    When the driver limits the transaction to 1 Wh
    Then the energy limit is reached
    And the CSMS answers TransactionEvent

  @TC_E_107_CSMS @mandatory
  Scenario: The driver sets a limit of time
    Given the station is configured with
      | component | variable    | value          |
      | TxCtrlr   | TxStopPoint | EnergyTransfer |
    And the station is charging
    When the driver limits the transaction to 120 seconds
    Then the station tells the limit of the transaction
      | triggerReason                            | LimitSet |
      | transactionInfo.transactionLimit.maxTime | 120      |
    And the CSMS answers TransactionEvent (E16.FR.08)
      | transactionLimit | is absent |
    And the time limit is reached
    And the CSMS answers TransactionEvent

  @TC_E_108_CSMS @mandatory
  Scenario: The station calculates the cost, and the driver sets its limit
    Given the station is configured with
      | component       | variable             | value          |
      | TxCtrlr         | TxStopPoint          | EnergyTransfer |
      | TariffCostCtrlr | Enabled[Tariff]      | true           |
      | TariffCostCtrlr | Enabled[Cost]        | true           |
      | TariffCostCtrlr | Enabled[RunningCost] | true           |
      | TariffCostCtrlr | Interval[Cost]       | 30             |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                    | 0          |
      | tariff.tariffId                           | a fresh id |
      | tariff.currency                           | EUR        |
      | tariff.chargingTime.prices[0].priceMinute | 1.00       |
    Then the CSMS sends SetDefaultTariff
      | evseId                                    | 0          |
      | tariff.tariffId                           | is present |
      | tariff.currency                           | EUR        |
      | tariff.chargingTime.prices[0].priceMinute | 1.00       |
    And the station answers SetDefaultTariff
      | status | Accepted |
    Given energy transfer starts
    When 60 seconds pass
    And the driver limits the transaction to a cost of 2.00
    Then the station tells the limit of the transaction
      | triggerReason                              | LimitSet      |
      | transactionInfo.transactionLimit.maxCost   | 2.00          |
      | costDetails.totalCost.currency             | EUR           |
      | costDetails.totalCost.typeOfCost           | NormalCost    |
      | costDetails.totalCost.chargingTime.inclTax | at least 1.00 |
      | costDetails.totalUsage.chargingTime        | at least 60   |
    And the CSMS answers TransactionEvent (E16.FR.08)
      | totalCost        | is absent |
      | transactionLimit | is absent |
    And the station sends TransactionEvent
      | eventType                                  | Updated       |
      | triggerReason                              | RunningCost   |
      | costDetails.totalCost.chargingTime.inclTax | at least 1.50 |
      | costDetails.totalUsage.chargingTime        | at least 90   |
    And the CSMS answers TransactionEvent (E16.FR.11)
      | totalCost        | is absent |
      | transactionLimit | is absent |
    And the cost limit is reached
      | costDetails.totalCost.total.inclTax | at least 2.00 |
      | costDetails.totalUsage.chargingTime | at least 120  |
    And the CSMS answers TransactionEvent (E16.FR.11)
      | totalCost        | is absent |
      | transactionLimit | is absent |

  # The cost in the answer to the first event is not asked for: Part 2 knows it in the answers to later events, and E16.FR.11 leaves the CSMS to send CostUpdated.
  @TC_E_109_CSMS @condition @E16.FR.02 @E16.FR.11
  Scenario: The CSMS calculates the cost and sets its limit
    Given the station is configured with
      | component | variable     | value          |
      | TxCtrlr   | TxStartPoint | EnergyTransfer |
    And the EV is connected
    When the operator lets the CSMS limit the next transaction to a cost of 10
    Then energy transfer starts
    And the CSMS answers TransactionEvent (E16.FR.02)
      | idTokenInfo.status         | Accepted  |
      | transactionLimit.maxEnergy | is absent |
      | transactionLimit.maxTime   | is absent |
      | transactionLimit.maxCost   | 10        |
    And the station tells the limit of the transaction
      | triggerReason                            | LimitSet |
      | transactionInfo.transactionLimit.maxCost | 10       |
    And the CSMS answers TransactionEvent (E16.FR.11)
      | totalCost        | is present |
      | transactionLimit | is absent  |
    And the CSMS has sent no CostUpdated with
      | transactionId | not $transactionId |

  @TC_E_110_CSMS @condition @E16.FR.02
  Scenario: The CSMS sets a limit of energy
    Given the station is configured with
      | component | variable     | value          |
      | TxCtrlr   | TxStartPoint | EnergyTransfer |
    And the EV is connected
    When the operator lets the CSMS limit the next transaction to the configured energyLimit Wh
    Then energy transfer starts
    And the CSMS answers TransactionEvent (E16.FR.02)
      | idTokenInfo.status         | Accepted                   |
      | transactionLimit.maxEnergy | the configured energyLimit |
      | transactionLimit.maxTime   | is absent                  |
      | transactionLimit.maxCost   | is absent                  |
    And the station tells the limit of the transaction
      | triggerReason                              | LimitSet                   |
      | transactionInfo.transactionLimit.maxEnergy | the configured energyLimit |
    And the CSMS answers TransactionEvent (E16.FR.02)
      | transactionLimit | is absent |
    And the energy limit is reached
    And the CSMS answers TransactionEvent

  @TC_E_111_CSMS @condition @E16.FR.02
  Scenario: The CSMS sets a limit of time
    Given the station is configured with
      | component | variable     | value          |
      | TxCtrlr   | TxStartPoint | EnergyTransfer |
    And the EV is connected
    When the operator lets the CSMS limit the next transaction to the configured timeLimit seconds
    Then energy transfer starts
    And the CSMS answers TransactionEvent (E16.FR.02)
      | idTokenInfo.status         | Accepted                 |
      | transactionLimit.maxEnergy | is absent                |
      | transactionLimit.maxTime   | the configured timeLimit |
      | transactionLimit.maxCost   | is absent                |
    And the station tells the limit of the transaction
      | triggerReason                            | LimitSet                 |
      | transactionInfo.transactionLimit.maxTime | the configured timeLimit |
    And the CSMS answers TransactionEvent (E16.FR.02)
      | transactionLimit | is absent |

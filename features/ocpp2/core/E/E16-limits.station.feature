@core @station @ocpp2.1 @E16
# The cases contradict each other in whether the event of a reached limit tells that limit. It is told once, when it is set (E16.FR.01, E16.FR.03): where a case wants it
# again, it may be there.
Feature: E16 Transactions with fixed cost, energy or time

  @TC_E_100_CS @condition @needs:TxCtrlr.SupportedLimits~maxEnergy @E16.FR.02 @E16.FR.05 @E16.FR.06 @E16.FR.08
  Scenario: The CSMS sets a limit of energy
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the driver is authorized
    And the EV is connected
    Then the station has sent no TransactionEvent with (E16.FR.01)
      | transactionInfo.transactionLimit | is present |
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxEnergy | 2000 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | 2000      |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.03)
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxEnergy | 200 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | 200       |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.03)
    And the energy limit is reached
      | transactionInfo.transactionLimit.maxEnergy | is absent or 200 |
      | transactionInfo.transactionLimit.maxTime   | is absent        |
      | transactionInfo.transactionLimit.maxCost   | is absent        |

  @TC_E_101_CS @condition @needs:TxCtrlr.SupportedLimits~maxCost @E16.FR.03 @E16.FR.05 @E16.FR.06 @E16.FR.08 @E16.FR.11
  Scenario: The CSMS calculates the cost in CostUpdated, and the driver sets its limit
    Given the station is configured with
      | component        | variable          | value                            | if          |
      | TariffCostCtrlr  | Enabled[Tariff]   | false                            | implemented |
      | TariffCostCtrlr  | Enabled[Cost]     | false                            | implemented |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |             |
    And the driver is authorized
    And the EV is connected
    When the driver limits the transaction to a cost of 45.30
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | 45.30     |
    When the CSMS sends CostUpdated
      | transactionId | $transactionId |
      | totalCost     | 44.30          |
    Then the station answers CostUpdated
    And the next TransactionEvent tells no limit (E16.FR.01)
    When the CSMS sends CostUpdated
      | transactionId | $transactionId |
      | totalCost     | 45.30          |
    Then the station answers CostUpdated
    And the cost limit is reached
      | transactionInfo.transactionLimit | is absent |

  # The case forgets to set the limit of time that it expects to be told; and a limit that did not change need not be told again.
  @TC_E_102_CS @condition @needs:TxCtrlr.SupportedLimits~maxEnergy @E16.FR.02 @E16.FR.03 @E16.FR.04 @E16.FR.05 @E16.FR.06 @E16.FR.08
  Scenario: CSMS and driver set limits
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the driver is authorized
    And the EV is connected
    Then the station has sent no TransactionEvent with (E16.FR.01)
      | transactionInfo.transactionLimit | is present |
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxEnergy | 20000 |
      | transactionLimit.maxTime   | 3600  |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | 20000     |
      | transactionInfo.transactionLimit.maxTime   | 3600      |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.03)
    When the driver limits the transaction to 10000 Wh
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated           |
      | triggerReason                              | LimitSet          |
      | transactionInfo.transactionLimit.maxEnergy | 10000             |
      | transactionInfo.transactionLimit.maxTime   | is absent or 3600 |
      | transactionInfo.transactionLimit.maxCost   | is absent         |
    And the next TransactionEvent tells no limit (E16.FR.01)
    When the driver limits the transaction to 40000 Wh
    And the configured txUpdatedInterval seconds pass
    Then the station has sent no TransactionEvent with (E16.FR.04)
      | transactionInfo.transactionLimit.maxEnergy | at least 20001 |
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxEnergy | 2000 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated           |
      | triggerReason                              | LimitSet          |
      | transactionInfo.transactionLimit.maxEnergy | 2000              |
      | transactionInfo.transactionLimit.maxTime   | is absent or 3600 |
      | transactionInfo.transactionLimit.maxCost   | is absent         |
    And the next TransactionEvent tells no limit (E16.FR.03)
    And the energy limit is reached
      | transactionInfo.transactionLimit | is absent |

  # The case lets the driver enter the limit before the CSMS sets the same, which it must not do (E16.FR.08); and calls the limit one of energy.
  @TC_E_103_CS @condition @needs:TxCtrlr.SupportedLimits~maxCost @needs:TariffCostCtrlr.Available[Cost]=true @E16.FR.02 @E16.FR.05 @E16.FR.06 @E16.FR.08 @E16.FR.11 @E16.FR.16
  Scenario: The station calculates the cost, and the CSMS sets its limit
    Given the station is configured with
      | component        | variable          | value                            |
      | TariffCostCtrlr  | Enabled[Tariff]   | true                             |
      | TariffCostCtrlr  | Enabled[Cost]     | true                             |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the EV is connected
    When the CSMS sends SetDefaultTariff
      | evseId                                    | 0          |
      | tariff.tariffId                           | a fresh id |
      | tariff.currency                           | EUR        |
      | tariff.chargingTime.prices[0].priceMinute | 60         |
      | tariff.chargingTime.taxRates[0].type      | MyTax1     |
      | tariff.chargingTime.taxRates[0].tax       | 0          |
      | tariff.idleTime.prices[0].priceMinute     | 60         |
      | tariff.idleTime.taxRates[0].type          | MyTax2     |
      | tariff.idleTime.taxRates[0].tax           | 0          |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    Given energy transfer starts
    And the CSMS will answer TransactionEvent with
      | transactionLimit.maxCost | 120.00 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | 120.00    |
    And the next TransactionEvent tells no limit (E16.FR.03)
    And the cost limit is reached 120 seconds after the transaction began
      | transactionInfo.transactionLimit                    | is absent  |
      | costDetails.totalCost.currency                      | EUR        |
      | costDetails.totalCost.typeOfCost                    | NormalCost |
      | costDetails.totalCost.total.exclTax                 | is present |
      | costDetails.totalCost.total.inclTax                 | is present |
      | costDetails.totalCost.chargingTime.exclTax          | is present |
      | costDetails.totalCost.chargingTime.inclTax          | is present |
      | costDetails.totalCost.chargingTime.taxRates[0].type | MyTax1     |
      | costDetails.totalCost.chargingTime.taxRates[0].tax  | 0          |
      | costDetails.totalCost.idleTime.exclTax              | is present |
      | costDetails.totalCost.idleTime.inclTax              | is present |
      | costDetails.totalCost.idleTime.taxRates[0].type     | MyTax2     |
      | costDetails.totalCost.idleTime.taxRates[0].tax      | 0          |
      | costDetails.totalUsage.chargingTime                 | is present |
      | costDetails.totalUsage.idleTime                     | is present |

  @TC_E_104_CS @condition @needs:TxCtrlr.SupportedLimits~maxCost @E16.FR.02 @E16.FR.05 @E16.FR.06 @E16.FR.07 @E16.FR.08 @E16.FR.11
  Scenario: The CSMS calculates the cost in its answers and sets its limit
    Given the station is configured with
      | component        | variable          | value                            | if          |
      | TariffCostCtrlr  | Enabled[Tariff]   | false                            | implemented |
      | TariffCostCtrlr  | Enabled[Cost]     | false                            | implemented |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |             |
    And the driver is authorized
    And the CSMS will answer TransactionEvent with
      | transactionLimit.maxCost | 99.13 |
    When the EV is connected
    Then energy transfer starts
    And the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | 99.13     |
    Given the CSMS will answer TransactionEvent with
      | totalCost | 50.34 |
    Then the next TransactionEvent tells no limit (E16.FR.03)
    Given the CSMS will answer TransactionEvent with
      | totalCost | 120.34 |
    Then the next TransactionEvent tells no limit (E16.FR.03)
    And the cost limit is reached
      | transactionInfo.transactionLimit | is absent |

  # The case calls the limit that is reached one of energy.
  @TC_E_105_CS @condition @needs:TxCtrlr.SupportedLimits~maxTime @E16.FR.02 @E16.FR.05 @E16.FR.06 @E16.FR.08 @E16.FR.09
  Scenario: The CSMS sets a limit of time
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the driver is authorized
    And the EV is connected
    Then the station has sent no TransactionEvent with (E16.FR.01)
      | transactionInfo.transactionLimit | is present |
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxTime | 3600 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | 3600      |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.03)
    Given the CSMS will answer TransactionEvent with
      | transactionLimit.maxTime | 300 |
    Then the station tells the limit of the transaction (E16.FR.03)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | 300       |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.03)
    And the time limit is reached 300 seconds after the transaction began
      | transactionInfo.transactionLimit | is absent |

  @TC_E_106_CS @condition @needs:TxCtrlr.SupportedLimits~maxEnergy @E16.FR.01 @E16.FR.05 @E16.FR.06
  Scenario: The driver sets a limit of energy
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the station is charging
    When the driver limits the transaction to 20000 Wh
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated                             |
      | triggerReason                              | one of LimitSet, MeterValuePeriodic |
      | transactionInfo.transactionLimit.maxEnergy | 20000                               |
      | transactionInfo.transactionLimit.maxTime   | is absent                           |
      | transactionInfo.transactionLimit.maxCost   | is absent                           |
    And the next TransactionEvent tells no limit (E16.FR.01)
    When the driver limits the transaction to 2000 Wh
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated                             |
      | triggerReason                              | one of LimitSet, MeterValuePeriodic |
      | transactionInfo.transactionLimit.maxEnergy | 2000                                |
      | transactionInfo.transactionLimit.maxTime   | is absent                           |
      | transactionInfo.transactionLimit.maxCost   | is absent                           |
    And the next TransactionEvent tells no limit (E16.FR.01)
    And the energy limit is reached
      | transactionInfo.transactionLimit.maxEnergy | is absent or 2000 |
      | transactionInfo.transactionLimit.maxTime   | is absent         |
      | transactionInfo.transactionLimit.maxCost   | is absent         |

  @TC_E_107_CS @condition @needs:TxCtrlr.SupportedLimits~maxTime @E16.FR.01 @E16.FR.05 @E16.FR.06
  Scenario: The driver sets a limit of time
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the station is charging
    When the driver limits the transaction to 3600 seconds
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | 3600      |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the next TransactionEvent tells no limit (E16.FR.01)
    When the driver limits the transaction to 20 seconds
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | 20        |
      | transactionInfo.transactionLimit.maxCost   | is absent |
    And the time limit is reached 20 seconds after the transaction began
      | transactionInfo.transactionLimit.maxEnergy | is absent       |
      | transactionInfo.transactionLimit.maxTime   | is absent or 20 |
      | transactionInfo.transactionLimit.maxCost   | is absent       |

  @TC_E_108_CS @condition @needs:TxCtrlr.SupportedLimits~maxCost @needs:TariffCostCtrlr.Available[Cost]=true @E16.FR.03 @E16.FR.05 @E16.FR.06
  Scenario: The station calculates the cost, and the driver sets its limit
    Given the station is configured with
      | component        | variable             | value |
      | TariffCostCtrlr  | Enabled[Tariff]      | true  |
      | TariffCostCtrlr  | Enabled[Cost]        | true  |
      | TariffCostCtrlr  | Enabled[RunningCost] | true  |
      | TariffCostCtrlr  | Interval[Cost]       | 60    |
      | SampledDataCtrlr | TxUpdatedInterval    | 0     |
    And the EV is connected
    When the CSMS sends SetDefaultTariff
      | evseId                                    | 0          |
      | tariff.tariffId                           | a fresh id |
      | tariff.currency                           | EUR        |
      | tariff.chargingTime.prices[0].priceMinute | 1.00       |
      | tariff.chargingTime.taxRates[0].type      | No Tax     |
      | tariff.chargingTime.taxRates[0].tax       | 0          |
      | tariff.idleTime.prices[0].priceMinute     | 1.00       |
      | tariff.idleTime.taxRates[0].type          | No Tax     |
      | tariff.idleTime.taxRates[0].tax           | 0          |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    Given energy transfer starts
    Then the station sends TransactionEvent within 60 seconds (I12.FR.03)
      | eventType                        | Updated     |
      | triggerReason                    | RunningCost |
      | transactionInfo.transactionLimit | is absent   |
      | costDetails.totalCost.currency   | EUR         |
      | costDetails.totalCost.typeOfCost | NormalCost  |
    When the driver limits the transaction to a cost of 2.00
    Then the station tells the limit of the transaction (E16.FR.01)
      | eventType                                  | Updated   |
      | triggerReason                              | LimitSet  |
      | transactionInfo.transactionLimit.maxEnergy | is absent |
      | transactionInfo.transactionLimit.maxTime   | is absent |
      | transactionInfo.transactionLimit.maxCost   | 2.00      |
    And the cost limit is reached 120 seconds after the transaction began
      | transactionInfo.transactionLimit.maxEnergy | is absent         |
      | transactionInfo.transactionLimit.maxTime   | is absent         |
      | transactionInfo.transactionLimit.maxCost   | is absent or 2.00 |
      | costDetails.totalCost.currency             | EUR               |
      | costDetails.totalCost.typeOfCost           | NormalCost        |
      | costDetails.totalCost.total.exclTax        | 2.00              |
      | costDetails.totalCost.total.inclTax        | 2.00              |
    And the station has sent no TransactionEvent with (E16.FR.05)
      | triggerReason                       | RunningCost   |
      | costDetails.totalCost.total.inclTax | at least 2.00 |

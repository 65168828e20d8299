@payment @station @ocpp2.1 @I11
Feature: I11 Change transaction tariff

  @TC_I_113_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I11.FR.02
  Scenario: As many prices as the station takes, and one too many
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    And the station is charging
    When the CSMS sends ChangeTransactionTariff with the tariff T1, full of prices for energy, with one too many
    Then the station answers ChangeTransactionTariff (I11.FR.02)
      | status | TooManyElements |
    When the CSMS sends ChangeTransactionTariff with the tariff T1, full of prices for energy
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |
    When the CSMS sends ChangeTransactionTariff with the tariff T2, full of prices for energy and chargingTime, with one too many
    Then the station answers ChangeTransactionTariff (I11.FR.02)
      | status | TooManyElements |
    When the CSMS sends ChangeTransactionTariff with the tariff T2, full of prices for energy and chargingTime
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |
    When the CSMS sends ChangeTransactionTariff with the tariff T3, full of prices for energy, chargingTime and idleTime, with one too many
    Then the station answers ChangeTransactionTariff (I11.FR.02)
      | status | TooManyElements |
    When the CSMS sends ChangeTransactionTariff with the tariff T3, full of prices for energy, chargingTime and idleTime
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |
    When the CSMS sends ChangeTransactionTariff with the tariff T4, full of prices for energy, chargingTime, idleTime and fixedFee, with one too many
    Then the station answers ChangeTransactionTariff (I11.FR.02)
      | status | TooManyElements |
    When the CSMS sends ChangeTransactionTariff with the tariff T4, full of prices for energy, chargingTime, idleTime and fixedFee
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |

  @TC_I_114_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @needs:TariffCostCtrlr.ConditionsSupported[Tariff]=false @I11.FR.03
  Scenario: Conditions that the station does not support
    Given the station is configured with
      | component       | variable                    | value |
      | TariffCostCtrlr | Enabled[Tariff]             | true  |
      | TariffCostCtrlr | ConditionsSupported[Tariff] | false |
    And the station is charging
    When the CSMS sends ChangeTransactionTariff
      | transactionId                                           | $transactionId                                           |
      | tariff.tariffId                                         | T99                                                      |
      | tariff.currency                                         | EUR                                                      |
      | tariff.energy.prices[0].priceKwh                        | 1.00                                                     |
      | tariff.energy.prices[0].conditions.startTimeOfDay       | 00:00                                                    |
      | tariff.energy.prices[0].conditions.endTimeOfDay         | 00:00                                                    |
      | tariff.energy.prices[0].conditions.validFromDate        | 2012-01-01                                               |
      | tariff.energy.prices[0].conditions.validToDate          | 2027-12-31                                               |
      | tariff.energy.prices[0].conditions.minEnergy            | 10                                                       |
      | tariff.energy.prices[0].conditions.maxEnergy            | 10000                                                    |
      | tariff.energy.prices[0].conditions.minCurrent           | 1                                                        |
      | tariff.energy.prices[0].conditions.maxCurrent           | 10                                                       |
      | tariff.energy.prices[0].conditions.minPower             | 1000                                                     |
      | tariff.energy.prices[0].conditions.maxPower             | 10000                                                    |
      | tariff.energy.prices[0].conditions.minTime              | 0                                                        |
      | tariff.energy.prices[0].conditions.maxTime              | 3600                                                     |
      | tariff.energy.prices[0].conditions.minChargingTime      | 0                                                        |
      | tariff.energy.prices[0].conditions.maxChargingTime      | 3600                                                     |
      | tariff.energy.prices[0].conditions.minIdleTime          | 0                                                        |
      | tariff.energy.prices[0].conditions.maxIdleTime          | 3600                                                     |
      | tariff.energy.prices[0].conditions.dayOfWeek            | Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday |
      | tariff.energy.prices[0].conditions.evseKind             | AC                                                       |
      | tariff.fixedFee.prices[0].priceFixed                    | 1.00                                                     |
      | tariff.fixedFee.prices[0].conditions.paymentBrand       | PayMe                                                    |
      | tariff.fixedFee.prices[0].conditions.paymentRecognition | Debit                                                    |
    Then the station answers ChangeTransactionTariff (I11.FR.03)
      | status | ConditionNotSupported |

  @TC_I_117_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I11.FR.04 @I11.FR.05
  Scenario: A transaction that is not there, and another currency
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    And the station is charging
    When the CSMS sends ChangeTransactionTariff
      | transactionId                             | a fresh id |
      | tariff.tariffId                           | T99        |
      | tariff.currency                           | EUR        |
      | tariff.chargingTime.prices[0].priceMinute | 6.00       |
    Then the station answers ChangeTransactionTariff (I11.FR.04)
      | status | TxNotFound |
    When the CSMS sends ChangeTransactionTariff
      | transactionId                             | $transactionId |
      | tariff.tariffId                           | T1             |
      | tariff.currency                           | EUR            |
      | tariff.chargingTime.prices[0].priceMinute | 6.00           |
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |
    When the CSMS sends ChangeTransactionTariff
      | transactionId                             | $transactionId |
      | tariff.tariffId                           | T2             |
      | tariff.currency                           | ALL            |
      | tariff.chargingTime.prices[0].priceMinute | 6.00           |
    Then the station answers ChangeTransactionTariff (I11.FR.05)
      | status | NoCurrencyChange |

  @TC_I_116_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I11.FR.06 @I11.FR.08
  Scenario: What follows is charged by the new tariff
    Given the station is configured with
      | component        | variable             | value |
      | TariffCostCtrlr  | Enabled[Tariff]      | true  |
      | TariffCostCtrlr  | Enabled[RunningCost] | true  |
      | TariffCostCtrlr  | Enabled[Cost]        | true  |
      | TariffCostCtrlr  | Interval[Cost]       | 15    |
      | SampledDataCtrlr | TxUpdatedInterval    | 0     |
    When the CSMS sends SetDefaultTariff
      | evseId                                    | 0    |
      | tariff.tariffId                           | T1   |
      | tariff.currency                           | EUR  |
      | tariff.chargingTime.prices[0].priceMinute | 0.10 |
      | tariff.chargingTime.taxRates[0].type      | VAT  |
      | tariff.chargingTime.taxRates[0].tax       | 0    |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When energy transfer starts
    Then the station sends TransactionEvent
      | triggerReason | RunningCost |
      | costDetails   | is present  |
    When 60 seconds pass
    Then the station sends, among others, TransactionEvent
      | triggerReason                              | RunningCost   |
      | costDetails.totalCost.chargingTime.exclTax | at least 0.10 |
      | costDetails.totalCost.chargingTime.inclTax | at most 0.20  |
      | costDetails.chargingPeriods                | is absent     |
    When the CSMS sends ChangeTransactionTariff
      | transactionId                             | $transactionId |
      | tariff.tariffId                           | T99            |
      | tariff.currency                           | EUR            |
      | tariff.chargingTime.prices[0].priceMinute | 1.00           |
      | tariff.chargingTime.taxRates[0].type      | VAT            |
      | tariff.chargingTime.taxRates[0].tax       | 0              |
    Then the station answers ChangeTransactionTariff (I11.FR.06)
      | status | Accepted |
    And the station sends TransactionEvent (I11.FR.07)
      | triggerReason            | TariffChanged |
      | transactionInfo.tariffId | T99           |
    And the station sends TransactionEvent
      | triggerReason | RunningCost |
      | costDetails   | is present  |
    When 60 seconds pass
    Then the station sends, among others, TransactionEvent (I11.FR.08)
      | triggerReason                              | RunningCost   |
      | costDetails.totalCost.currency             | EUR           |
      | costDetails.totalCost.chargingTime.exclTax | at least 1.00 |
      | costDetails.totalCost.chargingTime.inclTax | at most 2.00  |
      | costDetails.chargingPeriods                | is absent     |

@payment @station @ocpp2.1 @I12
Feature: I12 Cost details of transaction

  # Times are those of Part 6 within its tolerance of four seconds. Idle time is what it is: an EV takes its time to begin and to leave.
  @TC_I_118_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I12.FR.01 @I12.FR.03 @I12.FR.05 @I12.FR.09 @I12.FR.10 @I12.FR.11 @I12.FR.12 @I12.FR.13 @I12.FR.16 @I12.FR.17 @I12.FR.34
  Scenario: Without conditions
    Given the station is configured with
      | component        | variable             | value | if          |
      | TariffCostCtrlr  | Enabled[Tariff]      | true  |             |
      | TariffCostCtrlr  | Enabled[RunningCost] | true  |             |
      | TariffCostCtrlr  | Enabled[Cost]        | true  |             |
      | TariffCostCtrlr  | Interval[Cost]       | 15    |             |
      | SampledDataCtrlr | TxUpdatedInterval    | 0     |             |
      | AlignedDataCtrlr | Interval             | 0     | implemented |
    When the CSMS sends SetDefaultTariff
      | evseId                                    | 0     |
      | tariff.tariffId                           | T1    |
      | tariff.currency                           | EUR   |
      | tariff.energy.prices[0].priceKwh          | 5.00  |
      | tariff.energy.taxRates[0].type            | t4_5  |
      | tariff.energy.taxRates[0].tax             | 4.5   |
      | tariff.energy.taxRates[1].type            | t5_5  |
      | tariff.energy.taxRates[1].tax             | 5.5   |
      | tariff.chargingTime.prices[0].priceMinute | 6.00  |
      | tariff.chargingTime.prices[1].priceMinute | 60.00 |
      | tariff.chargingTime.taxRates[0].type      | t34_5 |
      | tariff.chargingTime.taxRates[0].tax       | 34.5  |
      | tariff.chargingTime.taxRates[1].type      | t5_5  |
      | tariff.chargingTime.taxRates[1].tax       | 5.5   |
      | tariff.idleTime.prices[0].priceMinute     | 12.00 |
      | tariff.idleTime.taxRates[0].type          | t24_5 |
      | tariff.idleTime.taxRates[0].tax           | 24.5  |
      | tariff.idleTime.taxRates[1].type          | t5_5  |
      | tariff.idleTime.taxRates[1].tax           | 5.5   |
      | tariff.fixedFee.prices[0].priceFixed      | 10.00 |
      | tariff.fixedFee.taxRates[0].type          | t14_5 |
      | tariff.fixedFee.taxRates[0].tax           | 14.5  |
      | tariff.fixedFee.taxRates[1].type          | t5_5  |
      | tariff.fixedFee.taxRates[1].tax           | 5.5   |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When energy transfer starts
    Then the station sends TransactionEvent (I12.FR.03)
      | eventType                                  | Updated       |
      | triggerReason                              | RunningCost   |
      | costDetails.failureToCalculate             | is absent     |
      | costDetails.failureReason                  | is absent     |
      | costDetails.totalCost.currency             | EUR           |
      | costDetails.totalCost.typeOfCost           | NormalCost    |
      | costDetails.totalCost.reservationTime      | is absent     |
      | costDetails.totalCost.reservationFixed     | is absent     |
      | costDetails.totalCost.fixed.exclTax        | 10            |
      | costDetails.totalUsage.energy              | at least 0.01 |
      | costDetails.totalUsage.chargingTime        | at least 11   |
      | costDetails.totalCost.chargingTime.exclTax | at least 1.10 |
      | costDetails.totalUsage.chargingTime        | at most 19    |
      | costDetails.totalCost.chargingTime.exclTax | at most 1.90  |
      | costDetails.chargingPeriods                | is absent     |
    And every part of the cost has its taxes, and the total is their sum (I12.FR.13)
    And the station sends TransactionEvent (I12.FR.03)
      | eventType                                  | Updated       |
      | triggerReason                              | RunningCost   |
      | costDetails.failureToCalculate             | is absent     |
      | costDetails.failureReason                  | is absent     |
      | costDetails.totalCost.currency             | EUR           |
      | costDetails.totalCost.typeOfCost           | NormalCost    |
      | costDetails.totalCost.reservationTime      | is absent     |
      | costDetails.totalCost.reservationFixed     | is absent     |
      | costDetails.totalCost.fixed.exclTax        | 10            |
      | costDetails.totalUsage.energy              | at least 0.01 |
      | costDetails.totalUsage.chargingTime        | at least 26   |
      | costDetails.totalCost.chargingTime.exclTax | at least 2.60 |
      | costDetails.totalUsage.chargingTime        | at most 34    |
      | costDetails.totalCost.chargingTime.exclTax | at most 3.40  |
      | costDetails.chargingPeriods                | is absent     |
    And every part of the cost has its taxes, and the total is their sum (I12.FR.13)
    And the station sends TransactionEvent (I12.FR.03)
      | eventType                                  | Updated       |
      | triggerReason                              | RunningCost   |
      | costDetails.failureToCalculate             | is absent     |
      | costDetails.failureReason                  | is absent     |
      | costDetails.totalCost.currency             | EUR           |
      | costDetails.totalCost.typeOfCost           | NormalCost    |
      | costDetails.totalCost.reservationTime      | is absent     |
      | costDetails.totalCost.reservationFixed     | is absent     |
      | costDetails.totalCost.fixed.exclTax        | 10            |
      | costDetails.totalUsage.energy              | at least 0.01 |
      | costDetails.totalUsage.chargingTime        | at least 41   |
      | costDetails.totalCost.chargingTime.exclTax | at least 4.10 |
      | costDetails.totalUsage.chargingTime        | at most 49    |
      | costDetails.totalCost.chargingTime.exclTax | at most 4.90  |
      | costDetails.chargingPeriods                | is absent     |
    And every part of the cost has its taxes, and the total is their sum (I12.FR.13)
    When the driver stops charging locally
    And the EV is disconnected
    And the EV has left
    Then the station has told the cost of the whole transaction (I12.FR.01)
      | eventType                                                           | Ended         |
      | costDetails.failureToCalculate                                      | is absent     |
      | costDetails.failureReason                                           | is absent     |
      | costDetails.totalCost.currency                                      | EUR           |
      | costDetails.totalCost.typeOfCost                                    | NormalCost    |
      | costDetails.totalCost.reservationTime                               | is absent     |
      | costDetails.totalCost.reservationFixed                              | is absent     |
      | costDetails.totalCost.fixed.exclTax                                 | 10            |
      | costDetails.totalUsage.energy                                       | at least 0.01 |
      | costDetails.totalUsage.chargingTime                                 | at least 41   |
      | costDetails.totalCost.chargingTime.exclTax                          | at least 4.10 |
      | costDetails.chargingPeriods[0].tariffId                             | T1            |
      | costDetails.chargingPeriods[0].dimensions[type=Energy].volume       | at least 0.01 |
      | costDetails.chargingPeriods[0].dimensions[type=ChargingTime].volume | at least 41   |
      | costDetails.chargingPeriods[0].dimensions[type=IdleTIme].volume     | is present    |
    And every part of the cost has its taxes, and the total is their sum (I12.FR.17)

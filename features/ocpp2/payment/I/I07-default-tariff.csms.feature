@payment @csms @ocpp2.1 @I07
Feature: I07 Set default tariff, I09 Get tariffs, I10 Clear tariffs, from a CSMS

  @TC_I_101_CSMS @condition
  Scenario: A tariff with conditions
    Given the station will answer SetDefaultTariff with
      | status | Accepted |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                            | 0          |
      | tariff.tariffId                                   | a fresh id |
      | tariff.validFrom                                  | now        |
      | tariff.currency                                   | EUR        |
      | tariff.energy.prices[0].priceKwh                  | 0.40       |
      | tariff.energy.prices[0].conditions.startTimeOfDay | 07:00      |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | 19:00      |
    Then the CSMS sends SetDefaultTariff
      | evseId                                            | 0                                          |
      | tariff.validFrom                                  | is present                                 |
      | tariff.energy.prices[0].priceKwh                  | is present                                 |
      | tariff.energy.prices[0].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
    And the station answers SetDefaultTariff
      | status | Accepted |

  @TC_I_102_CSMS @condition
  Scenario: A station that does not take so many prices
    Given the station will answer SetDefaultTariff with
      | status | TooManyElements |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                            | 0          |
      | tariff.tariffId                                   | a fresh id |
      | tariff.validFrom                                  | now        |
      | tariff.currency                                   | EUR        |
      | tariff.energy.prices[0].priceKwh                  | 0.40       |
      | tariff.energy.prices[0].conditions.startTimeOfDay | 07:00      |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | 19:00      |
      | tariff.energy.prices[1].priceKwh                  | 0.20       |
      | tariff.energy.prices[1].conditions.startTimeOfDay | 19:00      |
      | tariff.energy.prices[1].conditions.endTimeOfDay   | 07:00      |
    Then the CSMS sends SetDefaultTariff
      | evseId                                            | 0                                          |
      | tariff.validFrom                                  | is present                                 |
      | tariff.energy.prices[0].priceKwh                  | is present                                 |
      | tariff.energy.prices[0].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[1].priceKwh                  | is present                                 |
      | tariff.energy.prices[1].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[1].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
    And the station answers SetDefaultTariff
      | status | TooManyElements |

  @TC_I_105_CSMS @condition
  Scenario: A station that does not support conditions
    Given the station will answer SetDefaultTariff with
      | status | ConditionNotSupported |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                            | 0          |
      | tariff.tariffId                                   | a fresh id |
      | tariff.validFrom                                  | now        |
      | tariff.currency                                   | EUR        |
      | tariff.energy.prices[0].priceKwh                  | 0.40       |
      | tariff.energy.prices[0].conditions.startTimeOfDay | 07:00      |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | 19:00      |
      | tariff.energy.prices[1].priceKwh                  | 0.20       |
      | tariff.energy.prices[1].conditions.startTimeOfDay | 19:00      |
      | tariff.energy.prices[1].conditions.endTimeOfDay   | 07:00      |
    Then the CSMS sends SetDefaultTariff
      | evseId                                            | 0                                          |
      | tariff.validFrom                                  | is present                                 |
      | tariff.energy.prices[0].priceKwh                  | is present                                 |
      | tariff.energy.prices[0].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[1].priceKwh                  | is present                                 |
      | tariff.energy.prices[1].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[1].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
    And the station answers SetDefaultTariff
      | status | ConditionNotSupported |

  # Of the bounds either with or without taxes may be told; here both are.
  @TC_I_106_CSMS @condition
  Scenario: Two tariffs, with everything that a tariff may have
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                       | 0          |
      | tariff.tariffId                              | a fresh id |
      | tariff.validFrom                             | now        |
      | tariff.currency                              | EUR        |
      | tariff.energy.prices[0].priceKwh             | 0.25       |
      | tariff.energy.taxRates[0].type               | VAT        |
      | tariff.energy.taxRates[0].tax                | 20         |
      | tariff.chargingTime.prices[0].priceMinute    | 0.05       |
      | tariff.chargingTime.taxRates[0].type         | VAT        |
      | tariff.chargingTime.taxRates[0].tax          | 20         |
      | tariff.idleTime.prices[0].priceMinute        | 0.10       |
      | tariff.idleTime.taxRates[0].type             | VAT        |
      | tariff.idleTime.taxRates[0].tax              | 20         |
      | tariff.fixedFee.prices[0].priceFixed         | 0.50       |
      | tariff.fixedFee.taxRates[0].type             | VAT        |
      | tariff.fixedFee.taxRates[0].tax              | 20         |
      | tariff.reservationTime.prices[0].priceMinute | 0.02       |
      | tariff.reservationTime.taxRates[0].type      | VAT        |
      | tariff.reservationTime.taxRates[0].tax       | 20         |
      | tariff.minCost.exclTax                       | 1.00       |
      | tariff.minCost.inclTax                       | 1.20       |
      | tariff.minCost.taxRates[0].type              | VAT        |
      | tariff.minCost.taxRates[0].tax               | 20         |
      | tariff.maxCost.exclTax                       | 50.00      |
      | tariff.maxCost.inclTax                       | 60.00      |
      | tariff.maxCost.taxRates[0].type              | VAT        |
      | tariff.maxCost.taxRates[0].tax               | 20         |
    Then the CSMS sends SetDefaultTariff
      | evseId                             | 0                    |
      | tariff.tariffId                    | is present as $first |
      | tariff.validFrom                   | is present           |
      | tariff.energy.prices[0]            | is present           |
      | tariff.energy.taxRates[0]          | is present           |
      | tariff.chargingTime.prices[0]      | is present           |
      | tariff.chargingTime.taxRates[0]    | is present           |
      | tariff.idleTime.prices[0]          | is present           |
      | tariff.idleTime.taxRates[0]        | is present           |
      | tariff.fixedFee.prices[0]          | is present           |
      | tariff.fixedFee.taxRates[0]        | is present           |
      | tariff.reservationTime.prices[0]   | is present           |
      | tariff.reservationTime.taxRates[0] | is present           |
      | tariff.minCost.exclTax             | is present           |
      | tariff.minCost.inclTax             | is present           |
      | tariff.minCost.taxRates[0]         | is present           |
      | tariff.maxCost.exclTax             | is present           |
      | tariff.maxCost.inclTax             | is present           |
      | tariff.maxCost.taxRates[0]         | is present           |
    And the station answers SetDefaultTariff
      | status | Accepted |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                       | 1          |
      | tariff.tariffId                              | a fresh id |
      | tariff.validFrom                             | now        |
      | tariff.currency                              | EUR        |
      | tariff.energy.prices[0].priceKwh             | 0.25       |
      | tariff.energy.taxRates[0].type               | VAT        |
      | tariff.energy.taxRates[0].tax                | 20         |
      | tariff.chargingTime.prices[0].priceMinute    | 0.05       |
      | tariff.chargingTime.taxRates[0].type         | VAT        |
      | tariff.chargingTime.taxRates[0].tax          | 20         |
      | tariff.idleTime.prices[0].priceMinute        | 0.10       |
      | tariff.idleTime.taxRates[0].type             | VAT        |
      | tariff.idleTime.taxRates[0].tax              | 20         |
      | tariff.fixedFee.prices[0].priceFixed         | 0.50       |
      | tariff.fixedFee.taxRates[0].type             | VAT        |
      | tariff.fixedFee.taxRates[0].tax              | 20         |
      | tariff.reservationFixed.prices[0].priceFixed | 2.00       |
      | tariff.reservationFixed.taxRates[0].type     | VAT        |
      | tariff.reservationFixed.taxRates[0].tax      | 20         |
      | tariff.minCost.exclTax                       | 1.00       |
      | tariff.minCost.inclTax                       | 1.20       |
      | tariff.minCost.taxRates[0].type              | VAT        |
      | tariff.minCost.taxRates[0].tax               | 20         |
      | tariff.maxCost.exclTax                       | 50.00      |
      | tariff.maxCost.inclTax                       | 60.00      |
      | tariff.maxCost.taxRates[0].type              | VAT        |
      | tariff.maxCost.taxRates[0].tax               | 20         |
    Then the CSMS sends SetDefaultTariff
      | evseId                              | 1          |
      | tariff.tariffId                     | not $first |
      | tariff.validFrom                    | is present |
      | tariff.energy.prices[0]             | is present |
      | tariff.energy.taxRates[0]           | is present |
      | tariff.chargingTime.prices[0]       | is present |
      | tariff.chargingTime.taxRates[0]     | is present |
      | tariff.idleTime.prices[0]           | is present |
      | tariff.idleTime.taxRates[0]         | is present |
      | tariff.fixedFee.prices[0]           | is present |
      | tariff.fixedFee.taxRates[0]         | is present |
      | tariff.reservationFixed.prices[0]   | is present |
      | tariff.reservationFixed.taxRates[0] | is present |
      | tariff.minCost.exclTax              | is present |
      | tariff.minCost.inclTax              | is present |
      | tariff.minCost.taxRates[0]          | is present |
      | tariff.maxCost.exclTax              | is present |
      | tariff.maxCost.inclTax              | is present |
      | tariff.maxCost.taxRates[0]          | is present |
    And the station answers SetDefaultTariff
      | status | Accepted |
    When the operator lets the CSMS send GetTariffs
      | evseId | 0 |
    Then the CSMS sends GetTariffs
      | evseId | 0 |
    And the station answers GetTariffs
      | status               | Accepted   |
      | tariffAssignments[1] | is present |

  @TC_I_110_CSMS @condition
  Scenario: Clearing a tariff, and then all
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 0.25 |
    Then the CSMS sends SetDefaultTariff
      | evseId          | 0                     |
      | tariff.tariffId | is present as $tariff |
    And the station answers SetDefaultTariff
      | status | Accepted |
    When the operator lets the CSMS send ClearTariffs
      | tariffIds | $tariff |
    Then the CSMS sends ClearTariffs
      | tariffIds[0] | $tariff |
    And the station answers ClearTariffs
      | clearTariffsResult[0].tariffId | $tariff  |
      | clearTariffsResult[0].status   | Accepted |
    When the operator lets the CSMS send ClearTariffs
    Then the CSMS sends ClearTariffs
      | tariffIds | is absent |
    And the station answers ClearTariffs
      | clearTariffsResult[0].status | NoTariff |

  # The running cost is what the station calculates by that tariff.
  @TC_I_122_CSMS @condition
  Scenario: Cost that the station calculates
    Given the station is configured with
      | component       | variable             | value |
      | TariffCostCtrlr | Enabled[Tariff]      | true  |
      | TariffCostCtrlr | Enabled[Cost]        | true  |
      | TariffCostCtrlr | Enabled[RunningCost] | true  |
      | TariffCostCtrlr | Interval[Cost]       | 30    |
    When the operator lets the CSMS send SetDefaultTariff
      | evseId                                    | 0          |
      | tariff.tariffId                           | a fresh id |
      | tariff.currency                           | EUR        |
      | tariff.energy.prices[0].priceKwh          | 0.25       |
      | tariff.energy.taxRates[0].type            | VAT        |
      | tariff.energy.taxRates[0].tax             | 20         |
      | tariff.chargingTime.prices[0].priceMinute | 0.05       |
      | tariff.chargingTime.taxRates[0].type      | VAT        |
      | tariff.chargingTime.taxRates[0].tax       | 20         |
      | tariff.idleTime.prices[0].priceMinute     | 0.10       |
      | tariff.idleTime.taxRates[0].type          | VAT        |
      | tariff.idleTime.taxRates[0].tax           | 20         |
      | tariff.fixedFee.prices[0].priceFixed      | 0.50       |
      | tariff.fixedFee.taxRates[0].type          | VAT        |
      | tariff.fixedFee.taxRates[0].tax           | 20         |
      | tariff.minCost.exclTax                    | 1.00       |
      | tariff.minCost.inclTax                    | 1.20       |
      | tariff.minCost.taxRates[0].type           | VAT        |
      | tariff.minCost.taxRates[0].tax            | 20         |
      | tariff.maxCost.exclTax                    | 50.00      |
      | tariff.maxCost.inclTax                    | 60.00      |
      | tariff.maxCost.taxRates[0].type           | VAT        |
      | tariff.maxCost.taxRates[0].tax            | 20         |
    Then the CSMS sends SetDefaultTariff
      | evseId                          | 0          |
      | tariff.energy.prices[0]         | is present |
      | tariff.energy.taxRates[0]       | is present |
      | tariff.chargingTime.prices[0]   | is present |
      | tariff.chargingTime.taxRates[0] | is present |
      | tariff.idleTime.prices[0]       | is present |
      | tariff.idleTime.taxRates[0]     | is present |
      | tariff.fixedFee.prices[0]       | is present |
      | tariff.fixedFee.taxRates[0]     | is present |
      | tariff.minCost.exclTax          | is present |
      | tariff.minCost.inclTax          | is present |
      | tariff.minCost.taxRates[0]      | is present |
      | tariff.maxCost.exclTax          | is present |
      | tariff.maxCost.inclTax          | is present |
      | tariff.maxCost.taxRates[0]      | is present |
    And the station answers SetDefaultTariff
      | status | Accepted |
    When energy transfer starts
    Then the station sends TransactionEvent
      | eventType                        | Updated                    |
      | triggerReason                    | RunningCost                |
      | costDetails.totalCost.currency   | EUR                        |
      | costDetails.totalCost.typeOfCost | one of NormalCost, MinCost |
    And the CSMS answers TransactionEvent
      | totalCost | is absent |

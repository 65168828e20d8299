@payment @station @ocpp2.1 @I07
Feature: I07 Set default tariff, I09 Get tariffs, I10 Clear tariffs

  # Of tariffs that are valid at the same time, the one that is valid since later counts.
  @TC_I_100_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I07.FR.10 @I07.FR.20 @I07.FR.21 @I07.FR.22 @I07.FR.23 @I10.FR.01
  Scenario: Tariffs that are valid from a time on
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1A  |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                |
      | tariff.tariffId                  | T1B              |
      | tariff.validFrom                 | now minus 1 hour |
      | tariff.currency                  | EUR              |
      | tariff.energy.prices[0].priceKwh | 2.00             |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I07.FR.20)
      | status                         | Accepted         |
      | tariffAssignments[0].tariffId  | T1B              |
      | tariffAssignments[0].validFrom | now minus 1 hour |
    When the CSMS sends ClearTariffs
    Then the station answers ClearTariffs (I10.FR.01)
      | clearTariffsResult[tariffId=T1B].status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                 |
      | tariff.tariffId                  | T1A               |
      | tariff.validFrom                 | now minus 2 hours |
      | tariff.currency                  | EUR               |
      | tariff.energy.prices[0].priceKwh | 1.00              |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                |
      | tariff.tariffId                  | T1B              |
      | tariff.validFrom                 | now minus 1 hour |
      | tariff.currency                  | EUR              |
      | tariff.energy.prices[0].priceKwh | 2.00             |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I07.FR.21)
      | status                         | Accepted         |
      | tariffAssignments[0].tariffId  | T1B              |
      | tariffAssignments[0].validFrom | now minus 1 hour |
    When the CSMS sends ClearTariffs
    Then the station answers ClearTariffs (I10.FR.01)
      | clearTariffsResult[tariffId=T1B].status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1A  |
      | tariff.validFrom                 | now  |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                |
      | tariff.tariffId                  | T1B              |
      | tariff.validFrom                 | now minus 1 hour |
      | tariff.currency                  | EUR              |
      | tariff.energy.prices[0].priceKwh | 2.00             |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I07.FR.21)
      | status                         | Accepted |
      | tariffAssignments[0].tariffId  | T1A      |
      | tariffAssignments[0].validFrom | now      |
    When the CSMS sends ClearTariffs
    Then the station answers ClearTariffs (I10.FR.01)
      | clearTariffsResult[tariffId=T1A].status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1A  |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1B  |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 2.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I07.FR.22)
      | status                         | Accepted  |
      | tariffAssignments[0].tariffId  | T1B       |
      | tariffAssignments[0].validFrom | is absent |

  @TC_I_102_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I07.FR.02 @I07.FR.04
  Scenario: As many prices as the station takes, and one too many
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff with the tariff T1, full of prices for energy, with one too many
    Then the station answers SetDefaultTariff (I07.FR.02)
      | status | TooManyElements |
    When the CSMS sends SetDefaultTariff with the tariff T1, full of prices for energy
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff with the tariff T2, full of prices for energy and chargingTime, with one too many
    Then the station answers SetDefaultTariff (I07.FR.02)
      | status | TooManyElements |
    When the CSMS sends SetDefaultTariff with the tariff T2, full of prices for energy and chargingTime
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff with the tariff T3, full of prices for energy, chargingTime and idleTime, with one too many
    Then the station answers SetDefaultTariff (I07.FR.02)
      | status | TooManyElements |
    When the CSMS sends SetDefaultTariff with the tariff T3, full of prices for energy, chargingTime and idleTime
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff with the tariff T4, full of prices for energy, chargingTime, idleTime and fixedFee, with one too many
    Then the station answers SetDefaultTariff (I07.FR.02)
      | status | TooManyElements |
    When the CSMS sends SetDefaultTariff with the tariff T4, full of prices for energy, chargingTime, idleTime and fixedFee
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T4   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 2.00 |
    Then the station answers SetDefaultTariff (I07.FR.04)
      | status | DuplicateTariffId |

  @TC_I_104_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I07.FR.10 @I07.FR.14 @I07.FR.32
  Scenario: A transaction has the default tariff
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 2.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When energy transfer starts
    Then the station has told the tariff T1 of the transaction (I07.FR.32)

  @TC_I_105_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @needs:TariffCostCtrlr.ConditionsSupported[Tariff]=false @I07.FR.03
  Scenario: Conditions that the station does not support
    Given the station is configured with
      | component       | variable                    | value |
      | TariffCostCtrlr | Enabled[Tariff]             | true  |
      | TariffCostCtrlr | ConditionsSupported[Tariff] | false |
    When the CSMS sends SetDefaultTariff
      | evseId                                                  | 0                                                        |
      | tariff.tariffId                                         | T1                                                       |
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
    Then the station answers SetDefaultTariff (I07.FR.03)
      | status | ConditionNotSupported |

  @TC_I_106_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I07.FR.05 @I07.FR.06 @I07.FR.10 @I07.FR.11 @I07.FR.12 @I07.FR.13 @I09.FR.01 @I09.FR.04
  Scenario: What is refused, what takes the place of what, and what outlives a reboot
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId          | 0   |
      | tariff.tariffId | T1  |
      | tariff.currency | EUR |
    Then the station answers SetDefaultTariff (I07.FR.05)
      | status                | Rejected                  |
      | statusInfo.reasonCode | is absent or InvalidValue |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                                    | 0    |
      | tariff.tariffId                           | T2   |
      | tariff.currency                           | EUR  |
      | tariff.chargingTime.prices[0].priceMinute | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                                | 0    |
      | tariff.tariffId                       | T3   |
      | tariff.currency                       | EUR  |
      | tariff.idleTime.prices[0].priceMinute | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                               | 0    |
      | tariff.tariffId                      | T4   |
      | tariff.currency                      | EUR  |
      | tariff.fixedFee.prices[0].priceFixed | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.12)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 1000 |
      | tariff.tariffId                  | T5   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff (I07.FR.06)
      | status                | Rejected                                     |
      | statusInfo.reasonCode | is absent or one of UnknownEVSE, UnknownEvse |
    When the CSMS sends SetDefaultTariff
      | evseId                           | the configured EVSE id |
      | tariff.tariffId                  | T5                     |
      | tariff.currency                  | EUR                    |
      | tariff.energy.prices[0].priceKwh | 2.00                   |
    Then the station answers SetDefaultTariff (I07.FR.11)
      | status | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I09.FR.04)
      | status                                    | Accepted                                |
      | tariffAssignments[tariffId=T5].tariffKind | DefaultTariff                           |
      | tariffAssignments[tariffId=T5].evseIds[*] | the configured EVSE id                  |
      | tariffAssignments[tariffId=T4].tariffKind | is absent or DefaultTariff              |
      | tariffAssignments[tariffId=T4].evseIds[*] | is absent or not the configured EVSE id |
    And the station is booted by a reset
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I07.FR.13)
      | status                                    | Accepted                                |
      | tariffAssignments[tariffId=T5].tariffKind | DefaultTariff                           |
      | tariffAssignments[tariffId=T5].evseIds[*] | the configured EVSE id                  |
      | tariffAssignments[tariffId=T4].tariffKind | is absent or DefaultTariff              |
      | tariffAssignments[tariffId=T4].evseIds[*] | is absent or not the configured EVSE id |

  @TC_I_110_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I10.FR.02 @I10.FR.03
  Scenario: Clearing some tariffs, and then all
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1A  |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 0.10 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0               |
      | tariff.tariffId                  | T1B             |
      | tariff.validFrom                 | now plus 1 hour |
      | tariff.currency                  | EUR             |
      | tariff.energy.prices[0].priceKwh | 0.20            |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                |
      | tariff.tariffId                  | T1C              |
      | tariff.validFrom                 | now plus 2 hours |
      | tariff.currency                  | EUR              |
      | tariff.energy.prices[0].priceKwh | 0.30             |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0                |
      | tariff.tariffId                  | T1D              |
      | tariff.validFrom                 | now plus 3 hours |
      | tariff.currency                  | EUR              |
      | tariff.energy.prices[0].priceKwh | 0.40             |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends ClearTariffs
      | tariffIds | T1B,T1A |
    Then the station answers ClearTariffs (I10.FR.02)
      | clearTariffsResult[tariffId=T1A].status | Accepted  |
      | clearTariffsResult[tariffId=T1B].status | Accepted  |
      | clearTariffsResult[2]                   | is absent |
    When the CSMS sends ClearTariffs
    Then the station answers ClearTariffs (I10.FR.01)
      | clearTariffsResult[tariffId=T1C].status | Accepted  |
      | clearTariffsResult[tariffId=T1D].status | Accepted  |
      | clearTariffsResult[2]                   | is absent |

  @TC_I_111_CS @condition @needs:TariffCostCtrlr.Enabled[Tariff]~true @I10.FR.01 @I10.FR.07 @I07.FR.10
  Scenario: Clearing a tariff that is in use
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 2.00 |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When energy transfer starts
    And the CSMS sends ClearTariffs
    Then the station answers ClearTariffs (I10.FR.01)
      | clearTariffsResult[0].tariffId | T1       |
      | clearTariffsResult[0].status   | Accepted |
    When the CSMS sends GetTariffs
      | evseId | 0 |
    Then the station answers GetTariffs (I10.FR.07)
      | status                          | Accepted      |
      | tariffAssignments[0].tariffId   | T1            |
      | tariffAssignments[0].tariffKind | DefaultTariff |

  # The cases for a station without tariffs (TC_I_103_CS, TC_I_112_CS) are in no certification profile.
  @TH_I_01 @beyond @needs:TariffCostCtrlr.Enabled[Tariff]~false @I07.FR.01 @I11.FR.01
  Scenario: Tariffs are refused while they are switched off
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | false |
    When the CSMS sends SetDefaultTariff
      | evseId                           | 0    |
      | tariff.tariffId                  | T1   |
      | tariff.currency                  | EUR  |
      | tariff.energy.prices[0].priceKwh | 1.00 |
    Then the station answers SetDefaultTariff with a CALLERROR NotSupported or NotImplemented (I07.FR.01)
    Given the station is charging
    When the CSMS sends ChangeTransactionTariff
      | transactionId                    | $transactionId |
      | tariff.tariffId                  | T1             |
      | tariff.currency                  | EUR            |
      | tariff.energy.prices[0].priceKwh | 1.00           |
    Then the station answers ChangeTransactionTariff with a CALLERROR NotSupported or NotImplemented (I11.FR.01)

  @TH_I_03 @beyond @needs:TariffCostCtrlr.Enabled[Tariff]~true @I07.FR.04 @I09.FR.02
  Scenario: What one EVSE has, is there, and is not accepted twice
    Given the station is configured with
      | component       | variable        | value |
      | TariffCostCtrlr | Enabled[Tariff] | true  |
    When the CSMS sends SetDefaultTariff
      | evseId                           | the configured EVSE id |
      | tariff.tariffId                  | T1                     |
      | tariff.currency                  | EUR                    |
      | tariff.energy.prices[0].priceKwh | 1.00                   |
    Then the station answers SetDefaultTariff (I07.FR.10)
      | status | Accepted |
    When the CSMS sends SetDefaultTariff
      | evseId                           | the configured EVSE id |
      | tariff.tariffId                  | T1                     |
      | tariff.currency                  | EUR                    |
      | tariff.energy.prices[0].priceKwh | 2.00                   |
    Then the station answers SetDefaultTariff (I07.FR.04)
      | status | DuplicateTariffId |
    When the CSMS sends GetTariffs
      | evseId | the configured EVSE id |
    Then the station answers GetTariffs (I09.FR.02)

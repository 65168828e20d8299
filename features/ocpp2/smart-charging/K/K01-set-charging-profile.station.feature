@smart-charging @iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K01
Feature: K01 Set charging profile, at a station

  @TC_K_01_CS @mandatory @K01.FR.07 @K01.FR.15
  Scenario: TxDefaultProfile for one EVSE
    When the CSMS sends SetChargingProfile
      | evseId                                                               | the configured EVSE id           |
      | chargingProfile.id                                                   | a fresh id                       |
      | chargingProfile.stackLevel                                           | 0                                |
      | chargingProfile.chargingProfilePurpose                               | TxDefaultProfile                 |
      | chargingProfile.chargingProfileKind                                  | Absolute                         |
      | chargingProfile.chargingSchedule[0].id                               | 1                                |
      | chargingProfile.chargingSchedule[0].startSchedule                    | now                              |
      | chargingProfile.chargingSchedule[0].duration                         | the configured scheduleDuration  |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                 | the configured chargingRateUnit  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                          |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | 6 times the limit multiplier |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases |
    Then the station answers SetChargingProfile (K01.FR.07)
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile as it was set (K01.FR.07)

  @TC_K_03_CS @mandatory
  Scenario: ChargingStationMaxProfile
    When the CSMS sends SetChargingProfile
      | evseId                                                               | 0                                |
      | chargingProfile.id                                                   | a fresh id                       |
      | chargingProfile.stackLevel                                           | 0                                |
      | chargingProfile.chargingProfilePurpose                               | ChargingStationMaxProfile        |
      | chargingProfile.chargingProfileKind                                  | Absolute                         |
      | chargingProfile.chargingSchedule[0].id                               | 1                                |
      | chargingProfile.chargingSchedule[0].startSchedule                    | now                              |
      | chargingProfile.chargingSchedule[0].duration                         | the configured scheduleDuration  |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                 | the configured chargingRateUnit  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                          |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | 6 times the limit multiplier |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile as it was set

  @TC_K_02_CS @mandatory @K01.FR.04 @K01.FR.07 @K01.FR.09
  Scenario: TxProfile where no transaction takes place
    When the CSMS sets the TxProfile $profile
      | transactionId | UNKNOWN-TRANSACTION-ID |
    Then the station answers SetChargingProfile (K01.FR.09)
      | status | Rejected |

  @TC_K_04_CS @mandatory @K01.FR.05
  Scenario: Replaced under its id
    Given the CSMS has set the TxDefaultProfile $profile
    When the CSMS sets the TxDefaultProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 10 times the limit multiplier |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.05)

  @TC_K_10_CS @mandatory @K01.FR.07 @K01.FR.14
  Scenario: TxDefaultProfile for all EVSEs
    When the CSMS sets the TxDefaultProfile $profile
      | evseId | 0 |
    Then the station answers SetChargingProfile (K01.FR.14)
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.07)

  @TC_K_11_CS @mandatory @K01.FR.04 @K01.FR.16
  Scenario: TxProfile for all EVSEs
    Given the CSMS breaks K01.FR.16 on purpose
    When the CSMS sets the TxProfile $profile
      | evseId        | 0                      |
      | transactionId | UNKNOWN-TRANSACTION-ID |
    Then the station answers SetChargingProfile (K01.FR.16)
      | status | Rejected |

  # RateUnit, which says that the unit is not supported, is asked for first.
  @TC_K_12_CS @condition @K01.FR.26
  Scenario: A unit that is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | SmartChargingCtrlr |
      | getVariableData[0].variable.name  | RateUnit           |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | not the configured unsupportedChargingRateUnit |
    When the CSMS sets the TxDefaultProfile $profile
      | chargingSchedule[0].chargingRateUnit | the configured unsupportedChargingRateUnit |
    Then the station answers SetChargingProfile (K01.FR.26)
      | status | Rejected |

  @TC_K_13_CS @mandatory @K01.FR.27
  Scenario: Kept over a reboot
    When the CSMS sets the TxDefaultProfile $profile
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the station is booted
    And the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles (K01.FR.27)
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.27)

  @TC_K_14_CS @mandatory @K01.FR.28
  Scenario: An EVSE that does not exist
    When the CSMS sets the TxDefaultProfile $profile
      | evseId | the configured number of EVSEs plus 1 |
    Then the station answers SetChargingProfile (K01.FR.28)
      | status | Rejected |

  @TC_K_16_CS @mandatory @K01.FR.33
  Scenario: Another transaction than the one that takes place
    Given the station is charging
    When the CSMS sets the TxProfile $profile
      | transactionId | UNKNOWN-TRANSACTION-ID |
    Then the station answers SetChargingProfile (K01.FR.33)
      | status | Rejected |

  @TC_K_19_CS @mandatory @K01.FR.40
  Scenario: A recurring profile
    When the CSMS sets the TxDefaultProfile $profile
      | chargingProfileKind | Recurring                     |
      | recurrencyKind      | the configured recurrencyKind |
    Then the station answers SetChargingProfile (K01.FR.40)
      | status | Accepted |

  @TC_K_21_CS @mandatory @K01.FR.36
  Scenario: validFrom
    When the CSMS sets the TxDefaultProfile $profile
      | chargingProfileKind               | Relative             |
      | validFrom                         | now plus 300 seconds |
      | chargingSchedule[0].startSchedule | is absent            |
      | chargingSchedule[0].duration      | is absent            |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 400                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 400                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.36)
      | 0   | at least 6.1 times the limit multiplier |
      | 300 | 6 times the limit multiplier            |

  @TC_K_22_CS @mandatory @K01.FR.37
  Scenario: validTo
    When the CSMS sets the TxDefaultProfile $profile
      | validFrom                         | now minus 4 seconds  |
      | validTo                           | now plus 300 seconds |
      | chargingSchedule[0].startSchedule | now minus 4 seconds  |
      | chargingSchedule[0].duration      | is absent            |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 400                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 400                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.37)
      | 0   | 6 times the limit multiplier            |
      | 300 | at least 6.1 times the limit multiplier |

  @TC_K_23_CS @mandatory @K01.FR.30
  Scenario: startSchedule
    When the CSMS sets the TxDefaultProfile $profile
      | chargingSchedule[0].startSchedule | now plus 60 seconds |
      | chargingSchedule[0].duration      | is absent           |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 300                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 300                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.30)
      | 0  | at least 6.1 times the limit multiplier |
      | 60 | 6 times the limit multiplier            |

  @TC_K_28_CS @mandatory @K01.FR.32
  Scenario: TxDefaultProfile while a transaction takes place
    Given the station is configured with
      | component          | variable                | value |
      | SmartChargingCtrlr | LimitChangeSignificance | 1.0   |
    And the station is charging
    When the CSMS sets the TxDefaultProfile $profile
      | chargingSchedule[0].startSchedule | now minus 4 seconds |
      | chargingSchedule[0].duration      | 404                 |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 300                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 300                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.32)
      | 0 | 6 times the limit multiplier |

  @TC_K_60_CS @mandatory @K01.FR.04 @K01.FR.07 @K01.FR.15
  Scenario: TxProfile for the transaction that takes place
    Given the station is charging
    When the CSMS sets the TxProfile $profile
      | chargingProfileKind               | Relative  |
      | chargingSchedule[0].startSchedule | is absent |
      | chargingSchedule[0].duration      | is absent |
    Then the station answers SetChargingProfile (K01.FR.15)
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.07)

  # Beyond the OCA's cases: which of two default profiles holds would be open.
  @TH_K_01 @beyond @K01.FR.52 @K01.FR.53 @K10.FR.01
  Scenario: Default profiles for all EVSEs and for one exclude each other
    Given the CSMS has set the TxDefaultProfile $all
      | evseId | 0 |
    When the CSMS sets the TxDefaultProfile $one
    Then the station answers SetChargingProfile (K01.FR.53)
      | status | Rejected |
    When the CSMS sends ClearChargingProfile
      | chargingProfileId | $all |
    Then the station answers ClearChargingProfile
      | status | Accepted |
    When the CSMS sends ClearChargingProfile
      | chargingProfileId | $all |
    Then the station answers ClearChargingProfile (K10.FR.01)
      | status | Unknown |
    Given the CSMS has set the TxDefaultProfile $one
    When the CSMS sets the TxDefaultProfile $all
      | evseId | 0 |
    Then the station answers SetChargingProfile (K01.FR.52)
      | status | Rejected |

  # Beyond the OCA's cases: that the transaction went on where it was shows when it ends.
  @TH_K_02 @beyond @K01.FR.09
  Scenario: TxProfile for another EVSE than the transaction's
    Given the station is charging on EVSE 1
    When the CSMS sets the TxProfile $profile
      | evseId | 2 |
    And 2 minutes pass
    And the driver stops charging on EVSE 1
    Then the station answers SetChargingProfile (K01.FR.09)
      | status | Rejected |

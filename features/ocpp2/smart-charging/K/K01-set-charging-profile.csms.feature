@smart-charging @iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K01
Feature: K01 Set charging profile, by a CSMS

  @TC_K_01_CSMS @mandatory @K01.FR.31
  Scenario: TxDefaultProfile for one EVSE
    When the operator lets the CSMS send SetChargingProfile
      | evseId                                                                     | the configured EVSE id                           |
      | chargingProfile.id                                                         | the configured chargingProfileId                 |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                        |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                                 |
      | chargingProfile.chargingProfileKind                                        | Absolute                                         |
      | chargingProfile.validFrom                                                  | now                                              |
      | chargingProfile.validTo                                                    | now plus the configured scheduleDuration seconds |
      | chargingProfile.chargingSchedule[0].id                                     | 1                                                |
      | chargingProfile.chargingSchedule[0].startSchedule                          | now                                              |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration                  |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit                  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | 6                                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases                      |
    Then the CSMS sends SetChargingProfile (K01.FR.31)
      | evseId                                                                     | the configured EVSE id                           |
      | chargingProfile.id                                                         | is present                                       |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                        |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                                 |
      | chargingProfile.chargingProfileKind                                        | Absolute                                         |
      | chargingProfile.validFrom                                                  | is now                                           |
      | chargingProfile.validTo                                                    | now plus the configured scheduleDuration seconds |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is now                                           |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration                  |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit                  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 6, 6000                                   |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3     |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_03_CSMS @mandatory @K01.FR.31 @K01.FR.38
  Scenario: ChargingStationMaxProfile
    When the operator lets the CSMS send SetChargingProfile
      | evseId                                                                     | 0                                |
      | chargingProfile.id                                                         | the configured chargingProfileId |
      | chargingProfile.stackLevel                                                 | the configured stackLevel        |
      | chargingProfile.chargingProfilePurpose                                     | ChargingStationMaxProfile        |
      | chargingProfile.chargingProfileKind                                        | Absolute                         |
      | chargingProfile.chargingSchedule[0].id                                     | 1                                |
      | chargingProfile.chargingSchedule[0].startSchedule                          | now                              |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration  |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | 8                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases      |
    Then the CSMS sends SetChargingProfile (K01.FR.38)
      | evseId                                                                     | 0                                            |
      | chargingProfile.id                                                         | is present                                   |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                    |
      | chargingProfile.chargingProfilePurpose                                     | ChargingStationMaxProfile                    |
      | chargingProfile.chargingProfileKind                                        | Absolute                                     |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is present                                   |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration              |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit              |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                            |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 8, 8000                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3 |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_04_CSMS @mandatory
  Scenario: Replaced under its id
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 8 |
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id                                                  | as $id         |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit | one of 8, 8000 |
    And the station answers SetChargingProfile
      | status | Accepted |
    When the operator lets the CSMS set the TxDefaultProfile $profile
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id                                                  | $id            |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit | one of 6, 6000 |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_10_CSMS @condition @K01.FR.31
  Scenario: TxDefaultProfile for all EVSEs
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | evseId     | 0                         |
      | stackLevel | the configured stackLevel |
    Then the CSMS sends SetChargingProfile (K01.FR.31)
      | evseId                                                                     | 0                                            |
      | chargingProfile.id                                                         | is present                                   |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                    |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                             |
      | chargingProfile.chargingProfileKind                                        | Absolute                                     |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is present                                   |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration              |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit              |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                            |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 6, 6000                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3 |
    And the station answers SetChargingProfile
      | status | Accepted |

  # The station that does not support charging profiles is one that has them switched off.
  @TC_K_15_CSMS @mandatory
  Scenario: A station without charging profiles
    Given the station is configured with
      | component          | variable | value |
      | SmartChargingCtrlr | Enabled  | false |
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | stackLevel | the configured stackLevel |
    Then the CSMS sends SetChargingProfile
      | evseId                                                                     | the configured EVSE id                       |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                    |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                             |
      | chargingProfile.chargingProfileKind                                        | Absolute                                     |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is present                                   |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration              |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit              |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                            |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 6, 6000                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3 |
    And the station answers SetChargingProfile with a CALLERROR NotSupported

  @TC_K_19_CSMS @mandatory
  Scenario: A recurring profile
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | stackLevel          | the configured stackLevel     |
      | chargingProfileKind | Recurring                     |
      | recurrencyKind      | the configured recurrencyKind |
    Then the CSMS sends SetChargingProfile
      | evseId                                                                    | the configured EVSE id        |
      | chargingProfile.stackLevel                                                | the configured stackLevel     |
      | chargingProfile.chargingProfilePurpose                                    | TxDefaultProfile              |
      | chargingProfile.chargingProfileKind                                       | Recurring                     |
      | chargingProfile.recurrencyKind                                            | the configured recurrencyKind |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                             |
    And the station answers SetChargingProfile
      | status | Accepted |

  # 2.1 says more of the profile's kind; the rules say it in both versions.
  @TC_K_60_CSMS @mandatory @K01.FR.03 @K01.FR.31
  Scenario: TxProfile for the transaction that takes place
    Given the station is charging
    When the operator lets the CSMS set the TxProfile $profile
    Then the CSMS sends SetChargingProfile (K01.FR.03)
      | evseId                                 | the configured EVSE id    |
      | chargingProfile.chargingProfilePurpose | TxProfile                 |
      | chargingProfile.transactionId          | $transactionId            |
      | chargingProfile.chargingProfileKind    | one of Relative, Absolute |
    And the station answers SetChargingProfile
      | status | Accepted |

  # The editions differ: 2.0.1 asks for two stack levels, 2.1 for two purposes.
  @TC_K_70_CSMS @ocpp2.0.1 @mandatory
  Scenario: Profiles on two stack levels
    When the operator lets the CSMS set the TxDefaultProfile $first
      | stackLevel | the configured stackLevel |
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id         | as $id                    |
      | chargingProfile.stackLevel | the configured stackLevel |
    And the station answers SetChargingProfile
      | status | Accepted |
    When the operator lets the CSMS set the TxDefaultProfile $second
      | stackLevel | the configured stackLevel plus 1 |
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id         | not $id                          |
      | chargingProfile.stackLevel | the configured stackLevel plus 1 |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_70_CSMS @ocpp2.1 @mandatory
  Scenario: Profiles of two purposes
    Given the station is charging
    When the operator lets the CSMS set the TxDefaultProfile $first
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id                                | as $id                     |
      | chargingProfile.chargingProfilePurpose            | TxDefaultProfile           |
      | chargingProfile.chargingProfileKind               | one of Absolute, Recurring |
      | chargingProfile.chargingSchedule[0].startSchedule | is present                 |
    And the station answers SetChargingProfile
      | status | Accepted |
    When the operator lets the CSMS set the ChargingStationMaxProfile $second
    Then the CSMS sends SetChargingProfile
      | chargingProfile.id                                | not $id                   |
      | chargingProfile.chargingProfilePurpose            | ChargingStationMaxProfile |
      | chargingProfile.chargingProfileKind               | Absolute                  |
      | chargingProfile.chargingSchedule[0].startSchedule | is present                |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_100_CSMS @ocpp2.1 @mandatory
  Scenario: maxOfflineDuration
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | maxOfflineDuration          | 120  |
      | invalidAfterOfflineDuration | true |
    Then the CSMS sends SetChargingProfile
      | chargingProfile.chargingProfilePurpose      | TxDefaultProfile |
      | chargingProfile.maxOfflineDuration          | is present       |
      | chargingProfile.invalidAfterOfflineDuration | true             |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_102_CSMS @ocpp2.1 @condition @K01.FR.104
  Scenario: limitAtSoC
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | chargingSchedule[0].limitAtSoC.soc                  | 80 |
      | chargingSchedule[0].limitAtSoC.limit                | 6  |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 16 |
    Then the CSMS sends SetChargingProfile (K01.FR.104)
      | chargingProfile.chargingProfilePurpose         | TxDefaultProfile |
      | chargingProfile.chargingSchedule[0].limitAtSoC | is present       |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_104_CSMS @ocpp2.1 @condition @K01.FR.72 @K01.FR.73
  Scenario: PriorityCharging
    When the operator lets the CSMS set the PriorityCharging $profile
      | chargingSchedule[0].duration | is absent |
    Then the CSMS sends SetChargingProfile (K01.FR.72)
      | chargingProfile.chargingProfilePurpose       | PriorityCharging |
      | chargingProfile.chargingSchedule[0].duration | is absent        |
    And the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_106_CSMS @ocpp2.1 @mandatory @K01.FR.96
  Scenario: randomizedDelay
    When the operator lets the CSMS set the TxDefaultProfile $profile
      | chargingSchedule[0].useLocalTime    | true |
      | chargingSchedule[0].randomizedDelay | 60   |
    Then the CSMS sends SetChargingProfile (K01.FR.96)
      | chargingProfile.chargingProfilePurpose              | TxDefaultProfile |
      | chargingProfile.chargingSchedule[0].useLocalTime    | true             |
      | chargingProfile.chargingSchedule[0].randomizedDelay | at least 1       |
    And the station answers SetChargingProfile
      | status | Accepted |

@smart-charging @iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K10
Feature: K10 Clear charging profile, at a station

  @TC_K_05_CS @mandatory @K10.FR.03
  Scenario: By its id
    Given the CSMS has set the TxDefaultProfile $profile
    When the CSMS sends ClearChargingProfile
      | chargingProfileId | $profile |
    Then the station answers ClearChargingProfile (K10.FR.03)
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles (K10.FR.03)
      | status | NoProfiles |

  @TC_K_06_CS @mandatory @K10.FR.04
  Scenario: By purpose and stack level, one profile
    Given the CSMS has set the TxDefaultProfile $profile
      | stackLevel | the configured stackLevel |
    And the station is charging
    When the CSMS sends ClearChargingProfile
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    Then the station answers ClearChargingProfile (K10.FR.04)
      | status | Accepted |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfile.stackLevel             | the configured stackLevel |
    Then the station answers GetChargingProfiles (K10.FR.04)
      | status | NoProfiles |

  @TC_K_07_CS @mandatory @K10.FR.01
  Scenario: By purpose and stack level, none
    Given the CSMS has set the TxDefaultProfile $profile
      | stackLevel | 1 |
    When the CSMS sends ClearChargingProfile
      | chargingProfileCriteria.chargingProfilePurpose | ChargingStationMaxProfile |
      | chargingProfileCriteria.stackLevel             | 0                         |
    Then the station answers ClearChargingProfile (K10.FR.01)
      | status | Unknown |

  @TC_K_08_CS @mandatory @K10.FR.01
  Scenario: By an id that no profile has
    When the CSMS sends ClearChargingProfile
      | chargingProfileId | a fresh id |
    Then the station answers ClearChargingProfile (K10.FR.01)
      | status | Unknown |

  @TC_K_09_CS @mandatory @K10.FR.07
  Scenario: A TxDefaultProfile while a transaction takes place
    Given the station is configured with
      | component          | variable                | value |
      | SmartChargingCtrlr | LimitChangeSignificance | 1.0   |
    And the CSMS has set the TxDefaultProfile $profile
      | chargingSchedule[0].duration | 404 |
    And the station is charging
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 300                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                                         | Accepted                        |
      | schedule.evseId                                | the configured EVSE id          |
      | schedule.duration                              | 300                             |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.scheduleStart                         | is now                          |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 6 times the limit multiplier    |
    When the CSMS sends ClearChargingProfile
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile |
    Then the station answers ClearChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 300                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K10.FR.07)
      | status                                         | Accepted                                |
      | schedule.evseId                                | the configured EVSE id                  |
      | schedule.duration                              | 300                                     |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit         |
      | schedule.scheduleStart                         | is now                                  |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                                       |
      | schedule.chargingSchedulePeriod[0].limit       | at least 6.1 times the limit multiplier |

  @TC_K_24_CS @condition @K10.FR.04
  Scenario: By purpose and stack level, several profiles
    Given the CSMS has set the TxDefaultProfile $first
      | evseId     | 1                         |
      | stackLevel | the configured stackLevel |
    And the CSMS has set the TxDefaultProfile $second
      | evseId     | 2                         |
      | stackLevel | the configured stackLevel |
    When the CSMS sends ClearChargingProfile
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    Then the station answers ClearChargingProfile (K10.FR.04)
      | status | Accepted |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfile.stackLevel             | the configured stackLevel |
    Then the station answers GetChargingProfiles (K10.FR.04)
      | status | NoProfiles |

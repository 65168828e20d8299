@smart-charging @iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K01
Feature: K01 Set charging profile, by a CSMS

  @TC_K_01_CSMS @mandatory @K01.FR.31
  Scenario: TxDefaultProfile for one EVSE
    When the operator lets the CSMS send SetChargingProfile
      | evseId                                                                     | the configured EVSE id                    |
      | chargingProfile.id                                                         | the configured chargingProfileId          |
      | chargingProfile.stackLevel                                                 | the configured stackLevel                 |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                          |
      | chargingProfile.chargingProfileKind                                        | Absolute                                  |
      | chargingProfile.validFrom                                                  | now                                       |
      | chargingProfile.validTo                                                    | now plus the configured scheduleDuration seconds |
      | chargingProfile.chargingSchedule[0].id                                     | 1                                         |
      | chargingProfile.chargingSchedule[0].startSchedule                          | now                                       |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration           |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit           |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                                         |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | 6                                         |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases               |
    Then the CSMS sends SetChargingProfile (K01.FR.31)
      | evseId                                                                     | the configured EVSE id          |
      | chargingProfile.id                                                         | is present                      |
      | chargingProfile.stackLevel                                                 | the configured stackLevel       |
      | chargingProfile.chargingProfilePurpose                                     | TxDefaultProfile                |
      | chargingProfile.chargingProfileKind                                        | Absolute                        |
      | chargingProfile.validFrom                                                  | is now                          |
      | chargingProfile.validTo                                                    | now plus the configured scheduleDuration seconds |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is now                          |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 6, 6000                  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3 |
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
      | evseId                                                                     | 0                               |
      | chargingProfile.id                                                         | is present                      |
      | chargingProfile.stackLevel                                                 | the configured stackLevel       |
      | chargingProfile.chargingProfilePurpose                                     | ChargingStationMaxProfile       |
      | chargingProfile.chargingProfileKind                                        | Absolute                        |
      | chargingProfile.chargingSchedule[0].startSchedule                          | is present                      |
      | chargingProfile.chargingSchedule[0].duration                               | the configured scheduleDuration |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                       | the configured chargingRateUnit |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod  | 0                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit        | one of 8, 8000                  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | the configured numberPhases, or absent for 3 |
    And the station answers SetChargingProfile
      | status | Accepted |

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

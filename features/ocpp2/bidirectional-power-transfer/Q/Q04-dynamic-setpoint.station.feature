@bidirectional-power-transfer @station @ocpp2.1 @Q04 @K28
Feature: Q04 Central V2X control with a dynamic set point, at a station

  # Time passes before each question, so that the time of the report cannot be taken for that of the change.
  @TC_Q_109_CS @mandatory @K28.FR.05 @K28.FR.06 @K28.FR.09
  Scenario: Updates pushed to a dynamic profile
    When the CSMS sends SetChargingProfile
      | evseId                                                                    | 0                               |
      | chargingProfile.id                                                        | a fresh id                      |
      | chargingProfile.stackLevel                                                | 0                               |
      | chargingProfile.chargingProfilePurpose                                    | ChargingStationMaxProfile       |
      | chargingProfile.chargingProfileKind                                       | Dynamic                         |
      | chargingProfile.chargingSchedule[0].id                                    | 1                               |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                      | the configured chargingRateUnit |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                               |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit       | 8 times the limit multiplier    |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When 10 seconds pass
    And the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the dynamic charging profile as the last SetChargingProfile left it (K28.FR.05)
    When the CSMS updates the dynamic charging profile that it set
      | limit | 8 times the limit multiplier |
    Then the station answers UpdateDynamicSchedule (K28.FR.06)
      | status | Accepted |
    When 10 seconds pass
    And the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the dynamic charging profile as the last UpdateDynamicSchedule left it (K28.FR.09)

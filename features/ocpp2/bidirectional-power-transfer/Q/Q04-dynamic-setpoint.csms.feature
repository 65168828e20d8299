@bidirectional-power-transfer @csms @ocpp2.1 @Q04 @K28
Feature: Q04 Central V2X control with a dynamic set point, by a CSMS

  @TC_Q_109_CSMS @mandatory @K28.FR.01 @K28.FR.02
  Scenario: Updates pushed to a dynamic profile
    When the operator lets the CSMS set a dynamic charging profile and update it every the configured dynamicProfileUpdateInterval seconds
      | evseId                                                                    | the configured EVSE id           |
      | chargingProfile.id                                                        | the configured chargingProfileId |
      | chargingProfile.stackLevel                                                | the configured stackLevel        |
      | chargingProfile.chargingProfilePurpose                                    | TxDefaultProfile                 |
      | chargingProfile.chargingProfileKind                                       | Dynamic                          |
      | chargingProfile.chargingSchedule[0].id                                    | 1                                |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                      | the configured chargingRateUnit  |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                                |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit       | 6 times the limit multiplier     |
    Then the CSMS sends SetChargingProfile (K28.FR.02)
      | chargingProfile.id                                                        | as $profileId                |
      | chargingProfile.chargingProfilePurpose                                    | TxDefaultProfile             |
      | chargingProfile.chargingProfileKind                                       | Dynamic                      |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                            |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit       | 6 times the limit multiplier |
    And the charging profile has one schedule of one period (K28.FR.01)
    And the station answers SetChargingProfile
      | status | Accepted |
    And the CSMS sends UpdateDynamicSchedule within the configured dynamicProfileUpdateInterval seconds
      | chargingProfileId    | $profileId |
      | scheduleUpdate.limit | is present |
    And the station answers UpdateDynamicSchedule
      | status | Accepted |
    And the CSMS sends UpdateDynamicSchedule within the configured dynamicProfileUpdateInterval seconds
      | chargingProfileId    | $profileId |
      | scheduleUpdate.limit | is present |
    And the station answers UpdateDynamicSchedule
      | status | Accepted |
    When the operator lets the CSMS send ClearChargingProfile
      | chargingProfileId | $profileId |
    Then the CSMS sends ClearChargingProfile
      | chargingProfileId       | $profileId |
      | chargingProfileCriteria | is absent  |
    And the station answers ClearChargingProfile
      | status | Accepted |

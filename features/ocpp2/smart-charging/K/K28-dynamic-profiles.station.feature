@smart-charging @station @ocpp2.1 @K28
Feature: K28 Dynamic charging profiles from CSMS, at a station

  @TC_K_121_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[DynamicProfiles]=true @K28.FR.08 @K28.FR.09 @K28.FR.10
  Scenario: Updates that the station asks for
    When the CSMS sets the ChargingStationMaxProfile $profile
      | chargingProfileKind                                        | Dynamic                      |
      | dynUpdateTime                                              | now                          |
      | dynUpdateInterval                                          | 30                           |
      | chargingSchedule[0].startSchedule                          | is absent                    |
      | chargingSchedule[0].duration                               | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit        | 8 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | is absent                    |
    Then the station answers SetChargingProfile
      | status | Accepted |
    Given the CSMS will answer PullDynamicScheduleUpdate with
      | status               | Accepted                     |
      | scheduleUpdate.limit | 6 times the limit multiplier |
    Then the station sends PullDynamicScheduleUpdate within 60 seconds (K28.FR.10)
      | chargingProfileId | $profile |
    And the CSMS answers PullDynamicScheduleUpdate
      | status               | Accepted                     |
      | scheduleUpdate.limit | 6 times the limit multiplier |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K28.FR.09)
      | chargingProfile[0].id                                                  | $profile                     |
      | chargingProfile[0].dynUpdateTime                                       | is now                       |
      | chargingProfile[0].chargingSchedule[0].chargingSchedulePeriod[0].limit | 6 times the limit multiplier |

  @TC_K_122_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[DynamicProfiles]=true @K28.FR.05 @K28.FR.06 @K28.FR.09 @K28.FR.13 @K28.FR.14
  Scenario: Updates that the CSMS pushes
    When the CSMS sets the ChargingStationMaxProfile $below
      | chargingProfileKind                                        | Dynamic   |
      | chargingSchedule[0].startSchedule                          | is absent |
      | chargingSchedule[0].duration                               | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | is absent |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sets the ChargingStationMaxProfile $profile
      | chargingProfileKind                                        | Dynamic                      |
      | stackLevel                                                 | 1                            |
      | chargingSchedule[0].startSchedule                          | is absent                    |
      | chargingSchedule[0].duration                               | 15                           |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit        | 8 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases | is absent                    |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the dynamic charging profile as the last SetChargingProfile left it (K28.FR.05)
    When 5 seconds pass
    And the CSMS updates the dynamic charging profile that it set
      | limit | 8 times the limit multiplier |
    Then the station answers UpdateDynamicSchedule (K28.FR.06)
      | status | Accepted |
    When the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the dynamic charging profile as the last UpdateDynamicSchedule left it (K28.FR.09)
    When 20 seconds pass
    And the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K28.FR.13)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 6 times the limit multiplier    |
    When the CSMS updates the dynamic charging profile that it set
      | limit | 8 times the limit multiplier |
    Then the station answers UpdateDynamicSchedule (K28.FR.06)
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K28.FR.14)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 8 times the limit multiplier    |

  # The last two profiles are Absolute: a ChargingStationMaxProfile is never Relative, as they are in the certification case (K01.FR.38).
  @TC_K_123_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[DynamicProfiles]=true @K28.FR.01 @K28.FR.02 @K28.FR.03 @K28.FR.04 @K28.FR.11
  Scenario: What is no dynamic profile
    Given the CSMS breaks K28.FR.01 on purpose
    And the CSMS breaks K28.FR.02 on purpose
    And the CSMS breaks K28.FR.04 on purpose
    And the CSMS breaks K01.FR.31 on purpose
    And the CSMS breaks K01.FR.34 on purpose
    When the CSMS sets the ChargingStationMaxProfile $profile
      | chargingProfileKind                                       | Dynamic                      |
      | chargingSchedule[0].startSchedule                         | is absent                    |
      | chargingSchedule[0].duration                              | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit       | 8 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[1].startPeriod | 900                          |
      | chargingSchedule[0].chargingSchedulePeriod[1].limit       | 4 times the limit multiplier |
    Then the station answers SetChargingProfile (K28.FR.03)
      | status | Rejected |
    When the CSMS sets the ChargingStationMaxProfile $profile
      | chargingProfileKind                                       | Dynamic                         |
      | chargingSchedule[0].startSchedule                         | is absent                       |
      | chargingSchedule[0].duration                              | is absent                       |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit       | 8 times the limit multiplier    |
      | chargingSchedule[1].id                                    | 2                               |
      | chargingSchedule[1].chargingRateUnit                      | the configured chargingRateUnit |
      | chargingSchedule[1].chargingSchedulePeriod[0].startPeriod | 0                               |
      | chargingSchedule[1].chargingSchedulePeriod[0].limit       | 16 times the limit multiplier   |
    Then the station answers SetChargingProfile (K28.FR.03)
      | status | Rejected |
    When the CSMS sets the ChargingStationMaxProfile $profile
      | chargingProfileKind                                       | Dynamic                      |
      | chargingSchedule[0].startSchedule                         | is absent                    |
      | chargingSchedule[0].duration                              | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 1                            |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit       | 8 times the limit multiplier |
    Then the station answers SetChargingProfile (K28.FR.03)
      | status | Rejected |
    When the CSMS sets the ChargingStationMaxProfile $profile
      | dynUpdateInterval | 10 |
    Then the station answers SetChargingProfile (K01.FR.122)
      | status | Rejected |
    When the CSMS sets the ChargingStationMaxProfile $profile
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends UpdateDynamicSchedule
      | chargingProfileId    | $profile                     |
      | scheduleUpdate.limit | 8 times the limit multiplier |
    Then the station answers UpdateDynamicSchedule (K28.FR.11)
      | status | Rejected |

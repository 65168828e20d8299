@smart-charging @station @ocpp2.1 @K12
Feature: K12 External charging limits, at a station

  @TC_K_52_CS @condition @K12.FR.05
  Scenario: An external limit is reported as ChargingStationExternalConstraints
    When the energy management system limits the EVSE to 6 times the limit multiplier
    And the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | chargingProfile.chargingProfilePurpose | ChargingStationExternalConstraints |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K12.FR.05)
      | chargingProfile[*].chargingProfilePurpose | ChargingStationExternalConstraints |

  @TC_K_109_CS @K01 @condition @needs:SmartChargingCtrlr.MaxExternalConstraintsId @K01.FR.82
  Scenario: The ids of external limits
    Given the station is configured with
      | component          | variable                 | value |
      | SmartChargingCtrlr | MaxExternalConstraintsId | 10    |
    When the energy management system limits the EVSE to 6 times the limit multiplier
    And the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | chargingProfile.chargingProfilePurpose | ChargingStationExternalConstraints |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K01.FR.82)
      | chargingProfile[*].id                     | at most 10                         |
      | chargingProfile[*].chargingProfilePurpose | ChargingStationExternalConstraints |

  @TC_K_124_CS @K29 @condition @K29.FR.01 @K29.FR.02 @K29.FR.04 @K29.FR.05 @K29.FR.06 @K11.FR.06
  Scenario: An external limit changes
    When the energy management system limits the EVSE to 6 times the limit multiplier
    And the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | evseId                                 | the configured EVSE id             |
      | chargingProfile.chargingProfilePurpose | ChargingStationExternalConstraints |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K29.FR.01)
      | evseId                                                                       | the configured EVSE id             |
      | chargingProfile[0].chargingProfilePurpose                                    | ChargingStationExternalConstraints |
      | chargingProfile[0].chargingProfileKind                                       | one of Dynamic, Absolute           |
      | chargingProfile[0].chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                                  |
      | chargingProfile[0].chargingSchedule[0].chargingSchedulePeriod[0].limit       | 6 times the limit multiplier       |
    When the energy management system limits the EVSE to 7 times the limit multiplier
    And the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | evseId                                 | the configured EVSE id             |
      | chargingProfile.chargingProfilePurpose | ChargingStationExternalConstraints |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K29.FR.02)
      | evseId                                                                       | the configured EVSE id             |
      | chargingProfile[0].chargingProfilePurpose                                    | ChargingStationExternalConstraints |
      | chargingProfile[0].chargingProfileKind                                       | one of Dynamic, Absolute           |
      | chargingProfile[0].chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                                  |
      | chargingProfile[0].chargingSchedule[0].chargingSchedulePeriod[0].limit       | 7 times the limit multiplier       |

  @TC_K_120_CS @K27 @condition @K27.FR.01 @K27.FR.02 @K27.FR.03 @K27.FR.04 @K27.FR.05
  Scenario: Local generation
    Given the station is configured with
      | component          | variable                         | value | if          |
      | SmartChargingCtrlr | LimitChangeSignificance          | 0     |             |
      | SmartChargingCtrlr | NotifyChargingLimitWithSchedules | true  | implemented |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | LocalGeneration        |
    Then the station answers GetChargingProfiles
      | status | NoProfiles |
    When the energy management system reports local generation of 6 times the limit multiplier
    Then the station sends NotifyChargingLimit (K27.FR.02)
      | evseId                                              | the configured EVSE id       |
      | chargingLimit.chargingLimitSource                   | one of EMS, Other            |
      | chargingLimit.isLocalGeneration                     | true                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 6 times the limit multiplier |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | LocalGeneration        |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station sends ReportChargingProfiles (K27.FR.01)
      | evseId                                    | the configured EVSE id |
      | chargingProfile[0].chargingProfilePurpose | LocalGeneration        |
    When the energy management system reports local generation of 7 times the limit multiplier
    Then the station sends NotifyChargingLimit (K27.FR.03)
      | evseId                                              | the configured EVSE id       |
      | chargingLimit.chargingLimitSource                   | one of EMS, Other            |
      | chargingLimit.isLocalGeneration                     | true                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 7 times the limit multiplier |
    When the energy management system limits the EVSE to 16 times the limit multiplier
    Then the station sends NotifyChargingLimit (K27.FR.04)
      | evseId                                              | the configured EVSE id        |
      | chargingLimit.chargingLimitSource                   | one of EMS, Other             |
      | chargingLimit.isLocalGeneration                     | is absent or false            |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 16 times the limit multiplier |

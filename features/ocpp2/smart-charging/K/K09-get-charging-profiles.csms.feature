@smart-charging @iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K09
Feature: K09 Get charging profiles, by a CSMS

  # In 2.0.1 the first three cases name no criterion, which K09.FR.03 forbids: 2.1 has a purpose in them.

  @TC_K_29_CSMS @mandatory @K09.FR.03
  Scenario: Those of the whole station
    Given the station is charging
    And the CSMS has set the ChargingStationMaxProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id                |
      | evseId                                 | 0                         |
      | chargingProfile.chargingProfilePurpose | ChargingStationMaxProfile |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | 0                         |
      | chargingProfile.chargingProfilePurpose | ChargingStationMaxProfile |
      | chargingProfile.stackLevel             | is absent                 |
      | chargingProfile.chargingLimitSource    | is absent                 |
      | chargingProfile.chargingProfileId      | is absent                 |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_30_CSMS @mandatory @K09.FR.03
  Scenario: Those of an EVSE
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile       |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile       |
      | chargingProfile.stackLevel             | is absent              |
      | chargingProfile.chargingLimitSource    | is absent              |
      | chargingProfile.chargingProfileId      | is absent              |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_31_CSMS @mandatory @K09.FR.03
  Scenario: Those of the station and of every EVSE
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id       |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | is absent        |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile |
      | chargingProfile.stackLevel             | is absent        |
      | chargingProfile.chargingLimitSource    | is absent        |
      | chargingProfile.chargingProfileId      | is absent        |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_32_CSMS @mandatory @K09.FR.03
  Scenario: By its id
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                            | a fresh id |
      | chargingProfile.chargingProfileId[0] | $profile   |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | is absent |
      | chargingProfile.chargingProfileId[0]   | $profile  |
      | chargingProfile.chargingProfilePurpose | is absent |
      | chargingProfile.stackLevel             | is absent |
      | chargingProfile.chargingLimitSource    | is absent |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_33_CSMS @mandatory @K09.FR.03
  Scenario: Those of an EVSE on a stack level
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                  | a fresh id                |
      | evseId                     | the configured EVSE id    |
      | chargingProfile.stackLevel | the configured stackLevel |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | the configured EVSE id    |
      | chargingProfile.stackLevel             | the configured stackLevel |
      | chargingProfile.chargingProfilePurpose | is absent                 |
      | chargingProfile.chargingLimitSource    | is absent                 |
      | chargingProfile.chargingProfileId      | is absent                 |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_34_CSMS @mandatory @K09.FR.03
  Scenario: Those of an EVSE of a source
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingLimitSource[0] | CSO                    |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingLimitSource[0] | CSO                    |
      | chargingProfile.chargingProfilePurpose | is absent              |
      | chargingProfile.stackLevel             | is absent              |
      | chargingProfile.chargingProfileId      | is absent              |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_35_CSMS @mandatory @K09.FR.03
  Scenario: Those of an EVSE with a purpose
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile       |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile       |
      | chargingProfile.stackLevel             | is absent              |
      | chargingProfile.chargingLimitSource    | is absent              |
      | chargingProfile.chargingProfileId      | is absent              |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

  @TC_K_36_CSMS @mandatory @K09.FR.03
  Scenario: Those of an EVSE with a purpose, on a stack level
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id                |
      | evseId                                 | the configured EVSE id    |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfile.stackLevel             | the configured stackLevel |
    Then the CSMS sends GetChargingProfiles (K09.FR.03)
      | evseId                                 | the configured EVSE id    |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfile.stackLevel             | the configured stackLevel |
      | chargingProfile.chargingLimitSource    | is absent                 |
      | chargingProfile.chargingProfileId      | is absent                 |
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles

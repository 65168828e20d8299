@smart-charging @iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K09
Feature: K09 Get charging profiles, at a station

  # The first three cases ask without a criterion, which K09.FR.03 forbids: the source of all profiles of a CSMS stands for it.
  @TC_K_29_CS @mandatory @K09.FR.02 @K09.FR.05
  Scenario: Those of the whole station
    Given the CSMS has set the ChargingStationMaxProfile $max
    And the CSMS has set the TxDefaultProfile $default
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | evseId                                 | 0                                  |
      | chargingProfile.chargingLimitSource[0] | the configured chargingLimitSource |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $max (K09.FR.05)

  @TC_K_30_CS @mandatory @K09.FR.02 @K09.FR.04
  Scenario: Those of an EVSE
    Given the CSMS has set the ChargingStationMaxProfile $max
    And the CSMS has set the TxDefaultProfile $default
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | evseId                                 | the configured EVSE id             |
      | chargingProfile.chargingLimitSource[0] | the configured chargingLimitSource |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $default (K09.FR.04)

  @TC_K_31_CS @mandatory @K09.FR.02 @K09.FR.06
  Scenario: Those of the station and of every EVSE
    Given the CSMS has set the ChargingStationMaxProfile $max
    And the CSMS has set the TxDefaultProfile $default
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | chargingProfile.chargingLimitSource[0] | the configured chargingLimitSource |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profiles $max and $default (K09.FR.06)

  @TC_K_32_CS @mandatory @K09.FR.01 @K09.FR.02
  Scenario: By its id
    Given the CSMS has set the ChargingStationMaxProfile $max
    And the CSMS has set the TxDefaultProfile $default
    When the CSMS sends GetChargingProfiles
      | requestId                         | a fresh id |
      | chargingProfile.chargingProfileId | $max       |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $max (K09.FR.01)

  # The profile at the EVSE gets the stack level that is asked for: the certification case gives it another one, so that there would be none to report.
  @TC_K_33_CS @mandatory @K09.FR.02 @K09.FR.04
  Scenario: Those of an EVSE on a stack level
    Given the CSMS has set the ChargingStationMaxProfile $max
      | stackLevel | the configured stackLevel plus 1 |
    And the CSMS has set the TxDefaultProfile $default
      | stackLevel | the configured stackLevel |
    When the CSMS sends GetChargingProfiles
      | requestId                  | a fresh id                |
      | evseId                     | the configured EVSE id    |
      | chargingProfile.stackLevel | the configured stackLevel |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $default (K09.FR.04)

  @TC_K_34_CS @mandatory @K09.FR.02 @K09.FR.04
  Scenario: Those of an EVSE of a source
    Given the CSMS has set the TxDefaultProfile $default
      | stackLevel | the configured stackLevel plus 1 |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                         |
      | evseId                                 | the configured EVSE id             |
      | chargingProfile.chargingLimitSource[0] | the configured chargingLimitSource |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $default (K09.FR.04)
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                          |
      | evseId                                 | the configured EVSE id              |
      | chargingProfile.chargingLimitSource[0] | the configured chargingLimitSource2 |
    Then the station answers GetChargingProfiles (K09.FR.04)
      | status | NoProfiles |

  @TC_K_35_CS @mandatory @K09.FR.02 @K09.FR.04
  Scenario: Those of an EVSE with a purpose
    Given the CSMS has set the ChargingStationMaxProfile $max
    And the CSMS has set the TxDefaultProfile $default
    And the station is charging
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id             |
      | evseId                                 | the configured EVSE id |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile       |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $default (K09.FR.04)

  @TC_K_36_CS @mandatory @K09.FR.02 @K09.FR.04
  Scenario: Those of an EVSE with a purpose, on a stack level
    Given the CSMS has set the ChargingStationMaxProfile $max
      | stackLevel | the configured stackLevel |
    And the CSMS has set the TxDefaultProfile $default
      | stackLevel | the configured stackLevel |
    When the CSMS sends GetChargingProfiles
      | requestId                              | a fresh id                |
      | evseId                                 | the configured EVSE id    |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfile.stackLevel             | the configured stackLevel |
    Then the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $default (K09.FR.04)

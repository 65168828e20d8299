@smart-charging @iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K10
Feature: K10 Clear charging profile, by a CSMS

  @TC_K_05_CSMS @mandatory @K10.FR.02
  Scenario: By its id
    Given the CSMS has set the TxDefaultProfile $profile
    When the operator lets the CSMS send GetChargingProfiles
      | requestId                              | a fresh id       |
      | chargingProfile.chargingProfilePurpose | TxDefaultProfile |
    Then the CSMS sends GetChargingProfiles
    And the station answers GetChargingProfiles
      | status | Accepted |
    And the station reports the charging profile $profile
    And the CSMS answers ReportChargingProfiles
    When the operator lets the CSMS send ClearChargingProfile
      | chargingProfileId | $profile |
    Then the CSMS sends ClearChargingProfile (K10.FR.02)
      | chargingProfileId       | $profile  |
      | chargingProfileCriteria | is absent |
    And the station answers ClearChargingProfile
      | status | Accepted |

  @TC_K_06_CSMS @mandatory @K10.FR.02
  Scenario: By purpose, stack level and EVSE
    Given the CSMS has set the TxDefaultProfile $profile
      | stackLevel | the configured stackLevel |
    When the operator lets the CSMS send ClearChargingProfile
      | chargingProfileCriteria.evseId                 | the configured EVSE id    |
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    Then the CSMS sends ClearChargingProfile (K10.FR.02)
      | chargingProfileCriteria.evseId                 | the configured EVSE id    |
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    And the station answers ClearChargingProfile
      | status | Accepted |

  @TC_K_08_CSMS @mandatory
  Scenario: By purpose, stack level and EVSE, where there is none
    When the operator lets the CSMS send ClearChargingProfile
      | chargingProfileCriteria.evseId                 | the configured EVSE id    |
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    Then the CSMS sends ClearChargingProfile
      | chargingProfileCriteria.evseId                 | the configured EVSE id    |
      | chargingProfileCriteria.chargingProfilePurpose | TxDefaultProfile          |
      | chargingProfileCriteria.stackLevel             | the configured stackLevel |
    And the station answers ClearChargingProfile
      | status | Unknown |

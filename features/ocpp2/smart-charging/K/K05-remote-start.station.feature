@smart-charging @station @ocpp2.0.1 @ocpp2.1 @K05 @F01
Feature: K05 Remote start with a charging profile, at a station

  @TC_K_37_CS @mandatory @K05.FR.03 @E01.FR.02 @F01.FR.10 @F01.FR.13
  Scenario: The profile holds for the transaction
    Given the EV is connected
    When the driver is authorized remotely, with the TxProfile $profile
      | chargingProfileKind               | Relative  |
      | chargingSchedule[0].startSchedule | is absent |
      | chargingSchedule[0].duration      | is absent |
    Then energy transfer starts
    When the CSMS sends GetChargingProfiles
      | requestId                            | a fresh id |
      | chargingProfile.chargingProfileId[0] | $profile   |
    Then the station answers GetChargingProfiles (K05.FR.03)
      | status | Accepted |
    And the station reports the charging profile $profile (K05.FR.03)

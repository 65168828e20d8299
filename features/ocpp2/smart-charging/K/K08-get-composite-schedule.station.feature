@smart-charging @iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K08
Feature: K08 Get composite schedule, at a station

  # Both profiles begin before now, by the tolerance of times; the answer counts from when it was asked.
  @TC_K_40_CS @mandatory @K08.FR.02 @K08.FR.06
  Scenario: Two stack levels merge into one schedule
    Given the CSMS has set a TxDefaultProfile on stack level 0 that began 4 seconds ago and lasts 400 seconds
      | 0   | 6 times the limit multiplier  |
      | 100 | 8 times the limit multiplier  |
      | 200 | 10 times the limit multiplier |
    And the CSMS has set a TxDefaultProfile on stack level 1 that began at the same time and lasts 150 seconds
      | 0   | 7 times the limit multiplier |
      | 100 | 9 times the limit multiplier |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 350                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K08.FR.02)
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 350                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from the beginning of the profiles, is (K08.FR.06)
      | 0   | 7 times the limit multiplier  |
      | 100 | 9 times the limit multiplier  |
      | 150 | 8 times the limit multiplier  |
      | 200 | 10 times the limit multiplier |

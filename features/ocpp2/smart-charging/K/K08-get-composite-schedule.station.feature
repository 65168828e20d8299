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

  @TC_K_39_CS @mandatory @K08.FR.02 @K08.FR.03 @K08.FR.06
  Scenario: Without charging profiles
    When the CSMS sends GetCompositeSchedule
      | evseId           | 0                               |
      | duration         | 300                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K08.FR.03)
      | status                                         | Accepted                        |
      | schedule.evseId                                | 0                               |
      | schedule.duration                              | 300                             |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.scheduleStart                         | is now                          |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |

  @TC_K_41_CS @mandatory @K08.FR.02 @K08.FR.04
  Scenario: Profiles of several purposes merge into one schedule
    Given the station is charging
    And the CSMS has set a ChargingStationMaxProfile on stack level 0 that began 4 seconds ago and lasts 86400 seconds
      | 0 | 10 times the limit multiplier |
    And the CSMS has set a TxDefaultProfile on stack level 0 that began at the same time and lasts 300 seconds
      | 0   | 6 times the limit multiplier  |
      | 60  | 10 times the limit multiplier |
      | 120 | 8 times the limit multiplier  |
      | 180 | 15 times the limit multiplier |
      | 260 | 8 times the limit multiplier  |
    And the CSMS has set a TxProfile on stack level 0 that began at the same time and lasts 260 seconds
      | 0   | 8 times the limit multiplier  |
      | 50  | 11 times the limit multiplier |
      | 140 | 16 times the limit multiplier |
      | 200 | 6 times the limit multiplier  |
      | 240 | 12 times the limit multiplier |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 400                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                    | Accepted                        |
      | schedule.evseId           | the configured EVSE id          |
      | schedule.duration         | 400                             |
      | schedule.chargingRateUnit | the configured chargingRateUnit |
      | schedule.scheduleStart    | is now                          |
    And the composite schedule, counted from the beginning of the profiles, is (K08.FR.04)
      | 0   | 8 times the limit multiplier  |
      | 50  | 10 times the limit multiplier |
      | 200 | 6 times the limit multiplier  |
      | 240 | 10 times the limit multiplier |
      | 260 | 8 times the limit multiplier  |
      | 300 | 10 times the limit multiplier |

  # RateUnit, which says that the unit is not supported, is asked for first.
  @TC_K_42_CS @condition @K08.FR.07
  Scenario: A unit that is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | SmartChargingCtrlr |
      | getVariableData[0].variable.name  | RateUnit           |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | not the configured unsupportedChargingRateUnit |
    When the CSMS sends GetCompositeSchedule
      | evseId           | 0                                          |
      | duration         | 300                                        |
      | chargingRateUnit | the configured unsupportedChargingRateUnit |
    Then the station answers GetCompositeSchedule (K08.FR.07)
      | status   | Rejected  |
      | schedule | is absent |

  @TC_K_47_CS @mandatory @K08.FR.05
  Scenario: An EVSE that does not exist
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured number of EVSEs plus 1 |
      | duration         | 300                                   |
      | chargingRateUnit | the configured chargingRateUnit       |
    Then the station answers GetCompositeSchedule (K08.FR.05)
      | status   | Rejected  |
      | schedule | is absent |

  @TC_K_112_CS @ocpp2.1 @condition @needs:SmartChargingCtrlr.SupportsFeature[RandomizedDelay]=true @K08.FR.06
  Scenario: Without a transaction there is no random delay
    Given the CSMS has set the TxDefaultProfile $profile
      | evseId                                                     | 0                            |
      | chargingSchedule[0].duration                               | is absent                    |
      | chargingSchedule[0].randomizedDelay                        | 1000                         |
      | chargingSchedule[0].chargingSchedulePeriod[1].startPeriod  | 3600                         |
      | chargingSchedule[0].chargingSchedulePeriod[1].limit        | 7 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[1].numberPhases | the configured numberPhases  |
      | chargingSchedule[0].chargingSchedulePeriod[2].startPeriod  | 7200                         |
      | chargingSchedule[0].chargingSchedulePeriod[2].limit        | 8 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[2].numberPhases | the configured numberPhases  |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 8000                            |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status            | Accepted |
      | schedule.duration | 8000     |
    And the composite schedule, counted from when the last profile was set, is (K08.FR.06)
      | 0    | 6 times the limit multiplier |
      | 3600 | 7 times the limit multiplier |
      | 7200 | 8 times the limit multiplier |

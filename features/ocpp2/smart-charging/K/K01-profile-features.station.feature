@smart-charging @station @ocpp2.1 @K01
Feature: K01 Set charging profile, what OCPP 2.1 adds, at a station

  @TC_K_100_CS @mandatory @needs:SmartChargingCtrlr.SupportsFeature[MaxOfflineDuration]=true @K01.FR.101 @K01.FR.102 @K01.FR.103
  Scenario: maxOfflineDuration
    Given the CSMS has set the TxDefaultProfile $always
      | evseId                       | 0         |
      | chargingSchedule[0].duration | is absent |
    And the CSMS has set the TxDefaultProfile $online
      | evseId                                              | 0                                 |
      | stackLevel                                          | 1                                 |
      | maxOfflineDuration                                  | the configured maxOfflineDuration |
      | invalidAfterOfflineDuration                         | true                              |
      | chargingSchedule[0].duration                        | is absent                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 7 times the limit multiplier      |
    And the station is charging
    When the connection is lost
    Then the station connects to the first endpoint
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 7 times the limit multiplier    |
    When the network goes down
    And the configured maxOfflineDuration plus 20 seconds pass
    And the network comes back
    Then the station connects to the first endpoint
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K01.FR.102)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 6 times the limit multiplier    |
    When the CSMS sets the TxDefaultProfile $online
      | evseId                                              | 0                                 |
      | stackLevel                                          | 1                                 |
      | maxOfflineDuration                                  | the configured maxOfflineDuration |
      | invalidAfterOfflineDuration                         | false                             |
      | chargingSchedule[0].duration                        | is absent                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 8 times the limit multiplier      |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the network goes down
    And the configured maxOfflineDuration plus 20 seconds pass
    And the network comes back
    Then the station connects to the first endpoint
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K01.FR.103)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 8 times the limit multiplier    |
    When the CSMS sets the TxDefaultProfile $online
      | evseId                                              | 0                            |
      | stackLevel                                          | 1                            |
      | maxOfflineDuration                                  | 0                            |
      | invalidAfterOfflineDuration                         | true                         |
      | chargingSchedule[0].duration                        | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 9 times the limit multiplier |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the connection is lost
    Then the station connects to the first endpoint
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K01.FR.102)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 6 times the limit multiplier    |

  # Local time is written as if it were UTC. The certification case asks for the schedule of the whole station, where the limits of the EVSEs add up.
  @TC_K_103_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[UseLocalTime]=true @needs:ClockCtrlr.TimeOffset @K01.FR.90
  Scenario: Local time by TimeOffset
    Given the station is configured with
      | component  | variable   | value  | if          |
      | ClockCtrlr | TimeZone   |        | implemented |
      | ClockCtrlr | TimeOffset | +02:00 |             |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                            | 0                    |
      | chargingSchedule[0].useLocalTime  | true                 |
      | chargingSchedule[0].startSchedule | now plus 130 minutes |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                 | Accepted               |
      | schedule.evseId        | the configured EVSE id |
      | schedule.scheduleStart | is now                 |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.90)
      | 0   | at least 6.1 times the limit multiplier |
      | 600 | 6 times the limit multiplier            |

  @TC_K_104_CS @condition @needs:SmartChargingCtrlr.SupportedAdditionalPurposes~PriorityCharging @K01.FR.70 @K01.FR.71
  Scenario: PriorityCharging with a duration, or with more than charging
    When the CSMS sets the PriorityCharging $first
    Then the station answers SetChargingProfile (K01.FR.70)
      | status                | Rejected                     |
      | statusInfo.reasonCode | is absent or InvalidSchedule |
    When the CSMS sets the PriorityCharging $second
      | evseId                                                      | the configured EVSE id       |
      | chargingSchedule[0].duration                                | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpoint      | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | CentralSetpoint              |
    Then the station answers SetChargingProfile (K01.FR.71)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |

  @TC_K_105_CS @mandatory @K01.FR.27
  Scenario: ChargingStationMaxProfile kept over a reboot
    When the CSMS sets the ChargingStationMaxProfile $profile
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the station is booted
    And the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles (K01.FR.27)
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.27)

  # The tolerance of all times, 4 seconds, stands in the numbers. The certification case gives both profiles one id, by which the second would replace the first (K01.FR.05).
  @TC_K_106_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[RandomizedDelay]=true @K01.FR.92 @K01.FR.93
  Scenario: Randomized delays of a default profile and of a TxProfile
    Given the station is charging
    When the CSMS sets the TxDefaultProfile $default
      | evseId                                                     | 0                            |
      | chargingProfileKind                                        | Recurring                    |
      | recurrencyKind                                             | Daily                        |
      | chargingSchedule[0].randomizedDelay                        | 5760                         |
      | chargingSchedule[0].duration                               | 86400                        |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit        | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[1].startPeriod  | 1                            |
      | chargingSchedule[0].chargingSchedulePeriod[1].limit        | 0                            |
      | chargingSchedule[0].chargingSchedulePeriod[1].numberPhases | the configured numberPhases  |
      | chargingSchedule[0].chargingSchedulePeriod[2].startPeriod  | 28800                        |
      | chargingSchedule[0].chargingSchedulePeriod[2].limit        | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[2].numberPhases | the configured numberPhases  |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 134400                          |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K01.FR.92)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 6 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[1].startPeriod | at most 5761                    |
      | schedule.chargingSchedulePeriod[1].limit       | 0                               |
      | schedule.chargingSchedulePeriod[2].startPeriod | at least 28796                  |
      | schedule.chargingSchedulePeriod[2].startPeriod | at most 34564                   |
      | schedule.chargingSchedulePeriod[2].limit       | 6 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[3].startPeriod | at least 86397                  |
      | schedule.chargingSchedulePeriod[3].startPeriod | at most 92165                   |
      | schedule.chargingSchedulePeriod[3].limit       | 0                               |
      | schedule.chargingSchedulePeriod[4].startPeriod | at least 115196                 |
      | schedule.chargingSchedulePeriod[4].startPeriod | at most 120964                  |
      | schedule.chargingSchedulePeriod[4].limit       | 6 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[5]             | is absent                       |
    When the CSMS sets the TxProfile $transaction
      | chargingSchedule[0].randomizedDelay                        | 5760                         |
      | chargingSchedule[0].duration                               | 38400                        |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit        | 3 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[1].startPeriod  | 9600                         |
      | chargingSchedule[0].chargingSchedulePeriod[1].limit        | 0                            |
      | chargingSchedule[0].chargingSchedulePeriod[1].numberPhases | the configured numberPhases  |
      | chargingSchedule[0].chargingSchedulePeriod[2].startPeriod  | 19200                        |
      | chargingSchedule[0].chargingSchedulePeriod[2].limit        | 2 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[2].numberPhases | the configured numberPhases  |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 134400                          |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K01.FR.92)
      | status                                         | Accepted                        |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 3 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[1].startPeriod | at least 9596                   |
      | schedule.chargingSchedulePeriod[1].startPeriod | at most 15364                   |
      | schedule.chargingSchedulePeriod[1].limit       | 0                               |
      | schedule.chargingSchedulePeriod[2].startPeriod | at least 19196                  |
      | schedule.chargingSchedulePeriod[2].startPeriod | at most 24964                   |
      | schedule.chargingSchedulePeriod[2].limit       | 2 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[3].startPeriod | at least 38396                  |
      | schedule.chargingSchedulePeriod[3].startPeriod | at most 38404                   |
      | schedule.chargingSchedulePeriod[3].limit       | 6 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[4].startPeriod | at least 86393                  |
      | schedule.chargingSchedulePeriod[4].startPeriod | at most 92165                   |
      | schedule.chargingSchedulePeriod[4].limit       | 0                               |
      | schedule.chargingSchedulePeriod[5].startPeriod | at least 115192                 |
      | schedule.chargingSchedulePeriod[5].startPeriod | at most 120964                  |
      | schedule.chargingSchedulePeriod[5].limit       | 6 times the limit multiplier    |
      | schedule.chargingSchedulePeriod[6]             | is absent                       |

  @TC_K_107_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[RandomizedDelay]=true @K01.FR.95
  Scenario: randomizedDelay in profiles that are not for transactions
    When the CSMS sets the ChargingStationMaxProfile $max
      | chargingSchedule[0].randomizedDelay | 900 |
    Then the station answers SetChargingProfile (K01.FR.95)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the ChargingStationMaxProfile $max
      | chargingSchedule[0].randomizedDelay | 0 |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sets the PriorityCharging $priority
      | chargingSchedule[0].duration        | is absent |
      | chargingSchedule[0].randomizedDelay | 900       |
    Then the station answers SetChargingProfile (K01.FR.95)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the PriorityCharging $priority
      | chargingSchedule[0].duration        | is absent |
      | chargingSchedule[0].randomizedDelay | 0         |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sets the LocalGeneration $local
      | chargingSchedule[0].randomizedDelay | 900 |
    Then the station answers SetChargingProfile (K01.FR.95)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the LocalGeneration $local
      | chargingSchedule[0].randomizedDelay | 0 |
    Then the station answers SetChargingProfile
      | status | Accepted |

  @TC_K_110_CS @condition @needs:SmartChargingCtrlr.MaxExternalConstraintsId @K01.FR.81
  Scenario: Ids up to MaxExternalConstraintsId
    Given the CSMS breaks K01.FR.80 on purpose
    And the station is configured with
      | component          | variable                 | value |
      | SmartChargingCtrlr | MaxExternalConstraintsId | 99    |
    When the CSMS sets the TxDefaultProfile $first
      | id | 99 |
    Then the station answers SetChargingProfile (K01.FR.81)
      | status                | Rejected         |
      | statusInfo.reasonCode | InvalidProfileId |
    When the CSMS sets the TxDefaultProfile $second
      | id | 50 |
    Then the station answers SetChargingProfile (K01.FR.81)
      | status                | Rejected         |
      | statusInfo.reasonCode | InvalidProfileId |
    When the CSMS sets the TxDefaultProfile $third
      | id | 100 |
    Then the station answers SetChargingProfile
      | status | Accepted |

  # Without a duration, which K01.FR.70 forbids a profile of this purpose.
  @TC_K_129_CS @condition @needs:SmartChargingCtrlr.SupportedAdditionalPurposes~PriorityCharging @K01.FR.27
  Scenario: PriorityCharging kept over a reboot
    When the CSMS sets the PriorityCharging $profile
      | chargingSchedule[0].duration | is absent |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the station is booted
    And the CSMS asks for the charging profile that it set
    Then the station answers GetChargingProfiles (K01.FR.27)
      | status | Accepted |
    And the station reports the charging profile $profile (K01.FR.27)

  # In the cases of what is not supported the station first says so itself. The certification cases send TxProfiles for all EVSEs, which are
  # rejected for that alone (K01.FR.16): a default profile is sent instead.
  @TC_K_130_CS @condition @lacks:SmartChargingCtrlr.SupportedAdditionalPurposes~PriorityCharging @K01.FR.120
  Scenario: PriorityCharging is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | SmartChargingCtrlr          |
      | getVariableData[0].variable.name  | SupportedAdditionalPurposes |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not matches /PriorityCharging/ |
    When the CSMS sets the PriorityCharging $profile
      | chargingSchedule[0].duration                        | is absent                     |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 16 times the limit multiplier |
    Then the station answers SetChargingProfile (K01.FR.120)
      | status                | Rejected                        |
      | statusInfo.reasonCode | is absent or UnsupportedPurpose |

  @TC_K_131_CS @condition @lacks:SmartChargingCtrlr.SupportedAdditionalPurposes~LocalGeneration @K01.FR.120
  Scenario: LocalGeneration is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | SmartChargingCtrlr          |
      | getVariableData[0].variable.name  | SupportedAdditionalPurposes |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not matches /LocalGeneration/ |
    When the CSMS sets the LocalGeneration $profile
    Then the station answers SetChargingProfile (K01.FR.120)
      | status                | Rejected                        |
      | statusInfo.reasonCode | is absent or UnsupportedPurpose |

  @TC_K_132_CS @condition @lacks:SmartChargingCtrlr.SupportsFeature[UseLocalTime]=true @K01.FR.123
  Scenario: useLocalTime is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | SmartChargingCtrlr |
      | getVariableData[0].variable.name     | SupportsFeature    |
      | getVariableData[0].variable.instance | UseLocalTime       |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not true |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                           | 0    |
      | chargingSchedule[0].useLocalTime | true |
    Then the station answers SetChargingProfile (K01.FR.123)
      | status                | Rejected                     |
      | statusInfo.reasonCode | is absent or InvalidSchedule |

  @TC_K_133_CS @condition @lacks:SmartChargingCtrlr.SupportsFeature[RandomizedDelay]=true @K01.FR.124
  Scenario: randomizedDelay is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | SmartChargingCtrlr |
      | getVariableData[0].variable.name     | SupportsFeature    |
      | getVariableData[0].variable.instance | RandomizedDelay    |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not true |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                              | 0  |
      | chargingSchedule[0].randomizedDelay | 10 |
    Then the station answers SetChargingProfile (K01.FR.124)
      | status                | Rejected                     |
      | statusInfo.reasonCode | is absent or InvalidSchedule |

  @TC_K_134_CS @condition @lacks:SmartChargingCtrlr.SupportsFeature[LimitAtSoC]=true @K01.FR.125
  Scenario: limitAtSoC is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | SmartChargingCtrlr |
      | getVariableData[0].variable.name     | SupportsFeature    |
      | getVariableData[0].variable.instance | LimitAtSoC         |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not true |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                               | 0                             |
      | chargingSchedule[0].limitAtSoC.soc   | 80                            |
      | chargingSchedule[0].limitAtSoC.limit | 10 times the limit multiplier |
    Then the station answers SetChargingProfile (K01.FR.125)
      | status                | Rejected                     |
      | statusInfo.reasonCode | is absent or InvalidSchedule |

  @TC_K_135_CS @condition @lacks:SmartChargingCtrlr.SupportsFeature[EvseSleep]=true @K01.FR.126
  Scenario: evseSleep is not supported
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | SmartChargingCtrlr |
      | getVariableData[0].variable.name     | SupportsFeature    |
      | getVariableData[0].variable.instance | EvseSleep          |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not true |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                                                  | 0    |
      | chargingSchedule[0].chargingSchedulePeriod[0].evseSleep | true |
    Then the station answers SetChargingProfile (K01.FR.126)
      | status                | Rejected                     |
      | statusInfo.reasonCode | is absent or InvalidSchedule |

  # UTC+2:00, as in the certification case, is no name of a time zone.
  @TC_K_136_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[UseLocalTime]=true @needs:ClockCtrlr.TimeZone @K01.FR.90
  Scenario: Local time by TimeZone
    Given the station is configured with
      | component  | variable   | value     | if          |
      | ClockCtrlr | TimeOffset |           | implemented |
      | ClockCtrlr | TimeZone   | Etc/GMT-2 |             |
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                            | 0                    |
      | chargingSchedule[0].useLocalTime  | true                 |
      | chargingSchedule[0].startSchedule | now plus 130 minutes |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 900                             |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule
      | status                 | Accepted               |
      | schedule.evseId        | the configured EVSE id |
      | schedule.scheduleStart | is now                 |
    And the composite schedule, counted from when the last profile was set, is (K01.FR.90)
      | 0   | at least 6.1 times the limit multiplier |
      | 600 | 6 times the limit multiplier            |

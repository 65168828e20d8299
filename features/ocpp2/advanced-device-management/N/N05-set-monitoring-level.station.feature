@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N05
Feature: N05 Set monitoring level, at a station

  @TC_N_16_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N05.FR.01 @N05.FR.03
  Scenario: Events above the level are not sent
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                      |
      | type              | Delta                  |
      | severity          | 8                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    When the CSMS sends SetMonitoringLevel
      | severity | 7 |
    Then the station answers SetMonitoringLevel (N05.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    When the EV is connected
    Then the station has reported no event (N05.FR.03)
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |

  # The schema of 2.1 has no severity below 0, which a station has to refuse with a CALLERROR: that half of the case is left out there.
  @ocpp2.0.1 @TC_N_17_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N05.FR.02
  Scenario: Levels out of range
    When the CSMS sends SetMonitoringLevel
      | severity | 10 |
    Then the station answers SetMonitoringLevel (N05.FR.02)
      | status                | Rejected                                        |
      | statusInfo.reasonCode | is absent or one of ValueOutOfRange, ValueTooHigh |
    When the CSMS sends SetMonitoringLevel
      | severity | -1 |
    Then the station answers SetMonitoringLevel (N05.FR.02)
      | status                | Rejected                                       |
      | statusInfo.reasonCode | is absent or one of ValueOutOfRange, ValueTooLow |

  @ocpp2.1 @TC_N_17_CS @condition @needs:MonitoringCtrlr.Enabled~true @N05.FR.02
  Scenario: A level out of range
    When the CSMS sends SetMonitoringLevel
      | severity | 10 |
    Then the station answers SetMonitoringLevel (N05.FR.02)
      | status                | Rejected                                          |
      | statusInfo.reasonCode | is absent or one of ValueOutOfRange, ValueTooHigh |

  @beyond @TH_N_03_CS @N07.FR.15
  Scenario: The level counts as long as it is set
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                      |
      | type              | Delta                  |
      | severity          | 8                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    And the monitoring level is 7
    When 3 minutes pass
    And the EV is connected
    Then the station has reported no event (N07.FR.15)
      | variableMonitoringId | $monitor |

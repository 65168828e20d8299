@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N07
Feature: N07 Alert event, at a station

  # The monitored variable of the statement is one that follows energy transfer, as the power of an EVSE does: it passes its thresholds when energy transfer starts and ends.
  @TC_N_20_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N07.FR.06 @N07.FR.07 @N07.FR.16 @N07.FR.17
  Scenario: Thresholds are passed
    Given the monitoring base is All
    And the CSMS has set a monitor, as $upper
      | value             | the configured upperThreshold   |
      | type              | UpperThreshold                  |
      | severity          | 5                               |
      | component.name    | the configured monitorComponent |
      | component.evse.id | the configured EVSE id          |
      | variable.name     | the configured monitorVariable  |
    And the monitoring level is 8
    When the station is charging
    Then in any order the station reports an event (N07.FR.16)
      | variableMonitoringId | $upper                                |
      | eventId              | is present                            |
      | timestamp            | is present                            |
      | trigger              | Alerting                              |
      | actualValue          | at least the configured upperThreshold |
      | actualValue          | not the configured upperThreshold     |
      | cleared              | is absent or false                    |
      | transactionId        | $transactionId                        |
      | component.name       | the configured monitorComponent       |
      | component.evse.id    | the configured EVSE id                |
      | variable.name        | the configured monitorVariable        |
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | the configured lowerThreshold   |
      | setMonitoringData[0].type              | LowerThreshold                  |
      | setMonitoringData[0].severity          | 5                               |
      | setMonitoringData[0].component.name    | the configured monitorComponent |
      | setMonitoringData[0].component.evse.id | the configured EVSE id          |
      | setMonitoringData[0].variable.name     | the configured monitorVariable  |
    Then the station answers SetVariableMonitoring (N04.FR.08)
      | setMonitoringResult[0].status | Accepted  |
      | setMonitoringResult[0].id     | as $lower |
    When the driver stops charging
    Then in any order the station reports an event (N07.FR.06)
      | variableMonitoringId  | $upper                                |
      | trigger               | Alerting                              |
      | actualValue           | at most the configured upperThreshold |
      | cleared               | true                                  |
      | transactionId         | $transactionId                        |
      | eventNotificationType | CustomMonitor                         |
      | component.name        | the configured monitorComponent       |
      | component.evse.id     | the configured EVSE id                |
      | variable.name         | the configured monitorVariable        |
    And in any order the station reports an event (N07.FR.17)
      | variableMonitoringId  | $lower                                |
      | trigger               | Alerting                              |
      | actualValue           | at most the configured lowerThreshold |
      | actualValue           | not the configured lowerThreshold     |
      | cleared               | is absent or false                    |
      | transactionId         | $transactionId                        |
      | eventNotificationType | CustomMonitor                         |
      | component.name        | the configured monitorComponent       |
      | component.evse.id     | the configured EVSE id                |
      | variable.name         | the configured monitorVariable        |

  @TC_N_22_CS @condition @N07.FR.04
  Scenario: Events of a severity that is queued wait for the connection
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    And the station is configured with
      | component       | variable               | value                             |
      | MonitoringCtrlr | OfflineQueuingSeverity | the configured monitoringSeverity |
    When the network goes down
    And the operator connects the EV
    And the configured duration of a transaction passes
    And the network comes back
    Then in any order the station reports an event (N07.FR.04)
      | variableMonitoringId | $monitor               |
      | trigger              | Delta                  |
      | actualValue          | Occupied               |
      | component.name       | EVSE                   |
      | component.evse.id    | the configured EVSE id |
      | variable.name        | AvailabilityState      |

  # The offline time is short of OfflineThreshold, behind which all connectors have to be reported (B04.FR.01).
  @TC_N_23_CS @condition @N07.FR.04
  Scenario: Events of another severity are not queued
    Given the CSMS has set a monitor, as $evse
      | value             | 1                      |
      | type              | Delta                  |
      | severity          | 5                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    And the CSMS has set a monitor, as $connector
      | value                      | 1                           |
      | type                       | Delta                       |
      | severity                   | 5                           |
      | component.name             | Connector                   |
      | component.evse.id          | the configured EVSE id      |
      | component.evse.connectorId | the configured connector id |
      | variable.name              | AvailabilityState           |
    And the station is configured with
      | component       | variable               | value |
      | MonitoringCtrlr | OfflineQueuingSeverity | 4     |
      | OCPPCommCtrlr   | OfflineThreshold       | 3600  |
    When the EV is connected
    Then in any order the station reports an event (N07.FR.19)
      | variableMonitoringId | $connector        |
      | trigger              | Delta             |
      | actualValue          | Occupied          |
      | component.name       | Connector         |
      | variable.name        | AvailabilityState |
    And in any order the station reports an event (N07.FR.19)
      | variableMonitoringId | $evse             |
      | trigger              | Delta             |
      | actualValue          | Occupied          |
      | component.name       | EVSE              |
      | variable.name        | AvailabilityState |
    When the network goes down
    And the operator disconnects the EV
    And the operator connects the EV
    And the configured duration of a transaction passes
    And the network comes back
    And the message timeout passes
    Then the station has reported no event (N07.FR.04)
      | component.name    | one of EVSE, Connector |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |

  @TC_N_45_CS @mandatory @N07.FR.06 @N07.FR.07 @N07.FR.18 @N07.FR.19
  Scenario: A number changes by more than the delta
    Given the CSMS has set a monitor, as $monitor
      | value             | the configured deltaValue       |
      | type              | Delta                           |
      | severity          | 5                               |
      | component.name    | the configured monitorComponent |
      | component.evse.id | the configured EVSE id          |
      | variable.name     | the configured monitorVariable  |
    And the monitoring level is 8
    When the station is charging
    Then in any order the station reports an event (N07.FR.18)
      | variableMonitoringId | $monitor                        |
      | trigger              | Delta                           |
      | component.name       | the configured monitorComponent |
      | component.evse.id    | the configured EVSE id          |
      | variable.name        | the configured monitorVariable  |

  @TC_N_56_CS @mandatory @N07.FR.06 @N07.FR.07 @N07.FR.18 @N07.FR.19
  Scenario: A text changes
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                      |
      | type              | Delta                  |
      | severity          | 5                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    And the monitoring level is 8
    When the EV is connected
    Then in any order the station reports an event (N07.FR.19)
      | variableMonitoringId | $monitor               |
      | trigger              | Delta                  |
      | component.name       | EVSE                   |
      | component.evse.id    | the configured EVSE id |
      | variable.name        | AvailabilityState      |

  @TC_N_48_CS @mandatory @N07.FR.10
  Scenario: A write-only variable changes
    Given the CSMS has set a monitor, as $monitor
      | value          | 1                                 |
      | type           | Delta                             |
      | severity       | the configured monitoringSeverity |
      | component.name | SecurityCtrlr                     |
      | variable.name  | BasicAuthPassword                 |
    And a new password is chosen for the station
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | SecurityCtrlr     |
      | setVariableData[0].variable.name  | BasicAuthPassword |
      | setVariableData[0].attributeValue | $newPassword      |
    Then the station answers SetVariables
      | setVariableResult[0].attributeStatus | one of Accepted, RebootRequired |
    And the station boots if it said that it had to
    And in any order the station reports an event (N07.FR.10)
      | variableMonitoringId | $monitor          |
      | actualValue          | ""                |
      | component.name       | SecurityCtrlr     |
      | variable.name        | BasicAuthPassword |

  @TC_N_51_CS @mandatory @N07.FR.11
  Scenario: A threshold is moved below the value
    Given the CSMS has set a monitor, as $monitor
      | value             | the configured upperThresholdNotReached |
      | type              | UpperThreshold                          |
      | severity          | 5                                       |
      | component.name    | the configured monitorComponent         |
      | component.evse.id | the configured EVSE id                  |
      | variable.name     | the configured monitorVariable          |
    And the monitoring level is 8
    When the station is charging
    And the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].id                | $monitor                        |
      | setMonitoringData[0].value             | the configured upperThreshold   |
      | setMonitoringData[0].type              | UpperThreshold                  |
      | setMonitoringData[0].severity          | 5                               |
      | setMonitoringData[0].component.name    | the configured monitorComponent |
      | setMonitoringData[0].component.evse.id | the configured EVSE id          |
      | setMonitoringData[0].variable.name     | the configured monitorVariable  |
    Then the station answers SetVariableMonitoring (N04.FR.12)
      | setMonitoringResult[0].status            | Accepted                        |
      | setMonitoringResult[0].type              | UpperThreshold                  |
      | setMonitoringResult[0].severity          | 5                               |
      | setMonitoringResult[0].component.name    | the configured monitorComponent |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id          |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable  |
    # The case expects a value above the first threshold here, which would have given an event before: above the new one is meant.
    And the station reports an event (N07.FR.11)
      | variableMonitoringId | $monitor                              |
      | trigger              | Alerting                              |
      | actualValue          | at least the configured upperThreshold |
      | cleared              | is absent or false                    |

  @TC_N_52_CS @mandatory @N07.FR.12
  Scenario: A monitor is removed while its threshold is passed
    Given the monitoring base is HardWiredOnly
    And the CSMS has set a monitor, as $monitor
      | value             | the configured upperThreshold   |
      | type              | UpperThreshold                  |
      | severity          | 5                               |
      | component.name    | the configured monitorComponent |
      | component.evse.id | the configured EVSE id          |
      | variable.name     | the configured monitorVariable  |
    And the monitoring level is 8
    When the station is charging
    Then in any order the station reports an event (N07.FR.16)
      | variableMonitoringId | $monitor                        |
      | trigger              | Alerting                        |
      | component.name       | the configured monitorComponent |
      | variable.name        | the configured monitorVariable  |
    When the CSMS sends ClearVariableMonitoring
      | id[0] | $monitor |
    Then the station answers ClearVariableMonitoring (N06.FR.01)
      | clearMonitoringResult[0].status | Accepted |
      | clearMonitoringResult[0].id     | $monitor |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id                      |
      | monitoringCriteria[0]                  | ThresholdMonitoring             |
      | componentVariable[0].component.name    | the configured monitorComponent |
      | componentVariable[0].component.evse.id | the configured EVSE id          |
      | componentVariable[0].variable.name     | the configured monitorVariable  |
    Then the station answers GetMonitoringReport (N02.FR.10)
      | status | EmptyResultSet |
    When the driver stops charging
    And the message timeout passes
    Then the station has reported no event (N07.FR.12)
      | variableMonitoringId | $monitor |

  @TC_N_53_CS @mandatory @N07.FR.13
  Scenario: Monitors outlast a reboot
    Given the CSMS has set a monitor, as $monitor
      | value             | the configured upperThreshold     |
      | type              | UpperThreshold                    |
      | severity          | the configured monitoringSeverity |
      | component.name    | the configured monitorComponent   |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | the configured monitorVariable    |
    And the station is booted
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id          |
      | monitoringCriteria[0] | ThresholdMonitoring |
    Then the station answers GetMonitoringReport (N07.FR.13)
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N07.FR.13)
      | id   | $monitor       |
      | type | UpperThreshold |

  @beyond @TH_N_05_CS @N07.FR.02 @N07.FR.14
  Scenario: A threshold that a reboot brings the value back behind is cleared
    Given the CSMS has set a monitor, as $monitor
      | value             | the configured upperThreshold   |
      | type              | UpperThreshold                  |
      | severity          | 5                               |
      | component.name    | the configured monitorComponent |
      | component.evse.id | the configured EVSE id          |
      | variable.name     | the configured monitorVariable  |
    When the station is charging
    Then in any order the station reports an event (N07.FR.16)
      | variableMonitoringId | $monitor |
      | trigger              | Alerting |
    When the operator power-cycles the station
    Then in any order the station reports an event (N07.FR.14)
      | variableMonitoringId | $monitor |
      | trigger              | Alerting |
      | cleared              | true     |

@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N02
Feature: N02 Get monitoring report, at a station

  # Edition 2 of 2.1 says which variables the monitors are of, and asks for eventNotificationType, which the schema of 2.1 asks for as well (N02.FR.22).
  @TC_N_01_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N02.FR.01 @N02.FR.03 @N02.FR.04 @N02.FR.05 @N02.FR.06 @N02.FR.09 @N02.FR.12 @N02.FR.13 @N02.FR.14
  Scenario: Monitors by their types
    Given the monitoring base is All
    And the CSMS has set a monitor
      | value              | the configured lowerThreshold     |
      | type               | LowerThreshold                    |
      | severity           | the configured monitoringSeverity |
      | component.name     | the configured monitorComponent   |
      | component.evse.id  | the configured EVSE id            |
      | variable.name      | the configured monitorVariable    |
    And the CSMS has set a monitor
      | value              | the configured upperThreshold     |
      | type               | UpperThreshold                    |
      | severity           | the configured monitoringSeverity |
      | component.name     | the configured monitorComponent   |
      | component.evse.id  | the configured EVSE id            |
      | variable.name      | the configured monitorVariable    |
    And the CSMS has set a monitor
      | value              | the configured periodicInterval   |
      | type               | Periodic                          |
      | severity           | the configured monitoringSeverity |
      | component.name     | the configured monitorComponent   |
      | component.evse.id  | the configured EVSE id            |
      | variable.name      | the configured monitorVariable    |
    And the CSMS has set a monitor
      | value              | the configured deltaValue         |
      | type               | Delta                             |
      | severity           | the configured monitoringSeverity |
      | component.name     | the configured monitorComponent   |
      | component.evse.id  | the configured EVSE id            |
      | variable.name      | the configured monitorVariable    |
    And the CSMS has set a monitor
      | value              | the configured periodicInterval   |
      | type               | PeriodicClockAligned              |
      | severity           | the configured monitoringSeverity |
      | component.name     | the configured monitorComponent   |
      | component.evse.id  | the configured EVSE id            |
      | variable.name      | the configured monitorVariable    |
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id          |
      | monitoringCriteria[0] | ThresholdMonitoring |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.12)
      | type | one of UpperThreshold, LowerThreshold |
    And the monitoring report has a monitor (N02.FR.12)
      | type          | UpperThreshold                 |
      | variable.name | the configured monitorVariable |
    And the monitoring report has a monitor (N02.FR.12)
      | type          | LowerThreshold                 |
      | variable.name | the configured monitorVariable |
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id          |
      | monitoringCriteria[0] | ThresholdMonitoring |
      | monitoringCriteria[1] | DeltaMonitoring     |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.06)
      | type | one of UpperThreshold, LowerThreshold, Delta |
    And the monitoring report has a monitor (N02.FR.13)
      | type          | Delta                          |
      | variable.name | the configured monitorVariable |
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id         |
      | monitoringCriteria[0] | DeltaMonitoring    |
      | monitoringCriteria[1] | PeriodicMonitoring |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.06)
      | type | one of Delta, Periodic, PeriodicClockAligned |
    And the monitoring report has a monitor (N02.FR.14)
      | type          | Periodic                       |
      | variable.name | the configured monitorVariable |
    And the monitoring report has a monitor (N02.FR.14)
      | type          | PeriodicClockAligned           |
      | variable.name | the configured monitorVariable |

  @TC_N_02_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N02.FR.01 @N02.FR.03 @N02.FR.04 @N02.FR.05 @N02.FR.08 @N02.FR.09
  Scenario: Monitors of some components and variables
    Given the CSMS has set a monitor
      | value         | 1                                 |
      | type          | Delta                             |
      | severity      | the configured monitoringSeverity |
      | component.name | ChargingStation                  |
      | variable.name | AvailabilityState                 |
    And the CSMS has set a monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends GetMonitoringReport
      | requestId                             | a fresh id             |
      | componentVariable[0].component.name   | ChargingStation        |
      | componentVariable[0].variable.name    | AvailabilityState      |
      | componentVariable[1].component.name   | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.08)
      | component.name    | one of ChargingStation, EVSE        |
      | component.evse.id | is absent or the configured EVSE id |
    And the monitoring report has a monitor (N02.FR.08)
      | component.name | ChargingStation   |
      | variable.name  | AvailabilityState |
      | type           | Delta             |
    And the monitoring report has a monitor (N02.FR.08)
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
      | type              | Delta                  |

  # The preparation wants a Periodic monitor of the power of the ChargingStation too, which no step looks at, and which not every station measures: another type of
  # one of the variables that are asked for does as well, to see that it is left out.
  @TC_N_03_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N02.FR.01 @N02.FR.03 @N02.FR.04 @N02.FR.05 @N02.FR.09 @N02.FR.10 @N02.FR.13
  Scenario: Monitors by type, component and variable
    Given the monitoring base is All
    And the CSMS has set a monitor
      | value          | 1                                 |
      | type           | Delta                             |
      | severity       | the configured monitoringSeverity |
      | component.name | ChargingStation                   |
      | variable.name  | AvailabilityState                 |
    And the CSMS has set a monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    And the CSMS has set a monitor
      | value             | the configured periodicInterval   |
      | type              | Periodic                          |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | monitoringCriteria[0]                  | ThresholdMonitoring    |
      | componentVariable[0].component.name    | ChargingStation        |
      | componentVariable[0].variable.name     | AvailabilityState      |
      | componentVariable[1].component.name    | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
      | componentVariable[1].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport (N02.FR.10)
      | status                | EmptyResultSet        |
      | statusInfo.reasonCode | is absent or NotFound |
    And the station has sent no NotifyMonitoringReport (N02.FR.10)
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | monitoringCriteria[0]                  | DeltaMonitoring        |
      | componentVariable[0].component.name    | ChargingStation        |
      | componentVariable[0].variable.name     | AvailabilityState      |
      | componentVariable[1].component.name    | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
      | componentVariable[1].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.13)
      | type          | Delta             |
      | variable.name | AvailabilityState |
    And the monitoring report has a monitor (N02.FR.05)
      | component.name | ChargingStation |
    And the monitoring report has a monitor (N02.FR.05)
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |

  @TC_N_47_CS @mandatory @N02.FR.01 @N02.FR.11
  Scenario: All monitors
    Given the CSMS has set a monitor
      | value          | 1                                 |
      | type           | Delta                             |
      | severity       | the configured monitoringSeverity |
      | component.name | ChargingStation                   |
      | variable.name  | AvailabilityState                 |
    And the CSMS has set a monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends GetMonitoringReport
      | requestId | a fresh id |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status | Accepted |
    And the station sends the whole monitoring report (N02.FR.11)
    And the monitoring report has a monitor (N02.FR.11)
      | component.name | ChargingStation   |
      | variable.name  | AvailabilityState |
      | type           | Delta             |
    And the monitoring report has a monitor (N02.FR.11)
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
      | type              | Delta                  |

  # The case asks for TargetDeltaMonitoring's types under DeltaMonitoring, as the errata of 2.1 do (2.42): the enumeration has no other.
  @ocpp2.1 @TC_N_104_CS @condition @needs:MonitoringCtrlr.Enabled~true @N02.FR.01 @N02.FR.03 @N02.FR.04 @N02.FR.06 @N02.FR.09 @N02.FR.22
  Scenario: Monitors of a distance from the target
    Given the monitoring base is HardWiredOnly
    And the CSMS has set a monitor
      | value             | the configured targetDeltaRelative |
      | type              | TargetDeltaRelative                |
      | severity          | the configured monitoringSeverity  |
      | component.name    | the configured monitorComponent    |
      | component.evse.id | the configured EVSE id             |
      | variable.name     | the configured monitorVariable     |
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id          |
      | monitoringCriteria[0] | ThresholdMonitoring |
    Then the station answers GetMonitoringReport (N02.FR.10)
      | status | one of EmptyResultSet, Accepted |
    When the CSMS sends GetMonitoringReport
      | requestId             | a fresh id      |
      | monitoringCriteria[0] | DeltaMonitoring |
    Then the station answers GetMonitoringReport (N02.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And every monitor of the monitoring report has (N02.FR.13)
      | type                  | one of Delta, TargetDelta, TargetDeltaRelative |
      | eventNotificationType | is present                                     |
    And the monitoring report has a monitor (N02.FR.13)
      | type                  | TargetDeltaRelative |
      | eventNotificationType | CustomMonitor       |

  # A report that was promised and does not come: nobody asks for it again.
  @beyond @TH_N_01_CS @N02.FR.03
  Scenario: The report comes
    When the CSMS sends GetMonitoringReport
      | requestId | a fresh id |
    Then the station answers GetMonitoringReport
      | status | Accepted |
    When 16 minutes pass
    And the CSMS sends GetVariables
      | getVariableData[0].component.name | MonitoringCtrlr |
      | getVariableData[0].variable.name  | Available       |
    Then the station answers GetVariables
      | getVariableResult[0].attributeStatus | Accepted |

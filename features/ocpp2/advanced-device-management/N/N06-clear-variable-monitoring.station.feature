@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N06
Feature: N06 Clear variable monitoring, at a station

  @TC_N_18_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N06.FR.01 @N06.FR.05
  Scenario: Clearing two monitors
    Given the monitoring base is HardWiredOnly
    And the CSMS has set a monitor, as $station
      | value          | 1                                 |
      | type           | Delta                             |
      | severity       | the configured monitoringSeverity |
      | component.name | ChargingStation                   |
      | variable.name  | AvailabilityState                 |
    And the CSMS has set a monitor, as $evse
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends ClearVariableMonitoring
      | id[0] | $station |
      | id[1] | $evse    |
    Then the station answers ClearVariableMonitoring (N06.FR.01)
      | clearMonitoringResult[*].status                | Accepted             |
      | clearMonitoringResult[*].id                    | one of $station, $evse |
      | clearMonitoringResult[*].statusInfo.reasonCode | is absent or NoError |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | componentVariable[0].component.name    | ChargingStation        |
      | componentVariable[0].variable.name     | AvailabilityState      |
      | componentVariable[1].component.name    | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
      | componentVariable[1].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport (N06.FR.01)
      | status                | EmptyResultSet        |
      | statusInfo.reasonCode | is absent or NotFound |

  # The case takes an id above all that are reported; the configured one is above them, which is looked at.
  @TC_N_19_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N06.FR.02
  Scenario: Clearing a monitor that there is not
    When the CSMS sends ClearVariableMonitoring
      | id[0] | the configured unusedMonitorId |
    Then the station answers ClearVariableMonitoring (N06.FR.02)
      | clearMonitoringResult[0].status                | NotFound                       |
      | clearMonitoringResult[0].id                    | the configured unusedMonitorId |
      | clearMonitoringResult[0].statusInfo.reasonCode | is absent or NotFound          |

  # Which monitors are hard-wired, a report tells in 2.1 alone: with HardWiredOnly the others are gone.
  @TC_N_44_CS @condition @N06.FR.03
  Scenario: Clearing a hard-wired monitor
    Given the monitoring base is HardWiredOnly
    When the CSMS sends GetMonitoringReport
      | requestId | a fresh id |
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends NotifyMonitoringReport
      | seqNo                               | 0           |
      | monitor[0].variableMonitoring[0].id | as $monitor |
    When the CSMS sends ClearVariableMonitoring
      | id[0] | $monitor |
    Then the station answers ClearVariableMonitoring (N06.FR.03)
      | clearMonitoringResult[0].status | Rejected |
      | clearMonitoringResult[0].id     | $monitor |

  @beyond @TH_N_04_CS @N06.FR.01
  Scenario: A monitor that was cleared is silent
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends ClearVariableMonitoring
      | id[0] | $monitor |
    Then the station answers ClearVariableMonitoring
      | clearMonitoringResult[0].status | Accepted |
    When 3 minutes pass
    And the EV is connected
    Then the station has reported no event
      | variableMonitoringId | $monitor |

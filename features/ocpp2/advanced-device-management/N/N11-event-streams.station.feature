@advanced-device-management @station @ocpp2.1 @N11 @N12 @N13 @N14 @N15
Feature: N11 to N15 Periodic event streams, at a station

  @TC_N_105_CS @condition @N11.FR.01 @N11.FR.02 @N12.FR.01 @N13.FR.01 @N13.FR.03 @N13.FR.04 @N13.FR.06
  Scenario: A stream from its opening to its end
    Given the monitoring base is All
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                                 |
      | setMonitoringData[0].type                         | Periodic                          |
      | setMonitoringData[0].severity                     | the configured monitoringSeverity |
      | setMonitoringData[0].component.name               | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id            |
      | setMonitoringData[0].variable.name                | the configured monitorVariable    |
      | setMonitoringData[0].periodicEventStream.interval | 10                                |
      | setMonitoringData[0].periodicEventStream.values   | 30                                |
    Then the station answers SetVariableMonitoring (N11.FR.01)
      | setMonitoringResult[0].id                | as $monitor                       |
      | setMonitoringResult[0].status            | Accepted                          |
      | setMonitoringResult[0].type              | Periodic                          |
      | setMonitoringResult[0].severity          | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name    | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id            |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable    |
    And the station sends OpenPeriodicEventStream (N11.FR.02)
      | constantStreamData.id                   | as $stream |
      | constantStreamData.variableMonitoringId | $monitor   |
      | constantStreamData.params.interval      | 10         |
      | constantStreamData.params.values        | 30         |
    And the CSMS answers OpenPeriodicEventStream
      | status | Accepted |
    When the CSMS sends GetPeriodicEventStream
    Then the station answers GetPeriodicEventStream (N12.FR.01)
      | constantStreamData[0].id                   | $stream  |
      | constantStreamData[0].variableMonitoringId | $monitor |
      | constantStreamData[0].params.interval      | 10       |
      | constantStreamData[0].params.values        | 30       |
    And the station sends NotifyPeriodicEventStream within 10 seconds (N15.FR.06)
      | id       | $stream    |
      | data[8]  | is present |
      | data[10] | is absent  |
    And the station sends NotifyPeriodicEventStream within 10 seconds after at least 10 seconds (N15.FR.06)
      | id       | $stream    |
      | data[8]  | is present |
      | data[10] | is absent  |
    When 3 seconds pass
    And the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].id                | $monitor                          |
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Periodic                          |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | the configured monitorVariable    |
    Then the station answers SetVariableMonitoring (N13.FR.06)
      | setMonitoringResult[0].id                | $monitor                          |
      | setMonitoringResult[0].status            | Accepted                          |
      | setMonitoringResult[0].type              | Periodic                          |
      | setMonitoringResult[0].severity          | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name    | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id            |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable    |
    And the station sends NotifyPeriodicEventStream (N13.FR.03)
      | id | $stream |
    And the station sends ClosePeriodicEventStream (N13.FR.01)
      | id | $stream |
    And the CSMS answers ClosePeriodicEventStream
    And the station reports an event within 2 seconds (N13.FR.04)
      | variableMonitoringId | $monitor                          |
      | trigger              | Periodic                          |
      | actualValue          | is present                        |
      | severity             | the configured monitoringSeverity |
      | component.name       | the configured monitorComponent   |
      | component.evse.id    | the configured EVSE id            |
      | variable.name        | the configured monitorVariable    |
    And the station reports an event within 1 seconds after at least 1 seconds (N13.FR.04)
      | variableMonitoringId | $monitor |
      | trigger              | Periodic |
    When 20 seconds pass
    Then the station has sent no NotifyPeriodicEventStream (N13.FR.01)

  # The case sets a monitor every <Configured Clock Aligned MeterValues Interval> seconds, and says that events come every second: an interval of 1 is both.
  @TC_N_106_CS @condition @N11.FR.01 @N11.FR.02 @N11.FR.07
  Scenario: The CSMS rejects a stream
    Given the monitoring base is All
    And the CSMS will answer OpenPeriodicEventStream with
      | status | Rejected |
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                                 |
      | setMonitoringData[0].type                         | Periodic                          |
      | setMonitoringData[0].severity                     | the configured monitoringSeverity |
      | setMonitoringData[0].component.name               | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id            |
      | setMonitoringData[0].variable.name                | the configured monitorVariable    |
      | setMonitoringData[0].periodicEventStream.interval | 10                                |
      | setMonitoringData[0].periodicEventStream.values   | 30                                |
    Then the station answers SetVariableMonitoring (N11.FR.01)
      | setMonitoringResult[0].id                | as $monitor                       |
      | setMonitoringResult[0].status            | Accepted                          |
      | setMonitoringResult[0].type              | Periodic                          |
      | setMonitoringResult[0].severity          | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name    | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id            |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable    |
    And the station sends OpenPeriodicEventStream (N11.FR.02)
      | constantStreamData.id                   | is present |
      | constantStreamData.variableMonitoringId | $monitor   |
      | constantStreamData.params.interval      | 10         |
      | constantStreamData.params.values        | 30         |
    And the CSMS answers OpenPeriodicEventStream
      | status | Rejected |
    And the station reports an event (N11.FR.07)
      | variableMonitoringId | $monitor                          |
      | trigger              | Periodic                          |
      | actualValue          | is present                        |
      | severity             | the configured monitoringSeverity |
      | component.name       | the configured monitorComponent   |
      | component.evse.id    | the configured EVSE id            |
      | variable.name        | the configured monitorVariable    |
    And the station reports an event within 1 seconds after at least 1 seconds (N11.FR.07)
      | variableMonitoringId | $monitor |
      | trigger              | Periodic |
    When 11 seconds pass
    Then the station has sent no NotifyPeriodicEventStream (N11.FR.07)

  @TC_N_108_CS @condition @N11.FR.01 @N11.FR.02 @N13.FR.01 @N13.FR.03 @N13.FR.05
  Scenario: A stream ends with its monitor
    Given the monitoring base is All
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                                 |
      | setMonitoringData[0].type                         | Periodic                          |
      | setMonitoringData[0].severity                     | the configured monitoringSeverity |
      | setMonitoringData[0].component.name               | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id            |
      | setMonitoringData[0].variable.name                | the configured monitorVariable    |
      | setMonitoringData[0].periodicEventStream.interval | 10                                |
      | setMonitoringData[0].periodicEventStream.values   | 30                                |
    Then the station answers SetVariableMonitoring (N11.FR.01)
      | setMonitoringResult[0].id                | as $monitor                       |
      | setMonitoringResult[0].status            | Accepted                          |
      | setMonitoringResult[0].type              | Periodic                          |
      | setMonitoringResult[0].severity          | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name    | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id            |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable    |
    And the station sends OpenPeriodicEventStream (N11.FR.02)
      | constantStreamData.id                   | as $stream |
      | constantStreamData.variableMonitoringId | $monitor   |
      | constantStreamData.params.interval      | 10         |
      | constantStreamData.params.values        | 30         |
    And the CSMS answers OpenPeriodicEventStream
      | status | Accepted |
    When the CSMS sends ClearVariableMonitoring
      | id[0] | $monitor |
    Then the station answers ClearVariableMonitoring (N13.FR.05)
      | clearMonitoringResult[0].status | Accepted |
      | clearMonitoringResult[0].id     | $monitor |
    And the station sends ClosePeriodicEventStream (N13.FR.01)
      | id | $stream |
    And the CSMS answers ClosePeriodicEventStream
    When 20 seconds pass
    Then the station has sent no NotifyPeriodicEventStream (N13.FR.05)

  @TC_N_109_CS @condition @N11.FR.01 @N11.FR.02 @N14.FR.03 @N15.FR.01 @N15.FR.04
  Scenario: A stream at another rate
    Given the monitoring base is All
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                                 |
      | setMonitoringData[0].type                         | Periodic                          |
      | setMonitoringData[0].severity                     | the configured monitoringSeverity |
      | setMonitoringData[0].component.name               | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id            |
      | setMonitoringData[0].variable.name                | the configured monitorVariable    |
      | setMonitoringData[0].periodicEventStream.interval | 10                                |
    Then the station answers SetVariableMonitoring (N11.FR.01)
      | setMonitoringResult[0].id                | as $monitor                       |
      | setMonitoringResult[0].status            | Accepted                          |
      | setMonitoringResult[0].type              | Periodic                          |
      | setMonitoringResult[0].severity          | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name    | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id | the configured EVSE id            |
      | setMonitoringResult[0].variable.name     | the configured monitorVariable    |
    And the station sends OpenPeriodicEventStream (N11.FR.02)
      | constantStreamData.id                   | as $stream |
      | constantStreamData.variableMonitoringId | $monitor   |
      | constantStreamData.params.interval      | 10         |
    And the CSMS answers OpenPeriodicEventStream
      | status | Accepted |
    And the station sends NotifyPeriodicEventStream within 10 seconds (N15.FR.06)
      | id      | $stream    |
      | pending | is present |
    And the station sends NotifyPeriodicEventStream within 10 seconds after at least 10 seconds (N15.FR.06)
      | id | $stream |
    And the station sends NotifyPeriodicEventStream within 10 seconds after at least 10 seconds (N15.FR.06)
      | id | $stream |
    When the CSMS sends AdjustPeriodicEventStream
      | id              | $stream |
      | params.interval | 15      |
    Then the station answers AdjustPeriodicEventStream (N14.FR.03)
      | status | Accepted |
    And the station sends NotifyPeriodicEventStream within 15 seconds (N14.FR.03)
      | id | $stream |
    And the station sends NotifyPeriodicEventStream within 15 seconds after at least 15 seconds (N14.FR.03)
      | id | $stream |
    And the station sends NotifyPeriodicEventStream within 15 seconds after at least 15 seconds (N14.FR.03)
      | id | $stream |

  @beyond @TH_N_06_CS @N15.FR.07 @N15.FR.08 @N15.FR.09
  Scenario: A stream of a number of values
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                                 |
      | setMonitoringData[0].type                         | Periodic                          |
      | setMonitoringData[0].severity                     | the configured monitoringSeverity |
      | setMonitoringData[0].component.name               | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id            |
      | setMonitoringData[0].variable.name                | the configured monitorVariable    |
      | setMonitoringData[0].periodicEventStream.interval | 60                                |
      | setMonitoringData[0].periodicEventStream.values   | 4                                 |
    Then the station sends OpenPeriodicEventStream (N11.FR.02)
      | constantStreamData.id | as $stream |
    And the CSMS answers OpenPeriodicEventStream
    And the station sends NotifyPeriodicEventStream within 4 seconds (N15.FR.08)
      | id      | $stream    |
      | data[3] | is present |
    And the station sends NotifyPeriodicEventStream within 4 seconds after at least 4 seconds (N15.FR.08)
      | id      | $stream    |
      | data[3] | is present |

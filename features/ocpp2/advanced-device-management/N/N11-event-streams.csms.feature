@advanced-device-management @csms @ocpp2.1 @N11 @N12 @N13 @N14 @N15
Feature: N11 to N15 Periodic event streams, at a CSMS

  # The tool opens a stream of a monitor that nobody set; the harness's station opens one for the monitor that the CSMS is asked to set, and closes it when that is cleared.
  @TC_N_105_CSMS @condition @N11.FR.06 @N14.FR.01 @N15.FR.02
  Scenario: A stream is opened, adjusted and closed
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                      |
      | setMonitoringData[0].type                         | Periodic               |
      | setMonitoringData[0].severity                     | 8                      |
      | setMonitoringData[0].component.name               | EVSE                   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id |
      | setMonitoringData[0].variable.name                | Power                  |
      | setMonitoringData[0].periodicEventStream.interval | 10                     |
      | setMonitoringData[0].periodicEventStream.values   | 30                     |
    Then the CSMS sends SetVariableMonitoring
    And the station answers SetVariableMonitoring
      | setMonitoringResult[0].id     | as $monitor |
      | setMonitoringResult[0].status | Accepted    |
    And the station sends OpenPeriodicEventStream
      | constantStreamData.id | as $stream |
    And the CSMS answers OpenPeriodicEventStream (N11.FR.06)
      | status | Accepted |
    When the operator lets the CSMS send AdjustPeriodicEventStream
      | id              | $stream |
      | params.interval | 15      |
      | params.values   | 45      |
    Then the CSMS sends AdjustPeriodicEventStream (N14.FR.01)
      | id              | $stream |
      | params.interval | 15      |
      | params.values   | 45      |
    And the station answers AdjustPeriodicEventStream
      | status | Accepted |
    And the station sends NotifyPeriodicEventStream within 20 seconds
      | id | $stream |
    When the operator lets the CSMS send ClearVariableMonitoring
      | id[0] | $monitor |
    Then the CSMS sends ClearVariableMonitoring
    And the station sends ClosePeriodicEventStream
      | id | $stream |
    And the CSMS answers ClosePeriodicEventStream (N13.FR.02)
    When 10 seconds pass
    Then the CSMS answers every request (N15.FR.02)

  @TC_N_107_CSMS @condition @N12.FR.01
  Scenario: The streams that are open
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value                        | 1                      |
      | setMonitoringData[0].type                         | Periodic               |
      | setMonitoringData[0].severity                     | 8                      |
      | setMonitoringData[0].component.name               | EVSE                   |
      | setMonitoringData[0].component.evse.id            | the configured EVSE id |
      | setMonitoringData[0].variable.name                | Power                  |
      | setMonitoringData[0].periodicEventStream.interval | 10                     |
      | setMonitoringData[0].periodicEventStream.values   | 30                     |
    Then the CSMS sends SetVariableMonitoring (N11.FR.09)
      | setMonitoringData[0].periodicEventStream.interval | 10 |
      | setMonitoringData[0].periodicEventStream.values   | 30 |
    And the station sends OpenPeriodicEventStream
    And the CSMS answers OpenPeriodicEventStream
    When the operator lets the CSMS send GetPeriodicEventStream
    Then the CSMS sends GetPeriodicEventStream (N12.FR.01)
    And the station answers GetPeriodicEventStream
      | constantStreamData[0].params.interval | 10 |
      | constantStreamData[0].params.values   | 30 |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (N12.FR.01)

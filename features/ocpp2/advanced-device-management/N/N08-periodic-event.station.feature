@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N08
Feature: N08 Periodic event, at a station

  # Edition 3 of 2.0.1 monitors the AvailabilityState of the EVSE, edition 2 of 2.1 a configured variable, and sets the severity and the level as well.
  @TC_N_24_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N08.FR.05
  Scenario: An event every few seconds
    Given the monitoring level is 8
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | the configured periodicInterval |
      | setMonitoringData[0].type              | Periodic                        |
      | setMonitoringData[0].severity          | 5                               |
      | setMonitoringData[0].component.name    | the configured monitorComponent |
      | setMonitoringData[0].component.evse.id | the configured EVSE id          |
      | setMonitoringData[0].variable.name     | the configured monitorVariable  |
    Then the station answers SetVariableMonitoring (N04.FR.08)
      | setMonitoringResult[0].id                    | as $monitor                     |
      | setMonitoringResult[0].status                | Accepted                        |
      | setMonitoringResult[0].type                  | Periodic                        |
      | setMonitoringResult[0].severity              | 5                               |
      | setMonitoringResult[0].component.name        | the configured monitorComponent |
      | setMonitoringResult[0].component.evse.id     | the configured EVSE id          |
      | setMonitoringResult[0].variable.name         | the configured monitorVariable  |
      | setMonitoringResult[0].statusInfo.reasonCode | is absent or NoError            |
    And the station reports an event within the configured periodicInterval seconds (N08.FR.06)
      | variableMonitoringId | $monitor                        |
      | trigger              | Periodic                        |
      | component.name       | the configured monitorComponent |
      | component.evse.id    | the configured EVSE id          |
      | variable.name        | the configured monitorVariable  |
    And the station reports an event within the configured periodicInterval seconds after at least the configured periodicInterval seconds (N08.FR.06)
      | variableMonitoringId | $monitor                        |
      | trigger              | Periodic                        |
      | component.name       | the configured monitorComponent |
      | component.evse.id    | the configured EVSE id          |
      | variable.name        | the configured monitorVariable  |
    And the station reports an event within the configured periodicInterval seconds after at least the configured periodicInterval seconds (N08.FR.06)
      | variableMonitoringId | $monitor                        |
      | trigger              | Periodic                        |
      | component.name       | the configured monitorComponent |
      | component.evse.id    | the configured EVSE id          |
      | variable.name        | the configured monitorVariable  |

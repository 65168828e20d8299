@advanced-device-management @csms @ocpp2.0.1 @ocpp2.1
Feature: N07 and N08 Events, at a CSMS

  @TC_N_21_CSMS @mandatory @N07 @N07.FR.03
  Scenario: An event of a hard-wired monitor
    When the station sends NotifyEvent
      | generatedAt                        | now              |
      | seqNo                              | 0                |
      | eventData[0].eventId               | 501              |
      | eventData[0].timestamp             | now              |
      | eventData[0].trigger               | Delta            |
      | eventData[0].actualValue           | true             |
      | eventData[0].variableMonitoringId  | 1                |
      | eventData[0].eventNotificationType | HardWiredMonitor |
      | eventData[0].component.name        | ChargingStation  |
      | eventData[0].variable.name         | Problem          |
    Then the CSMS answers NotifyEvent (N07.FR.03)

  @TC_N_24_CSMS @mandatory @N08 @N08.FR.02
  Scenario: Periodic events
    When the station sends NotifyEvent
      | generatedAt                        | now           |
      | seqNo                              | 0             |
      | eventData[0].eventId               | 502           |
      | eventData[0].timestamp             | now           |
      | eventData[0].trigger               | Periodic      |
      | eventData[0].actualValue           | 0             |
      | eventData[0].variableMonitoringId  | 41            |
      | eventData[0].eventNotificationType | CustomMonitor |
      | eventData[0].component.name        | EVSE          |
      | eventData[0].component.evse.id     | 1             |
      | eventData[0].variable.name         | Power         |
    Then the CSMS answers NotifyEvent (N08.FR.02)
    When 10 seconds pass
    And the station sends NotifyEvent
      | generatedAt                        | now           |
      | seqNo                              | 0             |
      | eventData[0].eventId               | 503           |
      | eventData[0].timestamp             | now           |
      | eventData[0].trigger               | Periodic      |
      | eventData[0].actualValue           | 0             |
      | eventData[0].variableMonitoringId  | 41            |
      | eventData[0].eventNotificationType | CustomMonitor |
      | eventData[0].component.name        | EVSE          |
      | eventData[0].component.evse.id     | 1             |
      | eventData[0].variable.name         | Power         |
    Then the CSMS answers NotifyEvent (N08.FR.02)

  @TC_N_49_CSMS @mandatory @N07
  Scenario: A threshold is cleared after a reboot
    When the station sends NotifyEvent
      | generatedAt                        | now           |
      | seqNo                              | 0             |
      | eventData[0].eventId               | 504           |
      | eventData[0].timestamp             | now           |
      | eventData[0].trigger               | Alerting      |
      | eventData[0].actualValue           | 0             |
      | eventData[0].cleared               | true          |
      | eventData[0].variableMonitoringId  | 42            |
      | eventData[0].eventNotificationType | CustomMonitor |
      | eventData[0].component.name        | EVSE          |
      | eventData[0].component.evse.id     | 1             |
      | eventData[0].variable.name         | Power         |
    Then the CSMS answers NotifyEvent (N07.FR.03)

  @TC_N_50_CSMS @mandatory @N07
  Scenario: A periodic event after a reboot
    When the station sends NotifyEvent
      | generatedAt                        | now           |
      | seqNo                              | 0             |
      | eventData[0].eventId               | 505           |
      | eventData[0].timestamp             | now           |
      | eventData[0].trigger               | Periodic      |
      | eventData[0].actualValue           | 0             |
      | eventData[0].variableMonitoringId  | 43            |
      | eventData[0].eventNotificationType | CustomMonitor |
      | eventData[0].component.name        | EVSE          |
      | eventData[0].component.evse.id     | 1             |
      | eventData[0].variable.name         | Power         |
    Then the CSMS answers NotifyEvent (N08.FR.02)

@core @csms @ocpp2.0.1 @ocpp2.1 @G05
Feature: G05 Lock failure

  @TC_G_20_CSMS @mandatory @G05.FR.03
  Scenario: A connector is not locked
    When the station sends NotifyEvent
      | generatedAt                                  | now                         |
      | seqNo                                        | 0                           |
      | eventData[0].eventId                         | 1                           |
      | eventData[0].timestamp                       | now                         |
      | eventData[0].trigger                         | Delta                       |
      | eventData[0].actualValue                     | true                        |
      | eventData[0].eventNotificationType           | HardWiredNotification       |
      | eventData[0].component.name                  | ConnectorPlugRetentionLock  |
      | eventData[0].component.evse.id               | the configured EVSE id      |
      | eventData[0].component.evse.connectorId      | the configured connector id |
      | eventData[0].variable.name                   | Problem                     |
    Then the CSMS answers NotifyEvent (G05.FR.03)

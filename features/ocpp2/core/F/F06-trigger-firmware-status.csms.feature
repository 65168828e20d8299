@core @csms @ocpp2.0.1 @ocpp2.1 @F06
Feature: F06 Trigger FirmwareStatusNotification, by a CSMS

  @TC_F_18_CSMS @condition @F06.FR.01
  Scenario: Idle
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | FirmwareStatusNotification |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends FirmwareStatusNotification
      | status | Idle |
    And the CSMS answers FirmwareStatusNotification (F06.FR.01)

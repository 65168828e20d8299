@core @station @ocpp2.0.1 @ocpp2.1 @B02
Feature: B02 Cold boot of a charging station, pending
  While its registration is pending, a station answers the CSMS and sends nothing else by itself.

  @TC_B_02_CS @mandatory @B02.FR.01 @B02.FR.02 @B02.FR.04 @B02.FR.05 @B02.FR.06 @B02.FR.08 @F06.FR.17
  Scenario: Cold boot, pending, configured and then accepted
    Given the CSMS will answer BootNotification with
      | status   | Pending                          |
      | interval | the configured heartbeatInterval |
    When the operator power-cycles the station
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Pending |
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr    |
      | setVariableData[0].variable.name  | OfflineThreshold |
      | setVariableData[0].attributeValue | 300              |
    Then the station answers SetVariables (B02.FR.01)
      | setVariableResult[0].attributeStatus | Accepted |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr    |
      | getVariableData[0].variable.name  | OfflineThreshold |
    Then the station answers GetVariables (B02.FR.01)
      | getVariableResult[0].attributeStatus | Accepted |
    When the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport (B02.FR.01)
      | status | Accepted |
    And the station sends the whole report (B02.FR.01)
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | a fresh id                       |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | evseId          | the configured EVSE id            |
    Then the station answers RequestStartTransaction (B02.FR.05)
      | status | Rejected |
    # The certification case also lets a station answer NotImplemented and wait for the interval.
    When the CSMS sends TriggerMessage
      | requestedMessage | BootNotification |
    Then the station answers TriggerMessage (F06.FR.17)
      | status | one of Accepted, NotImplemented as $triggered |
    And the station sends BootNotification, Triggered where $triggered is Accepted (B02.FR.08)
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the station sent nothing by itself while it was pending (B02.FR.02)

@core @station @ocpp2.0.1 @ocpp2.1 @B03
Feature: B03 Cold boot of a charging station, rejected

  @TC_B_03_CS @mandatory @B03.FR.02 @B03.FR.04 @B03.FR.06
  Scenario: Cold boot, rejected and later accepted
    Given the CSMS will answer BootNotification with
      | status   | Rejected                         |
      | interval | the configured heartbeatInterval |
    When the operator power-cycles the station
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Rejected |
    And the station sends BootNotification after at least the configured heartbeatInterval seconds (B03.FR.06)
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the station sent nothing by itself while it was rejected (B03.FR.02)

  # A station may close the connection until it boots again (B03.FR.04); then it is asked nothing, and the case does not apply.
  @TC_B_30_CS @mandatory @B03.FR.08
  Scenario: Cold boot, rejected, and asked something all the same
    Given the CSMS breaks B03.FR.03 on purpose
    And the CSMS will answer BootNotification with
      | status   | Rejected                         |
      | interval | the configured heartbeatInterval |
    When the operator power-cycles the station
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Rejected |
    When the station stays connected although it was rejected
    And the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport with a CALLERROR SecurityError (B03.FR.08)

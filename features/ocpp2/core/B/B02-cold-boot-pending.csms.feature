@core @csms @ocpp2.0.1 @ocpp2.1 @B02
Feature: B02 Cold boot of a charging station, pending

  @TC_B_02_CSMS @mandatory @B02.FR.01 @B02.FR.06
  Scenario: Cold boot, pending and then accepted
    Given the CSMS will answer BootNotification with
      | status | Pending |
    When the operator power-cycles the station
    Then the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification (B02.FR.01)
      | status   | Pending               |
      | interval | at least 0 as $interval |
    And the station sends BootNotification after at least $interval seconds
      | reason | PowerUp |
    And the CSMS answers BootNotification (B02.FR.06)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

  # The case leaves it to the CSMS to answer Pending or Rejected; a station that was rejected shall be refused by B03.FR.07 in the same way.
  @TC_B_30_CSMS @condition @B02.FR.09 @B03.FR.07
  Scenario: Cold boot, not accepted, and the station sends something else
    Given the station breaks B02.FR.02 on purpose
    And the station breaks B03.FR.02 on purpose
    And the CSMS will answer BootNotification with
      | status | Pending |
    When the operator power-cycles the station
    Then the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification
      | status | one of Pending, Rejected |
    When the station sends StatusNotification for every connector, with connectorStatus Available
    Then the CSMS answers every report of a connector with a CALLERROR SecurityError (B02.FR.09)

  # The case also takes Rejected for an answer. After that the CSMS must not send anything (B03.FR.03), so that it has to be Pending here.
  @TC_B_31_CSMS @condition
  Scenario: Cold boot, pending, and accepted when triggered
    Given the CSMS will answer BootNotification with
      | status | Pending |
    When the operator power-cycles the station
    Then the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification
      | status   | Pending    |
      | interval | at least 0 |
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | BootNotification |
    Then the CSMS sends TriggerMessage
      | requestedMessage | BootNotification |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends BootNotification
      | reason | Triggered |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

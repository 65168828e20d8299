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

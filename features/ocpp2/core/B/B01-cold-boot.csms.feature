@core @csms @ocpp2.0.1 @ocpp2.1 @B01
Feature: B01 Cold boot of a charging station

  @TC_B_01_CSMS @mandatory @B01.FR.02
  Scenario: Cold boot, accepted
    When the operator power-cycles the station
    Then the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification (B01.FR.02)
      | status      | Accepted     |
      | interval    | at least 0   |
      | currentTime | is now       |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

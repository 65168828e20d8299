@core @station @ocpp2.0.1 @ocpp2.1 @B01
Feature: B01 Cold boot of a charging station
  A station that starts tells who it is, and reports the state of every connector once the CSMS has accepted it.

  @TC_B_01_CS @mandatory @B01.FR.01 @B01.FR.05 @B01.FR.09
  Scenario: Cold boot, accepted
    When the operator power-cycles the station
    Then the station sends BootNotification within 180 seconds (B01.FR.01)
      | reason                     | PowerUp    |
      | chargingStation.vendorName | is present |
      | chargingStation.model      | is present |
    And the CSMS answers BootNotification
      | status      | Accepted      |
      | interval    | at least 1    |
      | currentTime | is now        |
    And the station reports every connector as Available (B01.FR.05)
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |

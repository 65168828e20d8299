@core @station @ocpp2.0.1 @ocpp2.1 @G01
Feature: G01 Status notification

  @TC_G_01_CS @mandatory @G01.FR.01 @N07.FR.19
  Scenario: A connector becomes occupied
    When the EV is connected

  @TC_G_02_CS @mandatory @G01.FR.01 @N07.FR.19
  Scenario: A connector becomes available
    Given the EV is connected
    When the operator disconnects the EV
    Then the station reports the connector as Available (G01.FR.01)
    And the CSMS answers every report of a connector

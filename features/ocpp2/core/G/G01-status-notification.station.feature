@core @station @ocpp2.0.1 @ocpp2.1 @G01
Feature: G01 Status notification

  @TC_G_01_CS @mandatory @G01.FR.01 @N07.FR.19
  Scenario: A connector becomes occupied
    When the EV is connected

@core @station @ocpp2.0.1 @ocpp2.1 @A00 @security-profile-1-2
Feature: A00 HTTP Basic authentication of a station

  @TC_A_01_CS @mandatory @A00.FR.202 @A00.FR.203 @A00.FR.204 @A00.FR.205 @A00.FR.301 @A00.FR.302 @A00.FR.304 @B01.FR.01 @B01.FR.05 @B01.FR.09
  Scenario: Valid user name and password
    When the operator power-cycles the station
    Then the station asks to connect with (A00.FR.204)
      | authorization  | Basic                   |
      | username       | the configured identity |
      | identity       | the configured identity |
      | passwordLength | at least 16             |
    And the CSMS accepts the connection
    And the station boots

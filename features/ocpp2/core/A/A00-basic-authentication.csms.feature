@core @csms @A00 @security-profile-1-2
Feature: A00 HTTP Basic authentication at a CSMS

  @TC_A_01_CSMS @ocpp2.0.1 @ocpp2.1 @mandatory @A00.FR.204 @B01.FR.02
  Scenario: Valid user name and password
    When the operator power-cycles the station
    Then the station asks to connect with
      | authorization | Basic                   |
      | username      | the configured identity |
    And the CSMS accepts the connection
    And the station sends BootNotification
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

  @TC_A_02_CSMS @ocpp2.0.1 @ocpp2.1 @mandatory @A00.FR.204
  Scenario: Invalid user name
    When the station connects with
      | username | the configured identity plus Invalid |
    Then the CSMS refuses the connection (A00.FR.204)
    # Shows that it was the user name: with the right one the same CSMS accepts.
    When the operator power-cycles the station
    Then the CSMS accepts the connection
    And the station boots

  @TC_A_03_CSMS @ocpp2.0.1 @mandatory @A00.FR.204
  Scenario: Invalid password
    When the station connects with
      | password | a random password |
    Then the CSMS refuses the connection (A00.FR.204)
    When the operator power-cycles the station
    Then the CSMS accepts the connection
    And the station boots

  # The 2.1 edition begins with a request that carries no credentials at all.
  @TC_A_03_CSMS @ocpp2.1 @mandatory @A00.FR.204
  Scenario: No and invalid password
    When the station connects with
      | authorization | none |
    Then the CSMS refuses the connection (A00.FR.204)
    When the station connects with
      | password | a random password |
    Then the CSMS refuses the connection (A00.FR.204)
    When the operator power-cycles the station
    Then the CSMS accepts the connection
    And the station boots

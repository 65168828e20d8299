@core @station @ocpp2.0.1 @ocpp2.1 @beyond
Feature: Changes of availability, and whether they last

  # What the answers must say, and what must follow in time, no step looks at: the rules that watch every wire do.

  @TH_G_01 @G03 @G03.FR.04
  Scenario: An EVSE is taken out of service
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
    When 11 minutes pass
    Then the station has sent no BootNotification

  @TH_G_02 @G04 @G04.FR.05
  Scenario: The station is taken out of service
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability
    When 11 minutes pass
    Then the station has sent no BootNotification

  @TH_G_03 @G03 @G01.FR.05 @G03.FR.05
  Scenario: An EVSE is taken out of service while it charges
    Given the station is charging
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
    When 2 minutes pass
    And the EV has left
    And 11 minutes pass
    Then the station has sent no BootNotification

  @TH_G_04 @G04 @G01.FR.05 @G04.FR.06
  Scenario: The station is taken out of service while it charges
    Given the station is charging
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability
    When 2 minutes pass
    And the EV has left
    And 11 minutes pass
    Then the station has sent no BootNotification

  @TH_G_05 @B11 @B11.FR.02
  Scenario: A connector is out of service when the station is reset
    Given the CSMS has made the connector unavailable
    When the CSMS sends Reset
      | type | Immediate |
    Then the station answers Reset
    And the station sends BootNotification within 180 seconds
    When 11 minutes pass
    Then the station has sent no SecurityEventNotification with
      | type | FirmwareUpdated |

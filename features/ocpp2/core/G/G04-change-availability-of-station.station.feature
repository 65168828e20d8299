@core @station @ocpp2.0.1 @ocpp2.1 @G04
Feature: G04 Change availability of the station

  @TC_G_05_CS @mandatory @G04.FR.01 @G04.FR.02 @G04.FR.03 @G04.FR.05 @G04.FR.07
  Scenario: From operative to inoperative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability (G04.FR.03)
      | status | Accepted |
    And the station reports every connector as Unavailable (G04.FR.05)
    And the CSMS answers every report of a connector

  @TC_G_06_CS @mandatory @G04.FR.01 @G04.FR.02 @G04.FR.03 @G04.FR.05 @G04.FR.08
  Scenario: From inoperative to operative
    Given the CSMS has made the station unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative |
    Then the station answers ChangeAvailability (G04.FR.03)
      | status | Accepted |
    And the station reports every connector as Available (G04.FR.08)
    And the CSMS answers every report of a connector

  # TC_G_12_CS, TC_G_13_CS: that every connector was reported is so before the case begins. TC_G_13_CS also has a step with a report of the station's own state; a status that does not change is not told again.

  @TC_G_12_CS @mandatory @G04.FR.01 @G04.FR.02 @G04.FR.03 @G04.FR.04 @G04.FR.05
  Scenario: From operative to operative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative |
    Then the station answers ChangeAvailability (G04.FR.04)
      | status | Accepted |

  @TC_G_13_CS @mandatory @G04.FR.01 @G04.FR.02 @G04.FR.03 @G04.FR.04 @G04.FR.05
  Scenario: From inoperative to inoperative
    Given the CSMS has made the station unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability (G04.FR.04)
      | status | Accepted |

  @TC_G_14_CS @mandatory @G04.FR.01 @G04.FR.02 @G04.FR.03 @G04.FR.05 @G04.FR.06
  Scenario: With a transaction
    Given the station is charging
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability (G04.FR.06)
      | status | Scheduled |
    And the station reports every connector of the other EVSEs as Unavailable (G04.FR.06)
    When the driver ends the transaction
    Then in any order the station reports the connector as Unavailable (G04.FR.06)
    And in any order the station reports every other connector of the EVSE as Unavailable (G04.FR.06)
    And the CSMS answers every report of a connector
    When the EV has left

  @TC_G_21_CS @mandatory @G04.FR.09
  Scenario: The station stays inoperative over a reboot
    Given the CSMS has made the station unavailable
    And the station is booting
    Then the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Unavailable (G04.FR.09)
    And the CSMS answers every report of a connector
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |

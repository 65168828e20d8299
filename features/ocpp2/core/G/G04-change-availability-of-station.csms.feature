@core @csms @ocpp2.0.1 @ocpp2.1 @G04
Feature: G04 Change availability of the station

  @TC_G_05_CSMS @mandatory
  Scenario: From operative to inoperative
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
      | evse              | is absent   |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports every connector as Unavailable
    And the CSMS answers every report of a connector

  @TC_G_06_CSMS @mandatory
  Scenario: From inoperative to operative
    Given the CSMS has made the station unavailable
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Operative |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Operative |
      | evse              | is absent |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

  @TC_G_14_CSMS @mandatory
  Scenario: With a transaction
    Given the station is charging
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
      | evse              | is absent   |
    And the station answers ChangeAvailability
      | status | Scheduled |
    And the station reports every connector of the other EVSEs as Unavailable
    When the driver stops charging
    And the EV is disconnected
    Then in any order the station reports the connector as Unavailable
    And in any order the station reports every other connector of the EVSE as Unavailable
    And the CSMS answers every report of a connector
    And the CSMS answers every request

@reservation @csms @ocpp2.0.1 @ocpp2.1 @H02
Feature: H02 Cancel reservation, at a CSMS

  @TC_H_17_CSMS @mandatory
  Scenario: The CSMS cancels a reservation
    Given the EVSE is reserved for the valid idToken
    When the operator lets the CSMS send CancelReservation
      | reservationId | $reservationId |
    Then the CSMS sends CancelReservation
      | reservationId | $reservationId |
    And the station answers CancelReservation
      | status | Accepted |
    And in any order the station reports the connector as Available
    And the CSMS answers every report of a connector

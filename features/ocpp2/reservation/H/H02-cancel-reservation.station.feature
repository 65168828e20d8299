@reservation @station @ocpp2.0.1 @ocpp2.1 @H02
Feature: H02 Cancel reservation, at a station

  Background:
    Given the station is configured with
      | component        | variable | value | if          |
      | ReservationCtrlr | Enabled  | true  | implemented |

  @TC_H_17_CS @mandatory @needs:ReservationCtrlr.Available=true @H02.FR.02
  Scenario: A reservation is cancelled
    Given the EVSE is reserved
    When the CSMS sends CancelReservation
      | reservationId | $reservationId |
    Then the station answers CancelReservation (H02.FR.02)
      | status | Accepted |
    And the station reports the connector as Available (H02.FR.04)
    And in any order the station reports every other connector of the EVSE as Available (H02.FR.04)

  @TC_H_18_CS @mandatory @needs:ReservationCtrlr.Available=true @H02.FR.01
  Scenario: A reservation that nobody made is to be cancelled
    When the CSMS sends CancelReservation
      | reservationId | 1 |
    Then the station answers CancelReservation (H02.FR.01)
      | status | Rejected |

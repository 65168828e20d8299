@reservation @station @ocpp2.0.1 @ocpp2.1 @H04
Feature: H04 Reservation ended, at a station

  @TC_H_07_CS @mandatory @H01 @needs:ReservationCtrlr.Available=true @H04.FR.01 @H04.FR.02 @H04.FR.03
  Scenario: The driver does not come
    Given the station is configured with
      | component        | variable | value | if          |
      | ReservationCtrlr | Enabled  | true  | implemented |
    And the EVSE is reserved for 60 seconds
    When 60 seconds pass
    Then the station reports the connector as Available (H04.FR.03)
    And in any order the station reports every other connector of the EVSE as Available (H04.FR.03)
    And in any order the station sends ReservationStatusUpdate (H04.FR.01)
      | reservationId           | $reservationId |
      | reservationUpdateStatus | Expired        |
    When the driver is authorized with the valid2 idToken (H04.FR.02)
    Then energy transfer starts

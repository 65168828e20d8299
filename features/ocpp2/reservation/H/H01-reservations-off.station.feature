@reservation @station @ocpp2.0.1 @ocpp2.1 @H01
Feature: H01 Reservation, at a station that takes none

  # Part 6 asks for a station without reservations, and for a variable that such a station need not have. The condition, R-3, is that they can be switched off.
  @TC_H_22_CS @condition @needs:ReservationCtrlr.Enabled~false @H01.FR.01
  Scenario: Reservations are switched off
    Given the station is configured with
      | component        | variable | value |
      | ReservationCtrlr | Enabled  | false |
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.01)
      | status | Rejected |

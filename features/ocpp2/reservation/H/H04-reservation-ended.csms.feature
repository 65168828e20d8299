@reservation @csms @ocpp2.0.1 @ocpp2.1 @H04
Feature: H04 Reservation ended, at a CSMS

  @TC_H_07_CSMS @mandatory @H01
  Scenario: The driver does not come
    Given the EVSE is reserved for 60 seconds
    When 60 seconds pass
    Then in any order the station reports the connector as Available
    And in any order the station sends ReservationStatusUpdate
      | reservationId           | $reservationId |
      | reservationUpdateStatus | Expired        |
    And the CSMS answers ReservationStatusUpdate
    And the CSMS answers every report of a connector

@reservation @csms @ocpp2.0.1 @ocpp2.1 @H01
Feature: H01 Reservation, at a CSMS

  @TC_H_01_CSMS @mandatory @H03
  Scenario: The CSMS reserves an EVSE
    Given the EVSE is reserved for the valid idToken
    Then the CSMS answers every report of a connector

  @TC_H_08_CSMS @condition @H03
  Scenario: The CSMS reserves any EVSE
    When the operator lets the CSMS send ReserveNow
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends ReserveNow
      | evseId          | is absent                         |
      | connectorType   | is absent                         |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers ReserveNow
      | status | Accepted |
    And in any order the station reports the EVSE as Reserved if there is no other one
    And the CSMS answers every report of a connector

  @TC_H_14_CSMS @condition
  Scenario: The CSMS reserves as many EVSEs as there are
    When the CSMS reserves as many EVSEs as there are
    Then in any order the station reports every connector as Reserved
    And the CSMS answers every report of a connector

  @TC_H_15_CSMS @condition @H03
  Scenario: The CSMS reserves a type of connector
    When the operator lets the CSMS send ReserveNow
      | expiryDateTime  | now plus 1 hours                  |
      | connectorType   | the configured connector type     |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends ReserveNow
      | evseId          | is absent                         |
      | connectorType   | the configured connector type     |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers ReserveNow
      | status | Accepted |
    And in any order the station reports the EVSE as Reserved if there is no other one with such a connector
    And the CSMS answers every report of a connector

  @TC_H_19_CSMS @mandatory @H03
  Scenario: The CSMS reserves an EVSE for a group
    When the operator lets the CSMS send ReserveNow
      | expiryDateTime       | now plus 1 hours                   |
      | evseId               | the configured EVSE id             |
      | idToken.idToken      | the configured valid idToken       |
      | idToken.type         | the configured valid idToken type  |
      | groupIdToken.idToken | the configured valid idToken group |
      | groupIdToken.type    | Central                            |
    Then the CSMS sends ReserveNow
      | evseId               | the configured EVSE id            |
      | connectorType        | is absent                         |
      | groupIdToken.idToken | is present                        |
      | groupIdToken.type    | is present                        |
      | idToken.idToken      | the configured valid idToken      |
      | idToken.type         | the configured valid idToken type |
    And the station answers ReserveNow
      | status | Accepted |
    And in any order the station reports the connector as Reserved
    And the CSMS answers every report of a connector

  @TC_H_20_CSMS @mandatory
  Scenario: The reserved EVSE becomes faulted
    Given the EVSE is reserved for the valid idToken
    When a fault occurs at the connector
    Then in any order the station reports the connector as Faulted
    And in any order the station sends ReservationStatusUpdate
      | reservationId           | $reservationId |
      | reservationUpdateStatus | Removed        |
    And the CSMS answers ReservationStatusUpdate
    And the CSMS answers every report of a connector

  @TC_H_22_CSMS @mandatory
  Scenario: The station takes no reservations
    Given the station is configured with
      | component        | variable | value |
      | ReservationCtrlr | Enabled  | false |
    When the operator lets the CSMS send ReserveNow
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends ReserveNow
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers ReserveNow
      | status | Rejected |

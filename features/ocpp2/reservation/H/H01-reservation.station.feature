@reservation @station @ocpp2.0.1 @ocpp2.1 @H01
Feature: H01 Reservation, at a station

  Background:
    Given the station is configured with
      | component        | variable | value | if          |
      | ReservationCtrlr | Enabled  | true  | implemented |

  # H01.FR.15 is for the rules to see, in the events of the whole transaction.
  @TC_H_01_CS @mandatory @H03 @needs:ReservationCtrlr.Available=true @H01.FR.15 @H03.FR.01 @H03.FR.09 @H03.FR.10
  Scenario: The EVSE is used by the driver whom it is reserved for
    Given the EVSE is reserved for the valid idToken
    When the driver is authorized with the valid idToken
    Then in any order the station reports the connector as Available (H03.FR.10)
    When energy transfer starts
    And the driver ends the transaction

  @TC_H_02_CS @mandatory @H03 @needs:ReservationCtrlr.Available=true @H03.FR.01 @F01.FR.22
  Scenario: The EVSE is reserved for another driver
    Given the EVSE is reserved for the valid idToken
    And the EV is connected
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | a fresh id                     |
      | idToken.idToken | the configured valid2 idToken  |
      | idToken.type    | the configured valid2 idToken type |
      | evseId          | the configured EVSE id         |
    Then the station answers RequestStartTransaction (F01.FR.22)
      | status | Rejected |
    When the operator presents the valid2 idToken
    Then energy transfer does not start (H03.FR.01)

  @TC_H_03_CS @mandatory @needs:ReservationCtrlr.Available=true @H01.FR.11
  Scenario: The EVSE is reserved already
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends ReserveNow
      | id              | a fresh id                         |
      | expiryDateTime  | now plus 1 hours                   |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers ReserveNow (H01.FR.11)
      | status | Occupied |

  # H01.FR.13, which the certification case names, has become part of H01.FR.11.
  @TC_H_04_CS @mandatory @needs:ReservationCtrlr.Available=true @H01.FR.13
  Scenario: The EVSE is occupied
    Given the station is charging
    When the CSMS sends ReserveNow
      | id              | a fresh id                         |
      | expiryDateTime  | now plus 1 hours                   |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers ReserveNow (H01.FR.11)
      | status | Occupied |

  @TC_H_06_CS @mandatory @needs:ReservationCtrlr.Available=true @H01.FR.14
  Scenario: The EVSE is unavailable
    Given the CSMS has made the EVSE unavailable
    When the CSMS sends ReserveNow
      | id              | a fresh id                         |
      | expiryDateTime  | now plus 1 hours                   |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers ReserveNow (H01.FR.14)
      | status | Unavailable |

  # Edition 3 of 2.0.1 has the driver come with another idToken than the reserved one; 2.1 has put that right.
  @TC_H_08_CS @condition @H03 @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H01.FR.04 @H01.FR.07 @H01.FR.15 @H03.FR.03
  Scenario: Any EVSE is reserved
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.04)
      | status | Accepted |
    And in any order the station reports the EVSE as Reserved if there is no other one (H01.FR.20)
    When the driver is authorized with the valid idToken
    Then in any order the station reports the EVSE as Available if there is no other one (H03.FR.10)
    When energy transfer starts
    And the driver ends the transaction

  @TC_H_09_CS @condition @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H01.FR.11
  Scenario: Any EVSE is to be reserved, and every one is reserved already
    Given every EVSE is reserved for the valid2 idToken
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.11)
      | status | Occupied |

  @TC_H_10_CS @condition @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H01.FR.13
  Scenario: Any EVSE is to be reserved, and every one is occupied
    Given the station is charging on every EVSE
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.11)
      | status | Occupied |

  @TC_H_12_CS @condition @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H01.FR.14
  Scenario: Any EVSE is to be reserved, and the station is unavailable
    Given the CSMS has made the station unavailable
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.14)
      | status | Unavailable |

  @TC_H_13_CS @condition @needs:ReservationCtrlr.Available=true @lacks:ReservationCtrlr.NonEvseSpecific=true @H01.FR.19
  Scenario: Any EVSE is to be reserved, which the station does not do
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.19)
      | status | Rejected |

  @TC_H_14_CS @condition @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H01.FR.20
  Scenario: As many reservations as there are EVSEs
    When the CSMS reserves as many EVSEs as there are (H01.FR.04)
    Then in any order the station reports every connector as Reserved (H01.FR.20)

  # Connectors of another type on the EVSE are Unavailable for Part 6; H01.FR.24 has all of them Reserved.
  @TC_H_15_CS @condition @H03 @needs:ReservationCtrlr.Available=true @H01.FR.06 @H01.FR.09 @H01.FR.15 @H03.FR.02
  Scenario: A type of connector is reserved
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | connectorType   | the configured connector type     |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.06)
      | status | Accepted |
    And in any order the station reports the EVSE as Reserved if there is no other one with such a connector (H01.FR.24)
    When the driver is authorized with the valid idToken
    Then in any order the station reports the EVSE as Available if there is no other one with such a connector (H03.FR.10)
    When energy transfer starts
    And the driver ends the transaction

  @TC_H_16_CS @condition @needs:ReservationCtrlr.Available=true @H01.FR.11
  Scenario: A type of connector is to be reserved, and every EVSE is reserved already
    Given every EVSE is reserved for the valid2 idToken
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | connectorType   | the configured connector type     |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.11)
      | status | Occupied |

  @TC_H_19_CS @mandatory @H03 @needs:ReservationCtrlr.Available=true @H01.FR.15 @H03.FR.04 @H03.FR.08
  Scenario: The EVSE is used by another driver of the group
    When the CSMS sends ReserveNow
      | id                   | a fresh id                         |
      | expiryDateTime       | now plus 1 hours                   |
      | evseId               | the configured EVSE id             |
      | idToken.idToken      | the configured valid idToken       |
      | idToken.type         | the configured valid idToken type  |
      | groupIdToken.idToken | the configured valid idToken group |
      | groupIdToken.type    | Central                            |
    Then the station answers ReserveNow (H01.FR.23)
      | status | Accepted |
    And in any order the station reports the connector as Reserved (H01.FR.23)
    When the driver is authorized with the sameGroup idToken (H03.FR.08)
    Then in any order the station reports the connector as Available (H03.FR.10)
    When energy transfer starts
    And the driver ends the transaction

  @TC_H_21_CS @mandatory @needs:ReservationCtrlr.Available=true @H01.FR.17
  Scenario: The reserved EVSE becomes unavailable
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports the connector as Unavailable
    And in any order the station reports every other connector of the EVSE as Unavailable
    And in any order the station sends ReservationStatusUpdate (H01.FR.17)
      | reservationId           | $reservationId |
      | reservationUpdateStatus | Removed        |
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports the connector as Available (H01.FR.17)
    And in any order the station reports every other connector of the EVSE as Available
    When the driver is authorized with the valid2 idToken
    Then energy transfer starts

  @TC_H_23_CS @mandatory @needs:ReservationCtrlr.Available=true @H01.FR.02
  Scenario: A reservation takes the place of another one
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends ReserveNow
      | id              | $reservationId                     |
      | expiryDateTime  | now plus 1 hours                   |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers ReserveNow (H01.FR.02)
      | status | Accepted |
    When the driver is authorized with the valid2 idToken (H01.FR.02)
    Then in any order the station reports the connector as Available (H03.FR.10)
    And energy transfer starts

  # 2.0.1 does not say that the other EVSEs are reserved, which is what makes this one so.
  @TC_H_24_CS @condition @H03 @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=true @H03.FR.06
  Scenario: The last EVSE is used by another driver of the group
    Given every other EVSE is reserved for the valid2 idToken
    When the CSMS sends ReserveNow
      | id                   | a fresh id                         |
      | expiryDateTime       | now plus 1 hours                   |
      | idToken.idToken      | the configured valid idToken       |
      | idToken.type         | the configured valid idToken type  |
      | groupIdToken.idToken | the configured valid idToken group |
      | groupIdToken.type    | Central                            |
    Then the station answers ReserveNow (H01.FR.04)
      | status | Accepted |
    And in any order the station reports the connector as Reserved (H01.FR.20)
    When the driver is authorized with the sameGroup idToken (H03.FR.08)
    Then in any order the station reports the connector as Available (H03.FR.10)
    And energy transfer starts

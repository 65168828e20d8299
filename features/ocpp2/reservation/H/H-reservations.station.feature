@reservation @station @ocpp2.0.1 @ocpp2.1
Feature: What becomes of reservations

  # Beyond the certification: what an EVSE is good for after a reservation, or after one that was refused. What is said on the way is for the rules to judge.
  Background:
    Given the station is configured with
      | component        | variable | value | if          |
      | ReservationCtrlr | Enabled  | true  | implemented |

  @beyond @TH_H_01 @H04 @needs:ReservationCtrlr.Available=true @H01.FR.23 @H04.FR.01 @H04.FR.02
  Scenario: A reservation that nobody used is over
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 20 minutes               |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow (H01.FR.23)
      | status | Accepted |
    When 30 minutes pass
    And the CSMS sends TriggerMessage
      | requestedMessage | StatusNotification          |
      | evse.id          | the configured EVSE id      |
      | evse.connectorId | the configured connector id |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends StatusNotification (H04.FR.02)
      | connectorStatus | Available |

  @beyond @TH_H_02 @H02 @H04 @needs:ReservationCtrlr.Available=true @H02.FR.02 @H02.FR.03 @H04.FR.01
  Scenario: A reservation that was cancelled is over
    Given the EVSE is reserved for 1200 seconds
    When the CSMS sends CancelReservation
      | reservationId | $reservationId |
    Then the station answers CancelReservation (H02.FR.02)
      | status | Accepted |
    When 30 minutes pass
    And the driver is authorized with the valid2 idToken (H02.FR.03)
    Then energy transfer starts

  @beyond @TH_H_03 @H02 @needs:ReservationCtrlr.Available=true @H02.FR.01 @H02.FR.03
  Scenario: A reservation is cancelled twice
    Given the EVSE is reserved
    When the CSMS sends CancelReservation
      | reservationId | $reservationId |
    Then the station answers CancelReservation (H02.FR.02)
      | status | Accepted |
    And in any order the station reports the connector as Available (H02.FR.04)
    When the CSMS sends CancelReservation
      | reservationId | $reservationId |
    Then the station answers CancelReservation
    When the driver is authorized with the valid2 idToken (H02.FR.03)
    Then energy transfer starts

  @beyond @TH_H_04 @H01 @H03 @needs:ReservationCtrlr.Available=true @H01.FR.11 @H03.FR.01
  Scenario: The reserved EVSE is wanted by somebody else
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends ReserveNow
      | id              | a fresh id                         |
      | expiryDateTime  | now plus 1 hours                   |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers ReserveNow
    When 10 minutes pass
    And the driver is authorized with the valid idToken (H03.FR.01)
    Then energy transfer starts

  @beyond @TH_H_05 @H01 @needs:ReservationCtrlr.Available=true @H01.FR.11 @H01.FR.15
  Scenario: An EVSE that another driver has connected to is wanted
    Given the EV is connected
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow
    When 10 minutes pass
    And the driver is authorized with the valid2 idToken (H01.FR.11)
    Then energy transfer starts

  @beyond @TH_H_06 @H01 @needs:ReservationCtrlr.Available=true @H01.FR.14
  Scenario: An unavailable EVSE is wanted
    Given the CSMS has made the EVSE unavailable
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow
    When 10 minutes pass
    And the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports the connector as Available (H01.FR.14)

  @beyond @TH_H_07 @H01 @needs:ReservationCtrlr.Available=true @H01.FR.12
  Scenario: A faulted EVSE is wanted
    When a fault occurs at the connector
    Then the station reports the connector as Faulted
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow
    When 10 minutes pass
    And the fault at the connector is repaired
    Then the station reports the connector as Available (H01.FR.12)

  @beyond @TH_H_08 @H01 @H03 @needs:ReservationCtrlr.Available=true @H01.FR.23 @H03.FR.01
  Scenario: An available EVSE is wanted
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow
    When 10 minutes pass
    And the operator presents the valid2 idToken
    And the operator connects the EV
    Then energy transfer does not start (H03.FR.01)

  @beyond @TH_H_09 @H01 @needs:ReservationCtrlr.Available=true @H01.FR.17
  Scenario: The reserved EVSE is switched off and on
    Given the EVSE is reserved
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports the connector as Unavailable
    When 10 minutes pass
    And the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports the connector as Available (H01.FR.17)

  @beyond @TH_H_10 @H01 @needs:ReservationCtrlr.Available=true @H01.FR.16
  Scenario: The reserved EVSE breaks down and is repaired
    Given the EVSE is reserved
    When a fault occurs at the connector
    Then the station reports the connector as Faulted
    When 10 minutes pass
    And the fault at the connector is repaired
    Then the station reports the connector as Available (H01.FR.16)

  @beyond @TH_H_11 @H01 @needs:ReservationCtrlr.Available=true @needs:ReservationCtrlr.NonEvseSpecific=false @H01.FR.19
  Scenario: Any EVSE is wanted of a station that told that it reserves only certain ones
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | ReservationCtrlr |
      | getVariableData[0].variable.name  | NonEvseSpecific  |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | false |
    When the CSMS sends ReserveNow
      | id              | a fresh id                        |
      | expiryDateTime  | now plus 1 hours                  |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers ReserveNow
    When the driver is authorized with the valid2 idToken (H01.FR.19)
    Then energy transfer starts

  # H03.FR.11 of 2.1 only advises to say NoTransaction; 2.0.1 has no word for it.
  @beyond @TH_H_12 @H03 @needs:ReservationCtrlr.Available=true @needs:TxCtrlr.EVConnectionTimeOut:rw @H03.FR.09 @H03.FR.10
  Scenario: The driver presents the idToken and leaves
    Given the station is configured with
      | component | variable            | value                              | if          |
      | TxCtrlr   | EVConnectionTimeOut | the configured evConnectionTimeOut | implemented |
    And the EVSE is reserved for the valid idToken
    When the driver is authorized with the valid idToken
    Then in any order the station reports the connector as Available (H03.FR.10)
    When no EV is connected in time
    And the driver is authorized with the valid2 idToken (H03.FR.09)
    Then energy transfer starts

  @beyond @TH_H_13 @H03 @F01 @needs:ReservationCtrlr.Available=true @F01.FR.21 @H03.FR.01
  Scenario: The CSMS starts a transaction for somebody else at the reserved EVSE
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | a fresh id                         |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
      | evseId          | the configured EVSE id             |
    Then the station answers RequestStartTransaction
    When 10 minutes pass
    And the driver is authorized with the valid idToken (H03.FR.01)
    Then energy transfer starts

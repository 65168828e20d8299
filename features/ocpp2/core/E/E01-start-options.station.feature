@core @station @ocpp2.0.1 @ocpp2.1 @E01
Feature: E01 Start transaction options

  # Both editions: 2.0.1 as its errata of 2025-04 changed E_01, E_09, E_10, E_12 and E_13, which now go on until energy is transferred.

  @TC_E_01_CS @condition @needs:TxCtrlr.TxStartPoint~PowerPathClosed @E01.FR.05 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16
  Scenario: Started when the power path is closed
    Given the station is configured with
      | component | variable     | value                    |
      | TxCtrlr   | TxStartPoint | contains PowerPathClosed |
    And the driver is authorized
    When the EV is connected
    Then energy transfer starts

  @TC_E_02_CS @condition @needs:TxCtrlr.TxStartPoint~EnergyTransfer @E01.FR.06 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16
  Scenario: Started when energy is transferred
    Given the station is configured with
      | component | variable     | value                   |
      | TxCtrlr   | TxStartPoint | contains EnergyTransfer |
    And the driver is authorized
    When the operator connects the EV
    Then the station reports the connector as Occupied
    And in any order the station sends TransactionEvent (E01.FR.06)
      | eventType                     | Started                                            |
      | triggerReason                 | one of ChargingStateChanged, Authorized, RemoteStart |
      | idToken.idToken               | the configured valid idToken                       |
      | idToken.type                  | the configured valid idToken type                  |
      | evse.id                       | the configured EVSE id                             |
      | evse.connectorId              | the configured connector id                        |
      | transactionInfo.chargingState | Charging                                           |

  @TC_E_09_CS @condition @needs:TxCtrlr.TxStartPoint~EVConnected @E01.FR.02 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16
  Scenario: Started when the EV is connected
    Given the station is configured with
      | component | variable     | value                |
      | TxCtrlr   | TxStartPoint | contains EVConnected |
    And the EV is in the parking bay
    When the EV is connected
    And the driver is authorized
    Then energy transfer starts

  @TC_E_10_CS @condition @needs:TxCtrlr.TxStartPoint~Authorized @E01.FR.03 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16 @C01.FR.02 @C02.FR.01 @C06.FR.02
  Scenario: Started when the driver is authorized at the station
    Given the station is configured with
      | component | variable                   | value               | if          |
      | TxCtrlr   | TxStartPoint               | contains Authorized |             |
      | AuthCtrlr | Enabled                    | true                | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false               | implemented |
    When the driver is authorized locally
    And the EV is connected
    Then energy transfer starts

  @TC_E_13_CS @condition @needs:TxCtrlr.TxStartPoint~Authorized @F02 @E01.FR.03 @F01.FR.03 @F01.FR.04 @F01.FR.06 @F01.FR.19 @F02.FR.01
  Scenario: Started when the driver is authorized by the CSMS
    Given the station is configured with
      | component | variable                   | value               | if          |
      | TxCtrlr   | TxStartPoint               | contains Authorized |             |
      | AuthCtrlr | Enabled                    | true                | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false               | implemented |
    When the driver is authorized remotely
    And the EV is connected
    Then energy transfer starts

  @TC_E_11_CS @condition @needs:TxCtrlr.TxStartPoint~DataSigned @E01.FR.04 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16
  Scenario: Started when the meter has signed the start value
    Given the station is configured with
      | component        | variable     | value               |
      | TxCtrlr          | TxStartPoint | contains DataSigned |
      | SampledDataCtrlr | SignReadings | true                |
    And the driver is authorized
    When the operator connects the EV
    Then the station reports the connector as Occupied
    And in any order the station sends TransactionEvent (E01.FR.04)
      | eventType                                                                                                | Started                                  |
      | triggerReason                                                                                            | one of SignedDataReceived, RemoteStart   |
      | idToken.idToken                                                                                          | the configured valid idToken             |
      | idToken.type                                                                                             | the configured valid idToken type        |
      | evse.id                                                                                                  | the configured EVSE id                   |
      | evse.connectorId                                                                                         | the configured connector id              |
      | meterValue[0].sampledValue[context=Transaction.Begin].signedMeterValue.encodingMethod                    | is present                               |
      | meterValue[0].sampledValue[context=Transaction.Begin].signedMeterValue.publicKey                         | is present                               |
      | meterValue[0].sampledValue[context=Transaction.Begin].signedMeterValue.signedMeterData                   | is present                               |
      | meterValue[0].sampledValue[context=Transaction.Begin].signedMeterValue.signingMethod                     | is present                               |
    And the station sends TransactionEvent (E02.FR.13)
      | eventType                     | Updated              |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | Charging             |

  @TC_E_12_CS @condition @needs:TxCtrlr.TxStartPoint~ParkingBayOccupancy @E01.FR.01 @E01.FR.07 @E01.FR.10 @E01.FR.15 @E01.FR.16
  Scenario: Started when the parking bay is occupied
    Given the station is configured with
      | component | variable     | value                        |
      | TxCtrlr   | TxStartPoint | contains ParkingBayOccupancy |
    When the EV is in the parking bay
    And the driver is authorized
    And the EV is connected
    Then energy transfer starts

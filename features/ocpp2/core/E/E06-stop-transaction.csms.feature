@core @csms @ocpp2.0.1 @ocpp2.1 @E06
Feature: E06 Stop transaction options

  @TC_E_21_CSMS @mandatory @E06.FR.03 @F03.FR.01 @F03.FR.09 @F03.FR.10
  Scenario: Authorization ended by the CSMS
    Given the station is configured with
      | component | variable    | value      |
      | TxCtrlr   | TxStopPoint | Authorized |
    And the station is charging
    When the operator lets the CSMS send RequestStopTransaction
      | transactionId | $transactionId |
    Then the CSMS sends RequestStopTransaction (F03.FR.01)
      | transactionId | $transactionId |
    And the station answers RequestStopTransaction
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Ended      |
      | triggerReason                 | RemoteStop |
      | transactionInfo.stoppedReason | Remote     |
    And the CSMS answers TransactionEvent

  @TC_E_15_CSMS @mandatory @E06.FR.03
  Scenario: Authorization ended by the driver
    Given the station is configured with
      | component | variable    | value      |
      | TxCtrlr   | TxStopPoint | Authorized |
    And the station is charging
    When the operator presents the valid idToken
    Then the station sends TransactionEvent
      | eventType                     | Ended          |
      | triggerReason                 | StopAuthorized |
      | transactionInfo.stoppedReason | Local          |
    And the CSMS answers TransactionEvent (E06.FR.03)

  @TC_E_07_CSMS @mandatory @E06.FR.06
  Scenario: Power path opened when the driver stops
    Given the station is configured with
      | component | variable    | value           |
      | TxCtrlr   | TxStopPoint | PowerPathClosed |
    And the station is charging
    When the operator presents the valid idToken
    Then the station sends TransactionEvent
      | eventType                     | Ended          |
      | triggerReason                 | StopAuthorized |
      | transactionInfo.stoppedReason | Local          |
    And the CSMS answers TransactionEvent (E06.FR.06)

  @TC_E_08_CSMS @mandatory @E06.FR.07
  Scenario: Energy transfer ended after the driver stopped
    Given the station is configured with
      | component | variable    | value          |
      | TxCtrlr   | TxStopPoint | EnergyTransfer |
    And the station is charging
    When the driver stops charging locally
    And energy transfer is over
    Then the CSMS answers every request (E06.FR.07)

  @TC_E_22_CSMS @mandatory @E06.FR.07
  Scenario: Energy transfer ended by the EV
    Given the station is configured with
      | component | variable    | value          |
      | TxCtrlr   | TxStopPoint | EnergyTransfer |
    And the station is charging
    When the EV suspends the energy transfer
    Then the station sends TransactionEvent
      | eventType                     | Ended                |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | one of SuspendedEV, EVConnected |
      | transactionInfo.stoppedReason | StoppedByEV          |
    And the CSMS answers TransactionEvent (E06.FR.07)

  @TC_E_14_CSMS @mandatory @E06.FR.02
  Scenario: EV disconnected on the station's side
    Given energy transfer is over
    When the EV is disconnected
    Then the CSMS answers every request (E06.FR.02)

  @TC_E_20_CSMS @mandatory @E10 @E06.FR.02
  Scenario: EV disconnected on its own side
    Given energy transfer is suspended by the EV
    When the operator disconnects the EV
    Then the station reports the connector as Available
    And in any order the station sends TransactionEvent
      | eventType                     | Ended               |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
      | transactionInfo.stoppedReason | EVDisconnected      |
    And the CSMS answers TransactionEvent (E06.FR.02)

  @TC_E_17_CSMS @mandatory @E06.FR.04
  Scenario: Authorization ended because the EV was disconnected
    Given the station is configured with
      | component | variable                  | value      |
      | TxCtrlr   | TxStopPoint               | Authorized |
      | TxCtrlr   | StopTxOnEVSideDisconnect  | true       |
    And energy transfer is suspended by the EV
    When the operator disconnects the EV
    Then in any order the station sends TransactionEvent
      | eventType                     | Ended               |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
      | transactionInfo.stoppedReason | EVDisconnected      |
    And the CSMS answers TransactionEvent (E06.FR.04)

  @TC_E_16_CSMS @mandatory @E06.FR.04 @E01.FR.11 @E01.FR.12
  Scenario: Authorization ended because the idToken is invalid
    Given the station is configured with
      | component | variable                    | value      |
      | TxCtrlr   | TxStartPoint                | Authorized |
      | TxCtrlr   | TxStopPoint                 | Authorized |
    When the station sends TransactionEvent
      | eventType                     | Started                             |
      | timestamp                     | now                                 |
      | triggerReason                 | Authorized                          |
      | seqNo                         | 0                                   |
      | transactionInfo.transactionId | TH-E-16                             |
      | idToken.idToken               | the configured invalid idToken      |
      | idToken.type                  | the configured invalid idToken type |
    Then the CSMS answers TransactionEvent (E01.FR.11)
      | idTokenInfo.status | one of Invalid, Unknown |
    When the station sends TransactionEvent
      | eventType                     | Ended        |
      | timestamp                     | now          |
      | triggerReason                 | Deauthorized |
      | seqNo                         | 1            |
      | transactionInfo.transactionId | TH-E-16      |
      | transactionInfo.stoppedReason | DeAuthorized |
    Then the CSMS answers TransactionEvent (E06.FR.04)

  @TC_E_19_CSMS @mandatory @E06.FR.01
  Scenario: Parking bay left
    Given the station is configured with
      | component | variable     | value               |
      | TxCtrlr   | TxStartPoint | ParkingBayOccupancy |
      | TxCtrlr   | TxStopPoint  | ParkingBayOccupancy |
    And the EV is disconnected
    When the EV has left
    Then the CSMS answers every request (E06.FR.01)

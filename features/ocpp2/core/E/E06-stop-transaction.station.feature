@core @station @ocpp2.0.1 @ocpp2.1 @E06
Feature: E06 Stop transaction options

  @TC_E_07_CS @condition @needs:TxCtrlr.TxStopPoint~PowerPathClosed @E06.FR.06 @E06.FR.15
  Scenario: Power path opened when the driver stops
    Given the station is configured with
      | component | variable    | value                    |
      | TxCtrlr   | TxStopPoint | contains PowerPathClosed |
    And the station is charging
    When the driver stops charging locally

  @TC_E_35_CS @condition @needs:TxCtrlr.TxStopPoint~PowerPathClosed @E06.FR.06 @E06.FR.15
  Scenario: Power path opened when the CSMS stops
    Given the station is configured with
      | component | variable    | value                    |
      | TxCtrlr   | TxStopPoint | contains PowerPathClosed |
    And the station is charging
    When the driver stops charging remotely

  @TC_E_37_CS @condition @needs:TxCtrlr.TxStopPoint~PowerPathClosed @E06.FR.06 @E06.FR.15
  Scenario: Power path opened when the EV is disconnected on its own side
    Given the station is configured with
      | component | variable                 | value                    | if          |
      | TxCtrlr   | TxStopPoint              | contains PowerPathClosed |             |
      | TxCtrlr   | StopTxOnEVSideDisconnect | false                    | implemented |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E06.FR.06)
      | eventType                     | Ended                              |
      | triggerReason                 | EVCommunicationLost                |
      | transactionInfo.chargingState | Idle                               |
      | transactionInfo.stoppedReason | one of EVDisconnected, StoppedByEV |

  @TC_E_08_CS @condition @needs:TxCtrlr.TxStopPoint~EnergyTransfer @E06.FR.07 @E06.FR.15
  Scenario: Energy transfer ended after the driver stopped
    Given the station is configured with
      | component | variable    | value                   |
      | TxCtrlr   | TxStopPoint | contains EnergyTransfer |
    And the station is charging
    When the driver stops charging

  # 2.0.1 as its errata of 2025-02 changed it: the transaction ends.
  @TC_E_22_CS @condition @needs:TxCtrlr.TxStopPoint~EnergyTransfer @E06.FR.07 @E06.FR.15
  Scenario: Energy transfer ended by the EV
    Given the station is configured with
      | component | variable    | value                   |
      | TxCtrlr   | TxStopPoint | contains EnergyTransfer |
    And the station is charging
    When the EV suspends the energy transfer
    Then the station sends TransactionEvent (E06.FR.07)
      | eventType                     | Ended                |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | EVConnected          |
      | transactionInfo.stoppedReason | StoppedByEV          |

  @TC_E_14_CS @condition @needs:TxCtrlr.TxStopPoint~EVConnected @E06.FR.02 @E06.FR.15
  Scenario: EV disconnected on the station's side
    Given the station is configured with
      | component | variable    | value                |
      | TxCtrlr   | TxStopPoint | contains EVConnected |
    And energy transfer is over
    When the operator disconnects the EV
    Then the station reports the connector as Available
    And in any order the station sends TransactionEvent (E06.FR.02)
      | eventType                     | Ended                                            |
      | triggerReason                 | EVCommunicationLost                              |
      | transactionInfo.chargingState | Idle                                             |
      | transactionInfo.stoppedReason | is absent or one of Local, EVDisconnected, Remote |

  @TC_E_20_CS @condition @needs:TxCtrlr.TxStopPoint~EVConnected @E10 @E06.FR.02 @E06.FR.15
  Scenario: EV disconnected on its own side
    Given the station is configured with
      | component | variable                 | value                | if          |
      | TxCtrlr   | TxStopPoint              | contains EVConnected |             |
      | TxCtrlr   | StopTxOnEVSideDisconnect | false                | implemented |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E06.FR.02)
      | eventType                     | Ended               |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
      | transactionInfo.stoppedReason | EVDisconnected      |

  @TC_E_54_CS @condition @needs:TxCtrlr.TxStopPoint~EVConnected @E10 @E06.FR.02 @E06.FR.15
  Scenario: EV with high level communication disconnected on its own side
    Given the station is configured with
      | component | variable                 | value                | if          |
      | TxCtrlr   | TxStopPoint              | contains EVConnected |             |
      | TxCtrlr   | StopTxOnEVSideDisconnect | false                | implemented |
    And an EV with high level communication is connected
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E06.FR.02)
      | eventType                     | Ended                              |
      | triggerReason                 | EVCommunicationLost                |
      | transactionInfo.chargingState | Idle                               |
      | transactionInfo.stoppedReason | one of StoppedByEV, EVDisconnected |

  # The case wants one event with the reason Local. A station may also report the end of the authorization first and of the transaction then (E07, alternative
  # scenario), and leave the reason out (E06.FR.09, E07.FR.04).
  @TC_E_15_CS @condition @needs:TxCtrlr.TxStopPoint~Authorized @E06.FR.03 @E06.FR.15
  Scenario: Authorization ended by the driver
    Given the station is configured with
      | component | variable    | value               |
      | TxCtrlr   | TxStopPoint | contains Authorized |
    And the station is charging
    When the driver stops charging locally

  @TC_E_21_CS @condition @E06.FR.03 @E06.FR.15 @F03.FR.09
  Scenario: Authorization ended by the CSMS
    Given the station is configured with
      | component | variable    | value      |
      | TxCtrlr   | TxStopPoint | Authorized |
    And the station is charging
    When the CSMS sends RequestStopTransaction
      | transactionId | $transactionId |
    Then the station answers RequestStopTransaction
      | status | Accepted |
    And the station sends TransactionEvent (F03.FR.09)
      | eventType                     | Ended      |
      | triggerReason                 | RemoteStop |
      | transactionInfo.stoppedReason | Remote     |

  @TC_E_16_CS @condition @needs:TxCtrlr.TxStopPoint~Authorized @E06.FR.04 @E06.FR.15 @C15.FR.04
  Scenario: Authorization ended because the idToken is invalid
    Given the station is configured with
      | component | variable                     | value                                  | if          |
      | TxCtrlr   | TxStopPoint                  | contains Authorized or PowerPathClosed |             |
      | AuthCtrlr | Enabled                      | true                                   | implemented |
      | AuthCtrlr | DisableRemoteAuthorization   | false                                  | implemented |
      | AuthCtrlr | OfflineTxForUnknownIdEnabled | true                                   | implemented |
      | TxCtrlr   | StopTxOnInvalidId            | true                                   |             |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    And the CSMS no longer accepts the valid idToken
    When a transaction was started offline
    Then the station sends TransactionEvent (E04.FR.03)
      | offline | true |
    And the transaction is deauthorized (C15.FR.04)

  # 2.0.1 as its errata of 2024-09 and 2025-04 changed it: PowerPathClosed would end the transaction whatever StopTxOnEVSideDisconnect says.
  @TC_E_17_CS @condition @needs:TxCtrlr.TxStopPoint~Authorized @needs:TxCtrlr.StopTxOnEVSideDisconnect~true @E06.FR.04 @E06.FR.15
  Scenario: Authorization ended because the EV was disconnected
    Given the station is configured with
      | component     | variable                   | value               | if          |
      | TxCtrlr       | TxStopPoint                | contains Authorized |             |
      | TxCtrlr       | StopTxOnEVSideDisconnect   | true                |             |
      | OCPPCommCtrlr | UnlockOnEVSideDisconnect   | false               |             |
      | AuthCtrlr     | Enabled                    | true                | implemented |
      | AuthCtrlr     | DisableRemoteAuthorization | false               | implemented |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E06.FR.04)
      | eventType                     | Ended               |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
      | transactionInfo.stoppedReason | EVDisconnected      |
    When the driver takes the cable out if it is detachable
    Then in any order the station reports the connector as Available

  # The case wants an update where TxStartPoint is ParkingBayOccupancy; but its stop point is Authorized, and so the transaction ends (E06.FR.03). Of the
  # event with the cable it says Ended, where a transaction that has ended can only be followed by a new one.
  @TC_E_39_CS @mandatory @needs:TxCtrlr.TxStopPoint~Authorized @E06.FR.04 @E06.FR.15
  Scenario: Authorization ended because no EV was connected
    Given the station is configured with
      | component | variable                   | value                              | if          |
      | TxCtrlr   | TxStopPoint                | contains Authorized                |             |
      | TxCtrlr   | EVConnectionTimeOut        | the configured evConnectionTimeOut |             |
      | AuthCtrlr | Enabled                    | true                               | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false                              | implemented |
    And the driver is authorized
    When no EV is connected in time (E03.FR.05)
    And the EV is connected
    Then energy transfer does not start (E03.FR.05)

  @TC_E_19_CS @condition @needs:TxCtrlr.TxStopPoint~ParkingBayOccupancy @E06.FR.01 @E06.FR.15
  Scenario: Parking bay left
    Given the station is configured with
      | component | variable    | value                        |
      | TxCtrlr   | TxStopPoint | contains ParkingBayOccupancy |
    And the EV is disconnected
    When the EV has left

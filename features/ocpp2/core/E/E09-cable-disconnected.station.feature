@core @station @ocpp2.0.1 @ocpp2.1
Feature: E09 and E10 Cable disconnected on the EV's side

  @TC_E_24_CS @condition @E09 @E09.FR.01 @E09.FR.02 @E09.FR.04
  Scenario: Authorization ended, and the cable unlocked
    Given the cable is detachable
    And the station is configured with
      | component     | variable                 | value |
      | TxCtrlr       | StopTxOnEVSideDisconnect | true  |
      | OCPPCommCtrlr | UnlockOnEVSideDisconnect | true  |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then the station sends TransactionEvent (E09.FR.01)
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
    When the driver takes the cable out if it is detachable
    Then the station reports the connector as Available (E09.FR.02)

  @TC_E_25_CS @condition @E09 @E09.FR.01 @E09.FR.03 @E09.FR.04
  Scenario: Authorization ended, and the cable kept locked
    Given the station is configured with
      | component     | variable                 | value |
      | TxCtrlr       | StopTxOnEVSideDisconnect | true  |
      | OCPPCommCtrlr | UnlockOnEVSideDisconnect | false |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E09.FR.01)
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
    When the driver takes the cable out if it is detachable
    Then in any order the station reports the connector as Available (E09.FR.03)

  @TC_E_26_CS @condition @E10 @needs:TxCtrlr.StopTxOnEVSideDisconnect~false @E10.FR.01 @E10.FR.03
  Scenario: Suspended, and resumed when the EV is connected again
    Given the station is configured with
      | component     | variable                 | value                                      |
      | TxCtrlr       | TxStopPoint              | contains Authorized or ParkingBayOccupancy |
      | OCPPCommCtrlr | UnlockOnEVSideDisconnect | false                                      |
      | TxCtrlr       | StopTxOnEVSideDisconnect | false                                      |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E10.FR.01)
      | eventType                     | Updated             |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
    And in any order the station reports the connector as Available if its cable is fixed
    When the EV is connected again on its own side
    Then in any order the station sends TransactionEvent (E02.FR.17)
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.chargingState | EVConnected    |
    And the station sends TransactionEvent (E10.FR.01)
      | eventType                     | Updated              |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | Charging             |

  @TC_E_27_CS @condition @E10 @needs:TxCtrlr.StopTxOnEVSideDisconnect~false @E10.FR.02 @E10.FR.03
  Scenario: Suspended, and ended when the EV is not connected again in time
    Given the cable is fixed
    And the station is configured with
      | component     | variable                 | value                                      |
      | TxCtrlr       | TxStopPoint              | contains Authorized or ParkingBayOccupancy |
      | OCPPCommCtrlr | UnlockOnEVSideDisconnect | false                                      |
      | TxCtrlr       | StopTxOnEVSideDisconnect | false                                      |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent (E10.FR.02)
      | eventType                     | Updated             |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
    And in any order the station reports the connector as Available
    And no EV is connected in time (E10.FR.02)

@core @csms @ocpp2.0.1 @ocpp2.1 @E10
Feature: E10 Connection loss on the EV's side, transaction suspended

  @TC_E_26_CSMS @mandatory @E10.FR.01
  Scenario: Suspended, and resumed when the EV is connected again
    Given the station is configured with
      | component | variable                 | value      |
      | TxCtrlr   | TxStopPoint              | Authorized |
      | TxCtrlr   | StopTxOnEVSideDisconnect | false      |
    And energy transfer is suspended by the EV
    When the EV is disconnected on its own side
    Then in any order the station sends TransactionEvent
      | eventType                     | Updated             |
      | triggerReason                 | EVCommunicationLost |
      | transactionInfo.chargingState | Idle                |
    And the CSMS answers TransactionEvent (E10.FR.01)
    And in any order the station reports the connector as Available if its cable is fixed
    When the EV is connected again on its own side
    Then in any order the station sends TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.chargingState | EVConnected    |
    And the station sends TransactionEvent
      | eventType                     | Updated              |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | Charging             |
    And the CSMS answers every request

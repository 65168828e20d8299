@core @csms @ocpp2.0.1 @ocpp2.1 @E03
Feature: E03 Start transaction, authorization first

  @TC_E_04_CSMS @mandatory @E03.FR.02
  Scenario: Local start, authorization first
    Given the driver is authorized locally
    When energy transfer starts
    Then the CSMS answers every request (E03.FR.02)

  @TC_E_38_CSMS @mandatory
  Scenario: The EV is not ready
    Given the driver is authorized locally
    And the EV is connected
    When the EV suspends the energy transfer
    Then the station sends TransactionEvent
      | eventType                     | Updated              |
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | SuspendedEV          |
    And the CSMS answers TransactionEvent

  @TC_E_39_CSMS @mandatory @E03.FR.04 @E03.FR.05 @E06.FR.04
  Scenario: The EV is not connected in time
    Given the station is configured with
      | component | variable            | value |
      | TxCtrlr   | EVConnectionTimeOut | 30    |
    And the driver is authorized locally
    When 30 seconds pass
    Then the station sends TransactionEvent
      | eventType                     | Ended            |
      | triggerReason                 | EVConnectTimeout |
      | transactionInfo.stoppedReason | Timeout          |
    And the CSMS answers TransactionEvent (E03.FR.05)

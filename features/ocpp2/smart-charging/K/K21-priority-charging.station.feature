@smart-charging @station @ocpp2.1 @K21
Feature: K21 Priority charging, at a station

  @TC_K_118_CS @condition @needs:SmartChargingCtrlr.SupportedAdditionalPurposes~PriorityCharging @K21.FR.01 @K21.FR.02 @K21.FR.03 @K21.FR.04 @K21.FR.05 @K21.FR.06 @K21.FR.07 @K21.FR.08 @K21.FR.09
  Scenario: Asked for by the CSMS
    Given the station is charging
    When the CSMS sends UsePriorityCharging
      | transactionId | UNKNOWN-TRANSACTION-ID |
      | activate      | true                   |
    Then the station answers UsePriorityCharging (K21.FR.02)
      | status                | Rejected   |
      | statusInfo.reasonCode | TxNotFound |
    When the CSMS sends UsePriorityCharging
      | transactionId | $transactionId |
      | activate      | true           |
    Then the station answers UsePriorityCharging (K21.FR.01)
      | status                | NoProfile |
      | statusInfo.reasonCode | NotFound  |
    When the CSMS sets the PriorityCharging $profile
      | chargingSchedule[0].duration | is absent |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the CSMS sends UsePriorityCharging
      | transactionId | $transactionId |
      | activate      | true           |
    Then the station answers UsePriorityCharging (K21.FR.03)
      | status | Accepted |
    And the station sends NotifyPriorityCharging (K21.FR.05)
      | transactionId | $transactionId |
      | activated     | true           |
    When the CSMS sends UsePriorityCharging
      | transactionId | $transactionId |
      | activate      | false          |
    Then the station answers UsePriorityCharging (K21.FR.06)
      | status | Accepted |
    And the station sends NotifyPriorityCharging (K21.FR.08)
      | transactionId | $transactionId |
      | activated     | false          |

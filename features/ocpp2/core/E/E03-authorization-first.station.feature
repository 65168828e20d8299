@core @station @ocpp2.0.1 @ocpp2.1 @E03
Feature: E03 Start transaction, authorization first

  @TC_E_04_CS @condition @E03.FR.01 @E03.FR.06 @E03.FR.12 @E01.FR.16 @C01.FR.02 @C02.FR.01 @C06.FR.02
  Scenario: Local start, authorization first
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is in the parking bay
    When the driver is authorized locally
    Then energy transfer starts

  # Without Authorized and ParkingBayOccupancy as stop points the case wants an update; E03.FR.05 lets the station end the transaction as well.
  @TC_E_05_CS @condition @E03.FR.01 @E03.FR.05 @E03.FR.06 @E03.FR.12 @C01.FR.02 @C02.FR.01 @C06.FR.02
  Scenario: The EV is not connected in time, and the EVSE is ready again
    Given the station is configured with
      | component     | variable                   | value                              | if          |
      | TxCtrlr       | EVConnectionTimeOut        | the configured evConnectionTimeOut |             |
      | AuthCtrlr     | Enabled                    | true                               | implemented |
      | AuthCtrlr     | DisableRemoteAuthorization | false                              | implemented |
      | AuthCacheCtrlr | Enabled                   | false                              | implemented |
      | AuthCtrlr     | LocalPreAuthorize          | false                              |             |
    And the driver is authorized locally
    When no EV is connected in time (E03.FR.05)
    And the driver is authorized locally
    Then energy transfer starts

  @TC_E_38_CS @condition @lacks:TxCtrlr.TxStartPoint=EnergyTransfer @E01.FR.19
  Scenario: The EV is not ready
    Given the driver is authorized
    When an EV that is not ready to charge is connected
    Then the station sends TransactionEvent (E01.FR.19)
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | SuspendedEV          |

  @TC_E_52_CS @condition @needs:AuthCtrlr.DisableRemoteAuthorization @C01 @C01.FR.02 @C01.FR.05
  Scenario: The CSMS is not asked when remote authorization is disabled
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | true  |             |
    And the station knows no idToken
    And the EV is in the parking bay
    When the operator presents the valid idToken
    Then the station has sent no Authorize (C01.FR.02)
    When the EV is connected
    Then energy transfer does not start (C01.FR.02)

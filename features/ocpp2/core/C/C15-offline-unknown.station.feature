@core @station @ocpp2.0.1 @ocpp2.1 @C15
Feature: C15 Offline authorization of an unknown idToken

  # 2.0.1 as its errata of 2024-11 changed it.
  @TC_C_26_CS @condition @needs:AuthCtrlr.OfflineTxForUnknownIdEnabled @C13 @C13.FR.04 @C15.FR.02 @C15.FR.06 @C15.FR.08
  Scenario: Accepted offline, and suspended when the CSMS does not accept it
    Given the station is configured with
      | component          | variable                     | value | if          |
      | LocalAuthListCtrlr | Enabled                      | true  | implemented |
      | AuthCtrlr          | LocalPreAuthorize            | true  | implemented |
      | AuthCtrlr          | OfflineTxForUnknownIdEnabled | true  |             |
      | AuthCtrlr          | LocalAuthorizeOffline        | true  |             |
      | TxCtrlr            | MaxEnergyOnInvalidId         | 0     | implemented |
      | TxCtrlr            | StopTxOnInvalidId            | false |             |
    And the station knows no idToken
    And the CSMS no longer accepts the valid idToken
    When a transaction was started offline
    Then in any order the station reports the connector as Occupied
    And the station sends, among others, TransactionEvent (C15.FR.08)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | offline         | true                              |
    And the station sends, among others, TransactionEvent (C15.FR.06)
      | transactionInfo.chargingState | SuspendedEVSE |
    And the station has sent no TransactionEvent with (C15.FR.02)
      | transactionInfo.chargingState | one of Idle, EVConnected, Charging |
      | offline                       | is absent or false                 |
    When the driver stops charging
    Then energy transfer is over
    And the EV is disconnected

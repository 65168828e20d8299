@core @station @ocpp2.0.1 @ocpp2.1 @E05
Feature: E05 Start transaction, the idToken is not accepted, at a station

  # Beyond the OCA's cases, which do not wait until the energy is used up.
  @TH_E_01 @beyond @needs:AuthCacheCtrlr.Available=true @needs:TxCtrlr.MaxEnergyOnInvalidId @E05.FR.02 @E05.FR.03
  Scenario: No more energy than MaxEnergyOnInvalidId
    Given the station is configured with
      | component        | variable             | value                         | if          |
      | AuthCacheCtrlr   | Enabled              | true                          | implemented |
      | AuthCtrlr        | LocalPreAuthorize    | true                          |             |
      | TxCtrlr          | StopTxOnInvalidId    | false                         |             |
      | TxCtrlr          | MaxEnergyOnInvalidId | 1000                          |             |
      | SampledDataCtrlr | TxUpdatedInterval    | 60                            |             |
      | SampledDataCtrlr | TxUpdatedMeasurands  | Energy.Active.Import.Register |             |
    And the valid idToken is cached
    And the CSMS no longer accepts the valid idToken
    And the EV is connected
    When the operator presents the valid idToken
    Then the station sends, among others, TransactionEvent
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station sends, among others, TransactionEvent
      | transactionInfo.chargingState | Charging |
    When 1 hour passes
    Then the station sends, among others, TransactionEvent (E05.FR.02)
      | eventType                     | Updated       |
      | transactionInfo.chargingState | SuspendedEVSE |

@core @station @ocpp2.0.1 @ocpp2.1 @C12
Feature: C12 Authorization through the authorization cache

  # 2.0.1 as its errata of 2025-02 changed these cases: whichever way to be authorized the station supports.

  @TC_C_08_CS @condition @C12.FR.02 @C12.FR.04
  Scenario: Cached as accepted
    Given the station is configured with
      | component      | variable          | value | if          |
      | AuthCacheCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize | true  | implemented |
    And the valid idToken is cached
    When the driver is authorized by the station alone (C12.FR.02)
    And the EV is connected
    Then energy transfer starts

  @TC_C_09_CS @condition @C10.FR.03 @C12.FR.05
  Scenario: Cached as invalid, which it is
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | false | implemented |
    And the invalid idToken is cached
    When the driver asks for authorization with the invalid idToken
    Then the station sends Authorize (C12.FR.05)
      | idToken.idToken | the configured invalid idToken      |
      | idToken.type    | the configured invalid idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Invalid |

  @TC_C_10_CS @condition @C10.FR.03 @C12.FR.05
  Scenario: Cached as blocked
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | false | implemented |
    And the blocked idToken is cached
    When the driver asks for authorization with the blocked idToken
    Then the station sends Authorize (C12.FR.05)
      | idToken.idToken | the configured blocked idToken      |
      | idToken.type    | the configured blocked idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Blocked |

  @TC_C_11_CS @condition @C10.FR.03 @C12.FR.05
  Scenario: Cached as expired
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | false | implemented |
    And the expired idToken is cached
    When the driver asks for authorization with the expired idToken
    Then the station sends Authorize (C12.FR.05)
      | idToken.idToken | the configured expired idToken      |
      | idToken.type    | the configured expired idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Expired |

  @TC_C_12_CS @condition @C10.FR.03 @C12.FR.05
  Scenario: Cached as invalid, and accepted since
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | false | implemented |
    And the invalid idToken is cached
    And the CSMS now accepts the invalid idToken
    When the driver is authorized with the invalid idToken (C12.FR.05)
    And the EV is connected
    Then energy transfer starts

  @TC_C_13_CS @condition @C12.FR.02 @C12.FR.04
  Scenario: Cached as accepted, before the EV is connected
    Given the station is configured with
      | component      | variable          | value | if          |
      | AuthCacheCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize | true  | implemented |
    And the valid idToken is cached
    When the driver is authorized by the station alone (C12.FR.02)
    And the EV is connected
    Then energy transfer starts

  # That no more than MaxEnergyOnInvalidId is transferred in the end is not waited for: 10 kWh take their time.
  @TC_C_15_CS @condition @needs:AuthCacheCtrlr.Available=true @needs:TxCtrlr.MaxEnergyOnInvalidId @C12.FR.02 @C12.FR.04
  Scenario: Accepted offline but invalid, and MaxEnergyOnInvalidId not reached
    Given the station is configured with
      | component      | variable                     | value                                  | if          |
      | AuthCacheCtrlr | Enabled                      | true                                   | implemented |
      | AuthCtrlr      | LocalPreAuthorize            | true                                   | implemented |
      | AuthCtrlr      | LocalAuthorizeOffline        | true                                   |             |
      | AuthCtrlr      | OfflineTxForUnknownIdEnabled | true                                   | implemented |
      | TxCtrlr        | StopTxOnInvalidId            | false                                  |             |
      | TxCtrlr        | MaxEnergyOnInvalidId         | 10000                                  |             |
      | OCPPCommCtrlr  | OfflineThreshold             | the configured offlineThreshold        |             |
      | OCPPCommCtrlr  | RetryBackOffWaitMinimum      | the configured retryBackOffWaitMinimum |             |
      | OCPPCommCtrlr  | RetryBackOffRandomRange      | 0                                      |             |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    And the EV is connected
    And the CSMS no longer accepts the valid idToken
    When the network goes down
    And the operator presents the valid idToken
    And the configured duration of a transaction passes
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station sends, among others, TransactionEvent (C12.FR.02)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | offline         | true                              |
    And the station sends, among others, TransactionEvent (C12.FR.04)
      | triggerReason | ChargingStateChanged |
      | offline       | true                 |
    When the message timeout passes
    Then the station has sent no TransactionEvent with (C15.FR.07)
      | triggerReason | Deauthorized |
    And the station has sent no TransactionEvent with (C15.FR.07)
      | transactionInfo.chargingState | SuspendedEVSE |

  @TC_C_16_CS @condition @needs:AuthCacheCtrlr.Available=true @C12.FR.02 @C12.FR.04
  Scenario: Accepted offline but invalid, with StopTxOnInvalidId
    Given the station is configured with
      | component      | variable              | value | if          |
      | AuthCacheCtrlr | Enabled               | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize     | true  | implemented |
      | AuthCtrlr      | LocalAuthorizeOffline | true  |             |
      | TxCtrlr        | StopTxOnInvalidId     | true  |             |
      | TxCtrlr        | MaxEnergyOnInvalidId  | 0     | implemented |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    And the EV is connected
    And the CSMS no longer accepts the valid idToken
    When the network goes down
    And the operator presents the valid idToken
    And 5 seconds pass
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station sends, among others, TransactionEvent (C12.FR.02)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | offline         | true                              |
    And the station sends, among others, TransactionEvent (C12.FR.04)
      | triggerReason | ChargingStateChanged |
      | offline       | true                 |
    And the transaction is deauthorized (C15.FR.04)

  # The case leaves LocalAuthorizeOffline alone; where it is false, nothing is accepted offline. Its triggerReason SuspendedEVSE does not exist, the chargingState is meant.
  @TC_C_17_CS @condition @needs:AuthCacheCtrlr.Available=true @lacks:TxCtrlr.TxStopPoint=EnergyTransfer @C12.FR.02 @C12.FR.04
  Scenario: Accepted offline but invalid, without StopTxOnInvalidId
    Given the station is configured with
      | component      | variable                     | value | if          |
      | AuthCacheCtrlr | Enabled                      | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize            | true  | implemented |
      | AuthCtrlr      | LocalAuthorizeOffline        | true  |             |
      | AuthCtrlr      | OfflineTxForUnknownIdEnabled | true  | implemented |
      | TxCtrlr        | StopTxOnInvalidId            | false |             |
      | TxCtrlr        | MaxEnergyOnInvalidId         | 0     | implemented |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    And the EV is connected
    And the CSMS no longer accepts the valid idToken
    When the network goes down
    And the operator presents the valid idToken
    And 5 seconds pass
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station sends, among others, TransactionEvent (C12.FR.02)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | offline         | true                              |
    And the station sends, among others, TransactionEvent (C15.FR.06)
      | triggerReason                 | ChargingStateChanged |
      | transactionInfo.chargingState | SuspendedEVSE        |

  @TC_C_18_CS @condition @needs:AuthCacheCtrlr.Available=true @needs:TxCtrlr.MaxEnergyOnInvalidId @C12.FR.02 @C12.FR.04
  Scenario: Accepted offline but invalid, with StopTxOnInvalidId, whatever MaxEnergyOnInvalidId is
    Given the station is configured with
      | component      | variable                     | value                                  | if          |
      | AuthCacheCtrlr | Enabled                      | true                                   | implemented |
      | AuthCtrlr      | LocalPreAuthorize            | true                                   | implemented |
      | AuthCtrlr      | LocalAuthorizeOffline        | true                                   |             |
      | AuthCtrlr      | OfflineTxForUnknownIdEnabled | true                                   | implemented |
      | TxCtrlr        | StopTxOnInvalidId            | true                                   |             |
      | TxCtrlr        | MaxEnergyOnInvalidId         | 500                                    |             |
      | OCPPCommCtrlr  | OfflineThreshold             | the configured offlineThreshold        |             |
      | OCPPCommCtrlr  | RetryBackOffWaitMinimum      | the configured retryBackOffWaitMinimum |             |
      | OCPPCommCtrlr  | RetryBackOffRandomRange      | 0                                      |             |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    And the EV is connected
    And the CSMS no longer accepts the valid idToken
    When the network goes down
    And the operator presents the valid idToken
    And the configured duration of a transaction passes
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station sends, among others, TransactionEvent (C12.FR.02)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | offline         | true                              |
    And the station sends, among others, TransactionEvent (C12.FR.04)
      | triggerReason | ChargingStateChanged |
      | offline       | true                 |
    And the station sends, among others, TransactionEvent (C15.FR.04)
      | triggerReason | Deauthorized       |
      | offline       | is absent or false |
    And the transaction is deauthorized (C15.FR.04)

  @TC_C_57_CS @condition @needs:AuthCacheCtrlr.DisablePostAuthorize @C10.FR.03 @C12.FR.05
  Scenario: Cached as invalid, and not asked again
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | true  |             |
    And the invalid idToken is cached
    When the driver asks for authorization with the invalid idToken
    Then the station has sent no Authorize (C12.FR.05)
    When the EV is connected
    Then energy transfer does not start (C01.FR.01)

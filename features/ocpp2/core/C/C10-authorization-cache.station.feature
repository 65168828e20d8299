@core @station @ocpp2.0.1 @ocpp2.1 @C10
Feature: C10 Store authorization data in the authorization cache

  # 2.0.1 as its errata of 2025-02 changed it: whichever way to be authorized the station supports.
  @TC_C_32_CS @condition @C10.FR.02
  Scenario: The cache outlives a reboot
    Given the station is configured with
      | component      | variable          | value | if          |
      | AuthCacheCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize | true  |             |
    And the valid idToken is cached
    And the station is booted
    When the driver is authorized by the station alone (C10.FR.02)
    And the EV is connected
    Then energy transfer starts

  # 2.0.1 as its errata of 2025-02 changed it.
  @TC_C_33_CS @condition @C12 @C10.FR.04 @C12.FR.06
  Scenario: Cached from the answer to Authorize
    Given the station is configured with
      | component         | variable          | value | if          |
      | AuthCacheCtrlr    | Enabled           | true  | implemented |
      | AuthCtrlr         | LocalPreAuthorize | true  |             |
      | LocalAuthListCtrlr | Enabled          | true  | implemented |
    And the valid idToken is cached
    When the driver is authorized by the station alone (C10.FR.04)
    And the EV is connected
    Then energy transfer starts

  # 2.0.1 as its errata of 2025-04 changed it.
  @TC_C_34_CS @condition @C12 @C10.FR.05 @C12.FR.06
  Scenario: Cached from the answer to TransactionEvent
    Given the station is configured with
      | component          | variable             | value | if          |
      | AuthCacheCtrlr     | Enabled              | true  | implemented |
      | AuthCtrlr          | LocalPreAuthorize    | true  |             |
      | LocalAuthListCtrlr | Enabled              | true  | implemented |
      | TxCtrlr            | StopTxOnInvalidId    | true  |             |
      | TxCtrlr            | MaxEnergyOnInvalidId | 0     | implemented |
    And the valid idToken is cached
    And the CSMS no longer accepts the valid idToken
    When the driver is authorized by the station alone (C12.FR.02)
    Then the transaction is deauthorized (E05.FR.10)
    When the EV is disconnected
    And the EV has left
    And the EV is in the parking bay
    And the driver asks for authorization with the valid idToken
    Then the station sends Authorize (C10.FR.05)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Invalid |

  @TC_C_36_CS @condition @C10.FR.11
  Scenario: The cache is not asked first when LocalPreAuthorize is false
    Given the station is configured with
      | component      | variable          | value |
      | AuthCacheCtrlr | Enabled           | true  |
      | AuthCtrlr      | LocalPreAuthorize | false |
    And the valid idToken is cached
    And the CSMS no longer accepts the valid idToken
    When the driver asks for authorization with the valid idToken
    Then the station sends Authorize (C10.FR.11)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Invalid |

  # The editions differ: in 2.0.1 the EV is connected, and the idToken read by the station. C10.FR.10 says "more than" LifeTime, hence the seconds behind it.
  @TC_C_46_CS @ocpp2.0.1 @condition @needs:AuthCacheCtrlr.Available=true @needs:AuthCacheCtrlr.LifeTime @C10.FR.08
  Scenario: Forgotten after LifeTime, with the EV connected
    Given the station is configured with
      | component      | variable          | value                              | if          |
      | AuthCacheCtrlr | LifeTime          | the configured transactionDuration |             |
      | AuthCtrlr      | LocalPreAuthorize | true                               | implemented |
    And the valid idToken is cached
    And the EV is connected
    When the configured duration of a transaction passes
    And 5 seconds pass
    Then the driver is authorized locally (C10.FR.08)

  @TC_C_46_CS @ocpp2.1 @condition @needs:AuthCacheCtrlr.Available=true @needs:AuthCacheCtrlr.LifeTime @C10.FR.08
  Scenario: Forgotten after LifeTime
    Given the station is configured with
      | component      | variable          | value                              | if          |
      | AuthCacheCtrlr | LifeTime          | the configured transactionDuration |             |
      | AuthCtrlr      | LocalPreAuthorize | true                               | implemented |
    And the valid idToken is cached
    When the configured duration of a transaction passes
    And 5 seconds pass
    Then the driver is authorized (C10.FR.08)

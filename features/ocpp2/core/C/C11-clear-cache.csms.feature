@core @csms @ocpp2.0.1 @ocpp2.1 @C11
Feature: C11 Clear the authorization cache

  @TC_C_37_CSMS @mandatory
  Scenario: The station clears its cache
    When the operator lets the CSMS send ClearCache
    Then the CSMS sends ClearCache
    And the station answers ClearCache
      | status | Accepted |

  @TC_C_38_CSMS @mandatory
  Scenario: The station has its cache switched off
    Given the station is configured with
      | component     | variable | value |
      | AuthCacheCtrlr | Enabled | false |
    When the operator lets the CSMS send ClearCache
    Then the CSMS sends ClearCache
    And the station answers ClearCache
      | status | Rejected |

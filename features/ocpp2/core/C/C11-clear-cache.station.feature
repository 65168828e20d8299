@core @station @ocpp2.0.1 @ocpp2.1 @C11
Feature: C11 Clear the authorization cache

  # The case leaves LocalPreAuthorize alone; where it is false, the station asks the CSMS whether the cache was cleared or not.
  @TC_C_37_CS @condition @C11.FR.01 @C11.FR.02 @C11.FR.03
  Scenario: Cleared, so that the station has to ask
    Given the station is configured with
      | component      | variable          | value | if          |
      | AuthCacheCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize | true  | implemented |
    And the valid idToken is cached
    When the CSMS sends ClearCache
    Then the station answers ClearCache (C11.FR.03)
      | status | Accepted |
    When the driver is authorized (C11.FR.01)
    And the EV is connected
    Then energy transfer starts

  # The case switches the cache off before it has something cached, which cannot be.
  @TC_C_38_CS @condition @needs:AuthCacheCtrlr.Enabled~false @C11.FR.01 @C11.FR.02 @C11.FR.04
  Scenario: Switched off
    Given the valid idToken is cached
    And the station is configured with
      | component      | variable | value |
      | AuthCacheCtrlr | Enabled  | false |
    When the CSMS sends ClearCache
    Then the station answers ClearCache (C11.FR.04)
      | status | Rejected |

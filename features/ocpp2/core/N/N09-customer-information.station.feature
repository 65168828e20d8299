@core @station @ocpp2.0.1 @ocpp2.1 @N09
Feature: N09 Get customer information, N10 Clear customer information

  # The session that the case has before is the one that brings the idToken into the cache.
  @TC_N_27_CS @condition @N09.FR.02 @N09.FR.05
  Scenario: Of a customer that the station knows
    Given the station is configured with
      | component          | variable          | value | if          |
      | LocalAuthListCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr          | LocalPreAuthorize | true  | implemented |
      | AuthCacheCtrlr     | Enabled           | true  | implemented |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    When the CSMS sends CustomerInformation
      | requestId       | 2701                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N09.FR.02)
      | status | Accepted |
    And the station reports what it knows of the customer (N09.FR.05)

  @TC_N_28_CS @condition @N09.FR.02 @N09.FR.06
  Scenario: Of a customer that the station does not know
    Given the station knows no idToken
    When the CSMS sends CustomerInformation
      | requestId       | 2801                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N09.FR.02)
      | status | Accepted |
    And the station sends NotifyCustomerInformation (N09.FR.06)
      | requestId | 2801               |
      | tbc       | is absent or false |

  # The list is the CSMS's, so that the station still knows what stands there when it has cleared the rest.
  @TC_N_30_CS @condition @N10.FR.01 @N10.FR.03
  Scenario: Cleared and reported
    Given the station is configured with
      | component          | variable          | value | if          |
      | LocalAuthListCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr          | LocalPreAuthorize | true  | implemented |
      | AuthCacheCtrlr     | Enabled           | true  | implemented |
    And the valid idToken is cached if implemented
    And the local authorization list holds the valid idToken if implemented
    When the CSMS sends CustomerInformation
      | requestId       | 3001                              |
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N10.FR.01)
      | status | Accepted |
    And the station reports what it knows of the customer (N10.FR.03)
    When the CSMS sends CustomerInformation
      | requestId       | 3002                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
      | requestId | 3002               |
      | tbc       | is absent or false |

  @TC_N_31_CS @condition @N10.FR.01 @N10.FR.04
  Scenario: Cleared and reported, of a customer that the station does not know
    Given the station knows no idToken
    When the CSMS sends CustomerInformation
      | requestId       | 3101                              |
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N10.FR.01)
      | status | Accepted |
    And the station sends NotifyCustomerInformation (N10.FR.04)
      | requestId | 3101               |
      | tbc       | is absent or false |

  @TC_N_32_CS @mandatory @N10.FR.01 @N10.FR.06
  Scenario: Cleared and not reported
    Given the station knows no idToken
    When the CSMS sends CustomerInformation
      | requestId       | 3201                              |
      | report          | false                             |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N10.FR.01)
      | status | Accepted |
    And the station sends NotifyCustomerInformation (N10.FR.06)
      | requestId | 3201               |
      | tbc       | is absent or false |

  # What the cases do not do: the cache itself shows what was cleared.
  @TH_N_01 @beyond @needs:AuthCacheCtrlr.Available=true @N10.FR.03 @N10.FR.06
  Scenario: Whose data is cleared is asked about again
    Given the station is configured with
      | component          | variable          | value | if          |
      | AuthCtrlr          | LocalPreAuthorize | true  | implemented |
      | AuthCacheCtrlr     | Enabled           | true  | implemented |
      | LocalAuthListCtrlr | Enabled           | false | implemented |
    And the valid idToken is cached
    When the CSMS sends CustomerInformation
      | requestId       | 101                               |
      | report          | false                             |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N10.FR.01)
      | status | Accepted |
    And the station sends NotifyCustomerInformation (N10.FR.06)
      | requestId | 101 |
    When the operator presents the valid idToken
    Then the station sends Authorize (N10.FR.06)
      | idToken.idToken | the configured valid idToken |

  # Nothing says how soon; who asked waits all the same.
  @TH_N_02 @beyond @N09.FR.05
  Scenario: What a station accepted to report comes in the end
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken if implemented
    When the CSMS sends CustomerInformation
      | requestId       | 102                               |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers CustomerInformation (N09.FR.02)
      | status | Accepted |
    When 20 minutes pass
    Then the station sends, among others, NotifyCustomerInformation (N09.FR.05)
      | requestId | 102 |

@core @csms @ocpp2.0.1 @ocpp2.1 @N09
Feature: N09 Get customer information, N10 Clear customer information, by a CSMS

  # The station knows the customer by its local authorization list.
  @TC_N_27_CSMS @mandatory @N09.FR.01 @N09.FR.04
  Scenario: Of a customer that the station knows
    When the operator lets the CSMS send SendLocalList
      | updateType                                   | Full                              |
      | versionNumber                                | 1                                 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the CSMS sends SendLocalList
    And the station answers SendLocalList
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 2701                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N09.FR.01)
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

  @TC_N_28_CSMS @mandatory @N09.FR.01 @N09.FR.04
  Scenario: Of a customer that the station does not know
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 2801                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N09.FR.01)
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

  @TC_N_29_CSMS @mandatory @N09.FR.01 @N09.FR.04
  Scenario: A station that rejects the request
    Given the station will answer CustomerInformation with
      | status | Rejected |
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 2901                              |
      | report          | true                              |
      | clear           | false                             |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N09.FR.01)
      | report          | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Rejected |

  @TC_N_30_CSMS @mandatory @N10.FR.08
  Scenario: Cleared and reported
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 3001                              |
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N10.FR.08)
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

  @TC_N_31_CSMS @mandatory @N10.FR.08
  Scenario: Cleared and reported, of a customer that the station does not know
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 3101                              |
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N10.FR.08)
      | report          | true                              |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

  @TC_N_32_CSMS @mandatory @N10.FR.08
  Scenario: Cleared and not reported
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 3201                              |
      | report          | false                             |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the CSMS sends CustomerInformation (N10.FR.08)
      | report          | false                             |
      | clear           | true                              |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

  @TC_N_62_CSMS @condition @N10.FR.08
  Scenario: By a customerIdentifier
    When the operator lets the CSMS send CustomerInformation
      | requestId          | 6201               |
      | report             | true               |
      | clear              | true               |
      | customerIdentifier | OpenChargeAlliance |
    Then the CSMS sends CustomerInformation (N10.FR.08)
      | report             | true               |
      | clear              | true               |
      | customerIdentifier | OpenChargeAlliance |
    And the station answers CustomerInformation
      | status | Accepted |
    And the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation

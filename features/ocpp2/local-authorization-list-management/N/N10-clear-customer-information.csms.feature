@local-authorization-list-management @csms @ocpp2.0.1 @ocpp2.1 @N10
Feature: N10 Clear customer information, by a CSMS with a local authorization list

  @TC_N_46_CSMS @mandatory @N10.FR.02 @N10.FR.08 @D01.FR.01 @D01.FR.06 @D01.FR.18
  Scenario: The customer is taken out of the local authorization list
    When the operator lets the CSMS send SendLocalList
      | updateType                                   | Full                              |
      | versionNumber                                | 1                                 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the CSMS sends SendLocalList
    And the station answers SendLocalList
    When the operator lets the CSMS send CustomerInformation
      | requestId       | 4601                              |
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
    And in any order the station sends NotifyCustomerInformation
    And the CSMS answers NotifyCustomerInformation
    And in any order the CSMS sends SendLocalList (N10.FR.02)
      | updateType                | Differential |
      | versionNumber             | at least 2   |
      | localAuthorizationList[0] | is present   |
    And the station answers SendLocalList
      | status | Accepted |

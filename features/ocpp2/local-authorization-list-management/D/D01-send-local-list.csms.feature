@local-authorization-list-management @csms @ocpp2.0.1 @ocpp2.1 @D01
Feature: D01 Send local authorization list, from a CSMS

  @TC_D_01_CSMS @mandatory @D01.FR.01 @D01.FR.06 @D01.FR.18
  Scenario: A full list
    When the operator lets the CSMS send SendLocalList
      | updateType                                   | Full                              |
      | versionNumber                                | 1                                 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the CSMS sends SendLocalList (D01.FR.01)
      | updateType                | Full       |
      | versionNumber             | at least 1 |
      | localAuthorizationList[0] | is present |
    And the station answers SendLocalList

  # The station's list has the version 1 before, as the case has it told to a CSMS that asks.
  @TC_D_02_CSMS @mandatory @D01.FR.01 @D01.FR.06 @D01.FR.18
  Scenario: A differential list
    When the operator lets the CSMS send SendLocalList
      | updateType    | Full |
      | versionNumber | 1    |
    Then the CSMS sends SendLocalList
      | updateType | Full |
    And the station answers SendLocalList
    When the operator lets the CSMS send SendLocalList
      | updateType                                   | Differential                      |
      | versionNumber                                | 2                                 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the CSMS sends SendLocalList (D01.FR.01)
      | updateType                            | Differential |
      | versionNumber                         | at least 2   |
      | localAuthorizationList[0].idTokenInfo | is present   |
    And the station answers SendLocalList

  @TC_D_03_CSMS @mandatory @D01.FR.01 @D01.FR.06 @D01.FR.18 @D01.FR.17
  Scenario: A differential list that removes an idToken
    When the operator lets the CSMS send SendLocalList
      | updateType                                   | Full                              |
      | versionNumber                                | 1                                 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the CSMS sends SendLocalList
      | updateType | Full |
    And the station answers SendLocalList
    When the operator lets the CSMS send SendLocalList
      | updateType                                | Differential                      |
      | versionNumber                             | 2                                 |
      | localAuthorizationList[0].idToken.idToken | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type    | the configured valid idToken type |
    Then the CSMS sends SendLocalList (D01.FR.17)
      | updateType                            | Differential |
      | versionNumber                         | at least 2   |
      | localAuthorizationList[0].idToken     | is present   |
      | localAuthorizationList[*].idTokenInfo | is absent    |
    And the station answers SendLocalList

  @TC_D_04_CSMS @mandatory @D01.FR.01 @D01.FR.06 @D01.FR.18
  Scenario: A full list that is empty
    When the operator lets the CSMS send SendLocalList
      | updateType    | Full |
      | versionNumber | 1    |
    Then the CSMS sends SendLocalList (D01.FR.01)
      | updateType                | Full      |
      | localAuthorizationList[0] | is absent |
    And the station answers SendLocalList

  # A list that is too long for one message; the cases only mention it.
  @TH_D_02 @beyond @D01.FR.01 @D01.FR.11
  Scenario: A list in several messages
    Given the station is configured with
      | component          | variable        | value |
      | LocalAuthListCtrlr | ItemsPerMessage | 3     |
      | LocalAuthListCtrlr | BytesPerMessage | 1000  |
    When the operator lets the CSMS send its whole local authorization list
    Then the CSMS sends SendLocalList (D01.FR.01)
      | updateType    | Full                   |
      | versionNumber | at least 1 as $version |
    And the station answers SendLocalList
    And the CSMS sends SendLocalList (D01.FR.01)
      | updateType    | Differential      |
      | versionNumber | at least $version |
    And the station answers SendLocalList

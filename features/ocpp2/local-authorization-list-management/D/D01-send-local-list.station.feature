@local-authorization-list-management @station @ocpp2.0.1 @ocpp2.1 @D01
Feature: D01 Send local authorization list

  # The case leaves idTokenInfo out, which a full update needs (AuthorizationData.idTokenInfo).
  @TC_D_01_CS @mandatory @D01.FR.02 @D01.FR.15
  Scenario: A full list
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    When the CSMS sends SendLocalList
      | updateType                                   | Full                              |
      | versionNumber                                | the configured localListVersion   |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken      |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                          |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.15)
      | versionNumber | the configured localListVersion |

  @TC_D_02_CS @mandatory @D01.FR.02 @D01.FR.16
  Scenario: A differential update that adds an idToken
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType                                   | Differential                           |
      | versionNumber                                | the configured localListVersion plus 1 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid2 idToken          |
      | localAuthorizationList[0].idToken.type       | the configured valid2 idToken type     |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                               |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.16)
      | versionNumber | the configured localListVersion plus 1 |

  @TC_D_03_CS @mandatory @D01.FR.02 @D01.FR.17
  Scenario: A differential update that removes an idToken
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType                                | Differential                           |
      | versionNumber                             | the configured localListVersion plus 1 |
      | localAuthorizationList[0].idToken.idToken | the configured valid idToken           |
      | localAuthorizationList[0].idToken.type    | the configured valid idToken type      |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.17)
      | versionNumber | the configured localListVersion plus 1 |

  @TC_D_04_CS @mandatory @D01.FR.02 @D01.FR.04
  Scenario: A full list that is empty
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType    | Full                            |
      | versionNumber | the configured localListVersion |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.04)
      | versionNumber | the configured localListVersion |

  @TC_D_05_CS @mandatory @D01.FR.02 @D01.FR.05
  Scenario: A differential update that is empty
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType    | Differential                           |
      | versionNumber | the configured localListVersion plus 1 |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.05)
      | versionNumber | the configured localListVersion plus 1 |

  @TC_D_06_CS @mandatory @D01.FR.19
  Scenario: A differential update that is older than the list
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType                                   | Differential                            |
      | versionNumber                                | the configured localListVersion minus 1 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid2 idToken           |
      | localAuthorizationList[0].idToken.type       | the configured valid2 idToken type      |
      | localAuthorizationList[0].idTokenInfo.status | Accepted                                |
    Then the station answers SendLocalList (D01.FR.19)
      | status | VersionMismatch |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.19)
      | versionNumber | the configured localListVersion |

  @TC_D_07_CS @mandatory @D01.FR.10
  Scenario: The list outlives a reboot
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    And the station is booted
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D01.FR.10)
      | versionNumber | the configured localListVersion |

  # The first case asks for the version alone; here the list is used, where the CSMS cannot help.
  @TH_D_01 @beyond @D01.FR.09 @D01.FR.16 @D01.FR.17 @C13.FR.01
  Scenario: What stands in the list is what drivers are let in by
    Given the station is configured with
      | component          | variable                     | value | if          |
      | LocalAuthListCtrlr | Enabled                      | true  | implemented |
      | AuthCtrlr          | LocalAuthorizeOffline        | true  |             |
      | AuthCtrlr          | OfflineTxForUnknownIdEnabled | false | implemented |
      | AuthCacheCtrlr     | Enabled                      | false | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends SendLocalList
      | updateType                                   | Differential                           |
      | versionNumber                                | the configured localListVersion plus 1 |
      | localAuthorizationList[0].idToken.idToken    | the configured valid idToken           |
      | localAuthorizationList[0].idToken.type       | the configured valid idToken type      |
      | localAuthorizationList[1].idToken.idToken    | the configured valid2 idToken          |
      | localAuthorizationList[1].idToken.type       | the configured valid2 idToken type     |
      | localAuthorizationList[1].idTokenInfo.status | Accepted                               |
    Then the station answers SendLocalList (D01.FR.02)
      | status | Accepted |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion
      | versionNumber | is present |
    When the operator connects the EV
    And the network goes down
    And the operator presents the valid idToken
    And the operator presents the valid2 idToken
    And 5 seconds pass
    And the network comes back
    Then the station sends, among others, TransactionEvent (D01.FR.16)
      | idToken.idToken | the configured valid2 idToken |
      | offline         | true                          |
    And the station has sent no TransactionEvent with (D01.FR.17)
      | idToken.idToken | the configured valid idToken |

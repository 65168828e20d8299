@core @csms @ocpp2.0.1 @ocpp2.1 @C01
Feature: C01 EV driver authorization

  # An idToken may have been read as RFID (C01), typed as key code (C04) or made by the station itself (C06): each use case asks for a status.
  @TC_C_02_CSMS @mandatory @C04 @C06 @C01.FR.07 @C04.FR.01 @C06.FR.04
  Scenario: An invalid idToken
    When the station sends Authorize
      | idToken.idToken | the configured invalid idToken      |
      | idToken.type    | the configured invalid idToken type |
    Then the CSMS answers Authorize (C01.FR.07)
      | idTokenInfo.status | one of Invalid, Unknown |

  @TC_C_06_CSMS @mandatory @C01.FR.07
  Scenario: A blocked idToken
    When the station sends Authorize
      | idToken.idToken | the configured blocked idToken      |
      | idToken.type    | the configured blocked idToken type |
    Then the CSMS answers Authorize (C01.FR.07)
      | idTokenInfo.status | one of Blocked, Invalid |

  @TC_C_07_CSMS @mandatory @C01.FR.07
  Scenario: An expired idToken
    When the station sends Authorize
      | idToken.idToken | the configured expired idToken      |
      | idToken.type    | the configured expired idToken type |
    Then the CSMS answers Authorize (C01.FR.07)
      | idTokenInfo.status | one of Expired, Invalid |

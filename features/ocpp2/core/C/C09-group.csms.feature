@core @csms @ocpp2.0.1 @ocpp2.1 @C09
Feature: C09 Authorization by group

  @TC_C_39_CSMS @mandatory @C09.FR.02 @C09.FR.03
  Scenario: Stopped by another idToken of the group
    Given the EV is connected
    When the station sends Authorize
      | idToken.idToken | the configured sameGroup idToken      |
      | idToken.type    | the configured sameGroup idToken type |
    Then the CSMS answers Authorize (C09.FR.02)
      | idTokenInfo.status               | Accepted                           |
      | idTokenInfo.groupIdToken.idToken | the configured valid idToken group |
    When the driver is authorized locally
    Then the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                           |
      | idTokenInfo.groupIdToken.idToken | the configured valid idToken group |
    And energy transfer starts
    When charging is stopped with the sameGroup idToken, which the CSMS accepts (C09.FR.09)
    Then the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                           |
      | idTokenInfo.groupIdToken.idToken | the configured valid idToken group |
    And energy transfer is over
    And the EV is disconnected

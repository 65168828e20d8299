@core @station @ocpp2.0.1 @ocpp2.1 @C09
Feature: C09 Authorization by group

  # The case names the valid idToken everywhere; the second one presented is another of its group. That the station tells it is recommended (E07.FR.02).
  @TC_C_39_CS @condition @C09.FR.02 @C09.FR.03 @C09.FR.05
  Scenario: Stopped by another idToken of the group
    Given the EV is connected
    And the driver is authorized locally
    And energy transfer starts
    When charging is stopped with the sameGroup idToken, which the CSMS accepts (C09.FR.05)
    Then energy transfer is over
    When the EV is disconnected
    Then the EV has left

  @TC_C_41_CS @condition @needs:AuthCacheCtrlr.Available=true @C09.FR.02 @C09.FR.03 @C09.FR.07
  Scenario: Stopped by another idToken of the group that is cached
    Given the station is configured with
      | component      | variable          | value | if          |
      | AuthCacheCtrlr | Enabled           | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize | true  | implemented |
    And the valid idToken is cached
    And the sameGroup idToken is cached
    And the EV is connected
    When the driver is authorized by the station alone (C12.FR.02)
    Then energy transfer starts
    When charging is stopped with the sameGroup idToken, without asking the CSMS (C09.FR.07)
    Then energy transfer is over
    When the EV is disconnected
    Then the EV has left

  @TC_C_42_CS @condition @C09.FR.11
  Scenario: Not stopped by an idToken of the group that is invalid
    Given the EV is connected
    And the driver is authorized locally
    And energy transfer starts
    And the CSMS no longer accepts the sameGroup idToken
    When the operator presents the sameGroup idToken
    Then the station sends Authorize (C09.FR.05)
      | idToken.idToken | the configured sameGroup idToken      |
      | idToken.type    | the configured sameGroup idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Invalid                            |
      | idTokenInfo.groupIdToken.idToken | the configured valid idToken group |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C09.FR.11)
    And energy transfer goes on (C09.FR.11)

  @TC_C_44_CS @condition @needs:AuthCacheCtrlr.Available=true @C09.FR.02 @C09.FR.03 @C09.FR.07
  Scenario: Not stopped by an idToken of the group that is cached as invalid
    Given the station is configured with
      | component      | variable             | value | if          |
      | AuthCacheCtrlr | Enabled              | true  | implemented |
      | AuthCtrlr      | LocalPreAuthorize    | true  | implemented |
      | AuthCacheCtrlr | DisablePostAuthorize | false | implemented |
    And the valid idToken is cached
    And the CSMS no longer accepts the sameGroup idToken
    And the sameGroup idToken is cached
    And the EV is connected
    When the driver is authorized by the station alone (C12.FR.02)
    Then energy transfer starts
    When the operator presents the sameGroup idToken
    Then the station sends Authorize (C10.FR.03)
      | idToken.idToken | the configured sameGroup idToken      |
      | idToken.type    | the configured sameGroup idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Invalid                            |
      | idTokenInfo.groupIdToken.idToken | the configured valid idToken group |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C09.FR.11)

  # The case names the valid idToken in its validations; the one of the master pass is meant.
  @TC_C_45_CS @condition @C16.FR.03
  Scenario: A master pass starts nothing
    Given the station is configured with
      | component | variable          | value                                   |
      | TxCtrlr   | TxStartPoint      | contains Authorized or PowerPathClosed  |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
    When the operator presents the masterPass idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    And the station has sent no TransactionEvent (C16.FR.03)
    When the EV is connected
    Then energy transfer does not start (C16.FR.03)

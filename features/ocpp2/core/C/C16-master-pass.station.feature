@core @station @ocpp2.0.1 @ocpp2.1 @C16
Feature: C16 Stop transactions with a master pass

  @TC_C_47_CS @condition @C16.FR.01
  Scenario: All transactions, chosen on the user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
    And the station is charging on every EVSE
    When the operator presents the masterPass idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    When the operator chooses to stop all transactions
    Then the master pass stops charging on every EVSE (C16.FR.01)
    And energy transfer is over on every EVSE
    When the EV is disconnected on every EVSE
    Then the EV has left on every EVSE

  @TC_C_48_CS @condition @C16.FR.01
  Scenario: One transaction, chosen on the user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
    And the station is charging on every EVSE
    When the operator presents the masterPass idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    When the operator chooses to stop the transaction on EVSE 1
    Then the master pass stops charging on EVSE 1 (C16.FR.01)
    And energy transfer is over on EVSE 1
    When the EV is disconnected on EVSE 1
    And the EV has left on EVSE 1
    Then energy transfer goes on on every other EVSE (C16.FR.01)

  @TC_C_49_CS @condition @C16.FR.02
  Scenario: All transactions, without a user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
    And the station is charging on two EVSEs
    When the operator presents the masterPass idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    And the master pass stops charging on two EVSEs (C16.FR.02)
    And energy transfer is over on two EVSEs
    When the EV is disconnected on two EVSEs
    Then the EV has left on two EVSEs

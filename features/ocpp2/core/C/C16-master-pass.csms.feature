@core @csms @ocpp2.0.1 @ocpp2.1 @C16
Feature: C16 Stop transactions with a master pass

  @TC_C_47_CSMS @mandatory @C16.FR.01
  Scenario: All transactions, chosen on the user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
      | TxCtrlr   | TxStopPoint       | Authorized                              |
      | UIInput   | Enabled           | true                                    |
    And the station is charging with the valid idToken on EVSE 1
    And the station is charging with the valid2 idToken on EVSE 2
    When the operator presents the masterPass idToken
    Then the station sends Authorize
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize (C09.FR.09)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    When the operator chooses to stop all transactions
    Then the station sends TransactionEvent
      | eventType                     | Ended                                  |
      | transactionInfo.stoppedReason | MasterPass                             |
      | idToken.idToken               | the configured masterPass idToken      |
      | idToken.type                  | the configured masterPass idToken type |
    And the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    And the station sends TransactionEvent
      | eventType                     | Ended                                  |
      | transactionInfo.stoppedReason | MasterPass                             |
      | idToken.idToken               | the configured masterPass idToken      |
      | idToken.type                  | the configured masterPass idToken type |
    And the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |

  # The case presents the valid idToken and expects the group of the master pass: the latter is meant.
  @TC_C_48_CSMS @mandatory @C16.FR.01
  Scenario: One transaction, chosen on the user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
      | TxCtrlr   | TxStopPoint       | Authorized                              |
      | UIInput   | Enabled           | true                                    |
    And the station is charging with the valid idToken on EVSE 1
    And the station is charging with the valid2 idToken on EVSE 2
    When the operator presents the masterPass idToken
    Then the station sends Authorize
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize (C09.FR.09)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    When the operator chooses to stop the transaction on EVSE 1
    Then the station sends TransactionEvent
      | eventType                     | Ended                                  |
      | transactionInfo.transactionId | $transactionId                         |
      | transactionInfo.stoppedReason | MasterPass                             |
      | idToken.idToken               | the configured masterPass idToken      |
      | idToken.type                  | the configured masterPass idToken type |
    And the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |

  # In the last step the case sends the valid idToken and expects the group of the master pass: the latter is meant.
  @TC_C_49_CSMS @mandatory @C16.FR.02
  Scenario: All transactions, without a user interface
    Given the station is configured with
      | component | variable          | value                                   |
      | AuthCtrlr | MasterPassGroupId | the configured masterPass idToken group |
      | TxCtrlr   | TxStopPoint       | Authorized                              |
    And the station is charging with the valid idToken on EVSE 1
    And the station is charging with the valid2 idToken on EVSE 2
    When the operator presents the masterPass idToken
    Then the station sends Authorize
      | idToken.idToken | the configured masterPass idToken      |
      | idToken.type    | the configured masterPass idToken type |
    And the CSMS answers Authorize (C09.FR.09)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    And the station sends TransactionEvent
      | eventType                     | Ended                                  |
      | transactionInfo.stoppedReason | MasterPass                             |
      | idToken.idToken               | the configured masterPass idToken      |
      | idToken.type                  | the configured masterPass idToken type |
    And the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |
    And the station sends TransactionEvent
      | eventType                     | Ended                                  |
      | transactionInfo.stoppedReason | MasterPass                             |
      | idToken.idToken               | the configured masterPass idToken      |
      | idToken.type                  | the configured masterPass idToken type |
    And the CSMS answers TransactionEvent (C09.FR.12)
      | idTokenInfo.status               | Accepted                                |
      | idTokenInfo.groupIdToken.idToken | the configured masterPass idToken group |

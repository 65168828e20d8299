@core @csms @ocpp2.0.1 @ocpp2.1
Feature: F01 and F02 Remote start

  @TC_F_01_CSMS @mandatory @F01
  Scenario: The EV is connected first
    Given the EV is connected
    When the operator lets the CSMS send RequestStartTransaction
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | evseId          | the configured EVSE id            |
    Then the CSMS sends RequestStartTransaction (F01.FR.04)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | remoteStartId   | as $remoteStartId                 |
    And the station answers RequestStartTransaction
      | status        | Accepted       |
      | transactionId | $transactionId |
    And the station sends TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | RemoteStart    |
      | transactionInfo.remoteStartId | $remoteStartId |
    And the CSMS answers TransactionEvent (F01.FR.03)
      | idTokenInfo.status | Accepted |
    And the station sends, among others, TransactionEvent
      | transactionInfo.chargingState | Charging |
    And the CSMS answers every request

  # The case has the station choose a remoteStartId of its own; it tells that of the request here, as F02.FR.01 wants.
  @TC_F_02_CSMS @mandatory @F02 @F01.FR.01 @F02.FR.01
  Scenario: Remote start first, and the station asks about the idToken
    Given the station is configured with
      | component | variable             | value      |
      | AuthCtrlr | AuthorizeRemoteStart | true       |
      | TxCtrlr   | TxStartPoint         | Authorized |
    When the operator lets the CSMS send RequestStartTransaction
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | evseId          | the configured EVSE id            |
    Then the CSMS sends RequestStartTransaction (F02.FR.01)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | remoteStartId   | as $remoteStartId                 |
    And the station answers RequestStartTransaction
      | status        | Accepted  |
      | transactionId | is absent |
    And the station sends Authorize
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    And the CSMS answers Authorize (F01.FR.01)
      | idTokenInfo.status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Started        |
      | triggerReason                 | RemoteStart    |
      | transactionInfo.remoteStartId | $remoteStartId |
    And the CSMS answers TransactionEvent (F02.FR.01)
      | idTokenInfo.status | Accepted |
    When the operator connects the EV
    Then the station sends, among others, TransactionEvent
      | transactionInfo.chargingState | Charging |
    And the CSMS answers every request

  @TC_F_03_CSMS @mandatory @F02 @F01.FR.02 @F02.FR.01
  Scenario: Remote start first, and the station does not ask about the idToken
    Given the station is configured with
      | component | variable             | value      |
      | AuthCtrlr | AuthorizeRemoteStart | false      |
      | TxCtrlr   | TxStartPoint         | Authorized |
    When the operator lets the CSMS send RequestStartTransaction
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | evseId          | the configured EVSE id            |
    Then the CSMS sends RequestStartTransaction (F02.FR.01)
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | remoteStartId   | as $remoteStartId                 |
    And the station answers RequestStartTransaction
      | status        | Accepted  |
      | transactionId | is absent |
    And the station sends TransactionEvent
      | eventType                     | Started        |
      | triggerReason                 | RemoteStart    |
      | transactionInfo.remoteStartId | $remoteStartId |
    And the CSMS answers TransactionEvent (F02.FR.01)
      | idTokenInfo.status | Accepted |
    When the operator connects the EV
    Then the station sends, among others, TransactionEvent
      | transactionInfo.chargingState | Charging |
    And the CSMS answers every request

  # The case has the station go on with the transaction (Updated); where no EV is connected and it stops with the authorization, it ends (E03.FR.05).
  @TC_F_04_CSMS @mandatory @F02 @E03 @E03.FR.04 @E03.FR.05
  Scenario: Remote start first, and no EV is connected in time
    Given the station is configured with
      | component | variable             | value      |
      | TxCtrlr   | EVConnectionTimeOut  | 30         |
      | AuthCtrlr | AuthorizeRemoteStart | false      |
      | TxCtrlr   | TxStartPoint         | Authorized |
    When the operator lets the CSMS send RequestStartTransaction
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | evseId          | the configured EVSE id            |
    Then the CSMS sends RequestStartTransaction
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
      | remoteStartId   | as $remoteStartId                 |
    And the station answers RequestStartTransaction
      | status | Accepted |
    And the station sends TransactionEvent
      | eventType                     | Started        |
      | triggerReason                 | RemoteStart    |
      | transactionInfo.remoteStartId | $remoteStartId |
    And the CSMS answers TransactionEvent
    When 30 seconds pass
    Then the station sends TransactionEvent
      | eventType     | one of Updated, Ended |
      | triggerReason | EVConnectTimeout      |
    And the CSMS answers TransactionEvent (E03.FR.05)

@core @station @ocpp2.0.1 @ocpp2.1 @beyond
Feature: Requests of the CSMS that stand against what goes on, or that are forgotten

  # What the answers must say, and what must follow in time, no step looks at: the rules that watch every wire do.

  @TH_F_01 @F05 @F05.FR.01 @F05.FR.02
  Scenario: A connector is to be unlocked while it charges
    Given the station is charging
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the station answers UnlockConnector
    When 2 minutes pass
    And the driver ends the transaction

  @TH_F_02 @F05 @F05.FR.01 @F05.FR.03
  Scenario: A connector is to be unlocked that the station told of
    When the CSMS sends UnlockConnector
      | evseId      | the configured EVSE id      |
      | connectorId | the configured connector id |
    Then the station answers UnlockConnector

  @TH_F_03 @F01 @F01.FR.24
  Scenario: Another driver is to start where a transaction goes on
    Given the station is charging
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | 4711                              |
      | evseId          | the configured EVSE id            |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers RequestStartTransaction
    When 2 minutes pass
    Then energy transfer goes on
    When the driver ends the transaction

  @TH_F_04 @F01 @F01.FR.23
  Scenario: A driver is to start where the EVSE is out of service
    Given the CSMS has made the connector unavailable
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | 4711                             |
      | evseId          | the configured EVSE id           |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers RequestStartTransaction
    When 6 minutes pass
    Then the station has sent no TransactionEvent

  @TH_F_05 @F02 @F02.FR.10
  Scenario: A driver is to start, and does not come
    Given the station is configured with
      | component | variable             | value               |
      | TxCtrlr   | TxStartPoint         | contains Authorized |
      | AuthCtrlr | AuthorizeRemoteStart | false               |
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | 4711                             |
      | evseId          | the configured EVSE id           |
      | idToken.idToken | the configured valid idToken      |
      | idToken.type    | the configured valid idToken type |
    Then the station answers RequestStartTransaction
    When 15 minutes pass
    Then the station has sent no BootNotification

  @TH_F_06 @F06 @F06.FR.04 @F06.FR.10
  Scenario: A message is triggered
    When the CSMS sends TriggerMessage
      | requestedMessage | LogStatusNotification |
    Then the station answers TriggerMessage
    When 15 minutes pass
    Then the station has sent no BootNotification

  @TH_F_07 @F01 @F01.FR.21
  Scenario: A driver is to start where the EVSE is reserved for another
    Given the EVSE is reserved for the valid idToken
    When the CSMS sends RequestStartTransaction
      | remoteStartId   | 4711                               |
      | evseId          | the configured EVSE id             |
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    Then the station answers RequestStartTransaction
    When 6 minutes pass
    Then the station has sent no TransactionEvent

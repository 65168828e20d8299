@core @csms @ocpp2.0.1 @ocpp2.1 @F06
Feature: F06 Trigger message

  @TC_F_11_CSMS @condition @F06.FR.01 @F06.FR.02
  Scenario: MeterValues of one EVSE
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | MeterValues            |
      | evse.id          | the configured EVSE id |
    Then the CSMS sends TriggerMessage (F06.FR.02)
      | requestedMessage | MeterValues            |
      | evse.id          | the configured EVSE id |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends MeterValues
      | evseId                                | the configured EVSE id |
      | meterValue[0].sampledValue[0].context | Trigger                |
    And the CSMS answers MeterValues (F06.FR.01)

  # The case leaves evseId out of MeterValues, which the schema requires: each EVSE sends its own.
  @TC_F_12_CSMS @condition @F06.FR.01
  Scenario: MeterValues of every EVSE
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | MeterValues |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | MeterValues |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends MeterValues for every EVSE
      | meterValue[0].sampledValue[0].context | Trigger |
    And the CSMS answers every request (F06.FR.01)

  @TC_F_13_CSMS @condition @F06.FR.01 @F06.FR.02
  Scenario: TransactionEvent of one EVSE
    Given the station is charging
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | TransactionEvent       |
      | evse.id          | the configured EVSE id |
    Then the CSMS sends TriggerMessage (F06.FR.02)
      | requestedMessage | TransactionEvent       |
      | evse.id          | the configured EVSE id |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends TransactionEvent
      | triggerReason                         | Trigger  |
      | transactionInfo.chargingState         | Charging |
      | meterValue[0].sampledValue[0].context | Trigger  |
    And the CSMS answers TransactionEvent (F06.FR.01)

  @TC_F_14_CSMS @condition @F06.FR.01
  Scenario: TransactionEvent of every EVSE
    Given the station is charging on every EVSE
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | TransactionEvent |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | TransactionEvent |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends TransactionEvent for every EVSE
      | triggerReason                         | Trigger  |
      | transactionInfo.chargingState         | Charging |
      | meterValue[0].sampledValue[0].context | Trigger  |
    And the CSMS answers every request (F06.FR.01)

  @TC_F_15_CSMS @condition @F06.FR.01
  Scenario: LogStatusNotification
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | LogStatusNotification |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | LogStatusNotification |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends LogStatusNotification
      | status | Idle |
    And the CSMS answers LogStatusNotification (F06.FR.01)

  @TC_F_18_CSMS @condition @F06.FR.01
  Scenario: FirmwareStatusNotification
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | FirmwareStatusNotification |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends FirmwareStatusNotification
      | status | Idle |
    And the CSMS answers FirmwareStatusNotification (F06.FR.01)

  @TC_F_20_CSMS @mandatory @F06.FR.01
  Scenario: Heartbeat
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | Heartbeat |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | Heartbeat |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends Heartbeat
    And the CSMS answers Heartbeat (F06.FR.01)

  @TC_F_23_CSMS @condition @F06.FR.01 @F06.FR.02 @F06.FR.13
  Scenario: StatusNotification of a connector that is available
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | StatusNotification          |
      | evse.id          | the configured EVSE id      |
      | evse.connectorId | the configured connector id |
    Then the CSMS sends TriggerMessage (F06.FR.13)
      | requestedMessage | StatusNotification     |
      | evse.id          | the configured EVSE id |
      | evse.connectorId | is present             |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station reports the connector as Available
    And the CSMS answers every report of a connector (F06.FR.01)

  @TC_F_24_CSMS @condition @F06.FR.01 @F06.FR.02 @F06.FR.13
  Scenario: StatusNotification of a connector that is occupied
    When the operator connects the EV
    Then the station reports the connector as Occupied
    And the CSMS answers every report of a connector
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | StatusNotification          |
      | evse.id          | the configured EVSE id      |
      | evse.connectorId | the configured connector id |
    Then the CSMS sends TriggerMessage (F06.FR.13)
      | requestedMessage | StatusNotification     |
      | evse.id          | the configured EVSE id |
      | evse.connectorId | is present             |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station reports the connector as Occupied
    And the CSMS answers every report of a connector (F06.FR.01)

  # The case does not say what is asked for: something that the harness's station does not have.
  @TC_F_27_CSMS @mandatory @F06.FR.08
  Scenario: A message that the station does not have
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | SignCombinedCertificate |
    Then the CSMS sends TriggerMessage (F06.FR.08)
    And the station answers TriggerMessage
      | status | NotImplemented |
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (F06.FR.08)

  # The case has three triggers, of which the second is asked for; the harness's station has one.
  @TC_F_100_CSMS @ocpp2.1 @condition
  Scenario: A trigger of the vendor's own
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | CustomTrigger          |
      | customTrigger    | ConnectorLocks         |
      | evse.id          | the configured EVSE id |
    Then the CSMS sends TriggerMessage (F06.FR.18)
      | requestedMessage | CustomTrigger          |
      | customTrigger    | ConnectorLocks         |
      | evse.id          | the configured EVSE id |
    And the station answers TriggerMessage
      | status | Accepted |

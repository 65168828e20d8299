@core @station @ocpp2.0.1 @ocpp2.1 @F06
Feature: F06 Trigger message

  @TC_F_11_CS @condition @F06.FR.02 @F06.FR.04 @F06.FR.05 @F06.FR.06 @F06.FR.10
  Scenario: MeterValues of one EVSE
    When the CSMS sends TriggerMessage
      | requestedMessage | MeterValues            |
      | evse.id          | the configured EVSE id |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends MeterValues (F06.FR.10)
      | evseId                                | the configured EVSE id |
      | meterValue[0].sampledValue[0].context | Trigger                |
    And the CSMS answers MeterValues

  @TC_F_12_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.06 @F06.FR.10 @F06.FR.11
  Scenario: MeterValues of every EVSE
    When the CSMS sends TriggerMessage
      | requestedMessage | MeterValues |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends MeterValues for every EVSE (F06.FR.11)
      | meterValue[0].sampledValue[0].context | Trigger |
    And the CSMS answers every request

  @TC_F_13_CS @condition @F06.FR.02 @F06.FR.04 @F06.FR.05 @F06.FR.07 @F06.FR.10
  Scenario: TransactionEvent of one EVSE
    Given the station is charging
    When the CSMS sends TriggerMessage
      | requestedMessage | TransactionEvent       |
      | evse.id          | the configured EVSE id |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends TransactionEvent (F06.FR.10)
      | triggerReason                         | Trigger                               |
      | evse.id                               | is absent or the configured EVSE id   |
      | transactionInfo.chargingState         | Charging                              |
      | meterValue[0].sampledValue[0].context | Trigger                               |
    And the CSMS answers TransactionEvent

  # The case asks for evse.id in every event; E01.FR.16 wants it once in a transaction, so the transaction tells the EVSE here.
  @TC_F_14_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.07 @F06.FR.10 @F06.FR.11
  Scenario: TransactionEvent of every EVSE
    Given the station is charging on every EVSE
    When the CSMS sends TriggerMessage
      | requestedMessage | TransactionEvent |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends TransactionEvent for every EVSE (F06.FR.11)
      | triggerReason                         | Trigger  |
      | transactionInfo.chargingState         | Charging |
      | meterValue[0].sampledValue[0].context | Trigger  |
    And the CSMS answers every request

  @TC_F_15_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @F06.FR.15
  Scenario: LogStatusNotification when no log is uploaded
    When the CSMS sends TriggerMessage
      | requestedMessage | LogStatusNotification |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends LogStatusNotification (F06.FR.15)
      | status | Idle |
    And the CSMS answers LogStatusNotification

  @TC_F_20_CS @mandatory @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: Heartbeat
    When the CSMS sends TriggerMessage
      | requestedMessage | Heartbeat |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends Heartbeat (F06.FR.10)
    And the CSMS answers Heartbeat

  @TC_F_23_CS @condition @F06.FR.02 @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: StatusNotification of a connector that is available
    When the CSMS sends TriggerMessage
      | requestedMessage | StatusNotification          |
      | evse.id          | the configured EVSE id      |
      | evse.connectorId | the configured connector id |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station reports the connector as Available (F06.FR.10)
    And the CSMS answers every report of a connector

  @TC_F_24_CS @condition @F06.FR.02 @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: StatusNotification of a connector that is occupied
    Given the EV is connected
    When the CSMS sends TriggerMessage
      | requestedMessage | StatusNotification          |
      | evse.id          | the configured EVSE id      |
      | evse.connectorId | the configured connector id |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station reports the connector as Occupied (F06.FR.10)
    And the CSMS answers every report of a connector

  @TC_F_26_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.17
  Scenario: BootNotification when the station is accepted
    When the CSMS sends TriggerMessage
      | requestedMessage | BootNotification |
    Then the station answers TriggerMessage (F06.FR.17)
      | status | Rejected |
    And the station has sent no BootNotification (F06.FR.17)

  @TC_F_27_CS @condition @F06.FR.08
  Scenario: A message that the station does not have
    When the CSMS sends TriggerMessage
      | requestedMessage | SignCombinedCertificate |
    Then the station answers TriggerMessage (F06.FR.08)
      | status | NotImplemented |

  # The case leaves open what a custom trigger sends; that something does is the vendor's to show.
  @TC_F_100_CS @ocpp2.1 @condition @needs:CustomizationCtrlr.CustomTriggers
  Scenario: A trigger of the vendor's own
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | CustomizationCtrlr |
      | getVariableData[0].variable.name  | CustomTriggers     |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | matches /^\s*([^,]+)/ as $trigger |
      | getVariableResult[0].component.name | CustomizationCtrlr                |
      | getVariableResult[0].variable.name  | CustomTriggers                    |
    When the CSMS sends TriggerMessage
      | requestedMessage | CustomTrigger |
      | customTrigger    | $trigger      |
    Then the station answers TriggerMessage (F06.FR.18)
      | status | Accepted |
    When the CSMS sends TriggerMessage
      | requestedMessage | Heartbeat |
      | customTrigger    | $trigger  |
    Then the station answers TriggerMessage (F06.FR.04)
      | status | Accepted |
    And the station sends Heartbeat (F06.FR.10)
    And the CSMS answers Heartbeat
    When the CSMS sends TriggerMessage
      | requestedMessage | CustomTrigger          |
      | customTrigger    | no.such.custom-trigger |
    Then the station answers TriggerMessage (F06.FR.19)
      | status | NotImplemented |

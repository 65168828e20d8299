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

  # So that the upload is still under way, it goes to where it fails, and waits for its next attempt.
  @TC_F_16_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @F06.FR.14
  Scenario: LogStatusNotification while a log is uploaded
    Given a server takes logs
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog       |
      | requestId          | 1601                 |
      | retries            | 3                    |
      | retryInterval      | 60                   |
      | log.remoteLocation | $refusingLogLocation |
    Then the station answers GetLog
      | status | Accepted |
    And the station sends LogStatusNotification
      | status    | Uploading |
      | requestId | 1601      |
    And the CSMS answers LogStatusNotification
    When the CSMS sends TriggerMessage
      | requestedMessage | LogStatusNotification |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends LogStatusNotification (F06.FR.14)
      | status    | Uploading |
      | requestId | 1601      |
    And the CSMS answers LogStatusNotification

  @TC_F_17_CS @condition @F06.FR.03 @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: FirmwareStatusNotification of an EVSE, which it is not about
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
      | evse.id          | the configured EVSE id     |
    Then the station answers TriggerMessage (F06.FR.03)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (F06.FR.10)
      | status | Idle |
    And the CSMS answers FirmwareStatusNotification

  @TC_F_18_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @F06.FR.16 @L01.FR.25
  Scenario: FirmwareStatusNotification when no firmware is updated
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (F06.FR.16)
      | status | Idle |
    And the CSMS answers FirmwareStatusNotification

  # The signature is wrong so that nothing is installed behind the case: 2.1 has it so, and waits for the end of the update; 2.0.1 leaves it open.
  @TC_F_19_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @L01.FR.26
  Scenario: FirmwareStatusNotification while firmware is downloaded
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured invalidFirmwareSignature   |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station sends FirmwareStatusNotification
      | status | Downloading |
    And the CSMS answers FirmwareStatusNotification
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage (F06.FR.05)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (L01.FR.26)
      | status | Downloading |
    And the CSMS answers FirmwareStatusNotification
    And the station sends FirmwareStatusNotification
      | status | Downloaded |
    And the station sends FirmwareStatusNotification
      | status | InvalidSignature |
    And in any order the station sends SecurityEventNotification
      | type | InvalidFirmwareSignature |

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

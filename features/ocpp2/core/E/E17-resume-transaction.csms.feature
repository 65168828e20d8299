@core @csms @ocpp2.1 @E17
Feature: E17 Resume transactions after an interruption

  # Part 6 has the CSMS restore a TxProfile in its purpose only; no profile is set in this case, TC_E_117_CSMS (Smart Charging) sets one.
  @TC_E_113_CSMS @mandatory @E17.FR.15
  Scenario: Power comes back in time, and the transaction goes on as before
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | true  |
    And the station is charging
    When the station is switched off
    And the configured duration of a transaction passes
    And the operator switches the station on
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected
    And the CSMS answers every report of a connector
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |
    And the CSMS answers SecurityEventNotification
    And in any order the station sends TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | Charging       |
    And the CSMS answers TransactionEvent
    When the station sends NotifyEvent
      | generatedAt                        | now                   |
      | seqNo                              | 0                     |
      | eventData[0].eventId               | 7001                  |
      | eventData[0].timestamp             | now                   |
      | eventData[0].trigger               | Delta                 |
      | eventData[0].transactionId         | $transactionId        |
      | eventData[0].eventNotificationType | HardWiredNotification |
      | eventData[0].severity              | 3                     |
      | eventData[0].actualValue           | "true"                |
      | eventData[0].component.name        | ElectricalFeed        |
      | eventData[0].variable.name         | Problem               |
    Then the CSMS answers NotifyEvent
    When the station sends NotifyEvent
      | generatedAt                        | now                   |
      | seqNo                              | 0                     |
      | eventData[0].eventId               | 7002                  |
      | eventData[0].timestamp             | now                   |
      | eventData[0].trigger               | Delta                 |
      | eventData[0].cleared               | true                  |
      | eventData[0].transactionId         | $transactionId        |
      | eventData[0].eventNotificationType | HardWiredNotification |
      | eventData[0].severity              | 3                     |
      | eventData[0].actualValue           | "false"               |
      | eventData[0].component.name        | ElectricalFeed        |
      | eventData[0].variable.name         | Problem               |
    Then the CSMS answers NotifyEvent

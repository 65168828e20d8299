@core @csms @ocpp2.0.1 @ocpp2.1 @J01
Feature: J01 Clock-aligned meter values, to a CSMS

  @TC_J_01_CSMS @mandatory @J01.FR.18
  Scenario: No transaction goes on
    Given the station is configured with
      | component        | variable | value                              |
      | AlignedDataCtrlr | Interval | the configured alignedDataInterval |
    Then the station reports meter values at 3 clock-aligned times
    And the CSMS answers every request (J01.FR.18)
    When the station sends NotifyEvent
      | generatedAt                        | now                  |
      | seqNo                              | 0                    |
      | eventData[0].eventId               | 1                    |
      | eventData[0].timestamp             | now                  |
      | eventData[0].trigger               | Periodic             |
      | eventData[0].actualValue           | 1000                 |
      | eventData[0].variableMonitoringId  | 1                    |
      | eventData[0].eventNotificationType | HardWiredMonitor     |
      | eventData[0].component.name        | FiscalMetering       |
      | eventData[0].variable.name         | EnergyImportRegister |
    Then the CSMS answers NotifyEvent

  @TC_J_02_CSMS @mandatory @J01.FR.18
  Scenario: During a transaction
    Given the station is configured with
      | component        | variable | value                              |
      | AlignedDataCtrlr | Interval | the configured alignedDataInterval |
    And the station is charging
    Then the station reports meter values at 2 clock-aligned times
    And the CSMS answers every request (J01.FR.18)
    When the station sends NotifyEvent
      | generatedAt                        | now                  |
      | seqNo                              | 0                    |
      | eventData[0].eventId               | 1                    |
      | eventData[0].timestamp             | now                  |
      | eventData[0].trigger               | Periodic             |
      | eventData[0].actualValue           | 1000                 |
      | eventData[0].variableMonitoringId  | 1                    |
      | eventData[0].eventNotificationType | HardWiredMonitor     |
      | eventData[0].component.name        | FiscalMetering       |
      | eventData[0].variable.name         | EnergyImportRegister |
    Then the CSMS answers NotifyEvent

  @TC_J_03_CSMS @mandatory @J01.FR.18
  Scenario: At the end of a transaction
    Given the station is configured with
      | component        | variable          | value                                     |
      | AlignedDataCtrlr | TxEndedInterval   | the configured alignedDataTxEndedInterval |
      | AlignedDataCtrlr | TxEndedMeasurands | Energy.Active.Import.Register             |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV is disconnected
    Then the transaction ends with clock-aligned meter values
    And the CSMS answers every request (J01.FR.18)

  @TC_J_04_CSMS @mandatory @J01.FR.21
  Scenario: Signed, at the end of a transaction
    Given the station is configured with
      | component        | variable                      | value                                     |
      | OCPPCommCtrlr    | PublicKeyWithSignedMeterValue | EveryMeterValue                           |
      | AlignedDataCtrlr | TxEndedInterval               | the configured alignedDataTxEndedInterval |
      | AlignedDataCtrlr | TxEndedMeasurands             | Energy.Active.Import.Register             |
      | AlignedDataCtrlr | SignReadings                  | true                                      |
      | SampledDataCtrlr | SignReadings                  | true                                      |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV is disconnected
    Then the transaction ends with clock-aligned meter values, signed
    And the CSMS answers every request (J01.FR.21)

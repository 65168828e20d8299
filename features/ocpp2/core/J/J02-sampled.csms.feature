@core @csms @ocpp2.0.1 @ocpp2.1 @J02
Feature: J02 Meter values of transactions, to a CSMS

  @TC_J_07_CSMS @mandatory @J02.FR.19
  Scenario: At the start of a transaction, with the EVSE known
    Given the station is configured with
      | component | variable     | value       |
      | TxCtrlr   | TxStartPoint | EVConnected |
    When the EV is connected
    Then the transaction has the meter values of its start
    And the CSMS answers every request (J02.FR.19)

  @TC_J_08_CSMS @mandatory @J02.FR.19
  Scenario: At the start of a transaction, with the EVSE not known
    Given the station is configured with
      | component | variable     | value      |
      | TxCtrlr   | TxStartPoint | Authorized |
    When the driver is authorized
    And the EV is connected
    And energy transfer starts
    Then the transaction has the meter values of its start
    And the CSMS answers every request (J02.FR.19)

  @TC_J_09_CSMS @mandatory @J02.FR.19
  Scenario: During a transaction
    Given the station is configured with
      | component        | variable          | value |
      | SampledDataCtrlr | TxUpdatedInterval | 10    |
    And the station is charging
    Then the station reports meter values at 3 sampled times
    And the CSMS answers every request (J02.FR.19)

  @TC_J_10_CSMS @mandatory @J02.FR.19
  Scenario: At the end of a transaction
    Given the station is configured with
      | component        | variable        | value                                     |
      | SampledDataCtrlr | TxEndedInterval | the configured sampledDataTxEndedInterval |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV is disconnected
    Then the transaction ends with sampled meter values
    And the CSMS answers every request (J02.FR.19)

  @TC_J_11_CSMS @mandatory @J02.FR.21
  Scenario: Signed, at the end of a transaction
    Given the station is configured with
      | component        | variable                      | value                                     |
      | OCPPCommCtrlr    | PublicKeyWithSignedMeterValue | OncePerTransaction                        |
      | SampledDataCtrlr | TxEndedInterval               | the configured sampledDataTxEndedInterval |
      | SampledDataCtrlr | SignReadings                  | true                                      |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV is disconnected
    Then the transaction ends with sampled meter values, signed
    And the CSMS answers every request (J02.FR.21)

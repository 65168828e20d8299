@core @station @ocpp2.0.1 @ocpp2.1 @J02
Feature: J02 Meter values of transactions

  @TC_J_07_CS @mandatory @needs:TxCtrlr.TxStartPoint~EVConnected @J02.FR.01 @J02.FR.02 @J02.FR.03 @J02.FR.04 @J02.FR.10 @E01.FR.09 @E02.FR.09
  Scenario: At the start of a transaction, with the EVSE known
    Given the station is configured with
      | component | variable     | value                |
      | TxCtrlr   | TxStartPoint | contains EVConnected |
    And the EV is in the parking bay
    When the EV is connected
    And energy transfer starts
    Then the transaction has the meter values of its start (E01.FR.09)

  # The case has them in the first event that tells the EVSE, Part 2 in that of the start of charging (E01.FR.17): both are accepted.
  @TC_J_08_CS @condition @needs:TxCtrlr.TxStartPoint~Authorized @J02.FR.01 @J02.FR.02 @J02.FR.03 @J02.FR.04 @J02.FR.10 @E01.FR.16 @E01.FR.17
  Scenario: At the start of a transaction, with the EVSE not known
    Given the station is configured with
      | component | variable     | value               |
      | TxCtrlr   | TxStartPoint | contains Authorized |
    And the driver is authorized
    When the EV is connected
    And energy transfer starts
    Then the transaction has the meter values of its start (E01.FR.17)

  @TC_J_09_CS @mandatory @J02.FR.01 @J02.FR.02 @J02.FR.03 @J02.FR.04 @J02.FR.10 @J02.FR.11 @J02.FR.14
  Scenario: During a transaction
    Given the station is configured with
      | component        | variable          | value                            |
      | SampledDataCtrlr | TxUpdatedInterval | the configured txUpdatedInterval |
    And the station is charging
    Then the station reports meter values at 3 sampled times (J02.FR.11)

  # The first value need not be a periodic one, as the case has it: that of the start may stand before it (E06.FR.11).
  @TC_J_10_CS @mandatory @J02.FR.01 @J02.FR.02 @J02.FR.03 @J02.FR.04 @J02.FR.10 @E06.FR.11
  Scenario: At the end of a transaction
    Given the station is configured with
      | component        | variable          | value                                     |
      | SampledDataCtrlr | TxEndedInterval   | the configured sampledDataTxEndedInterval |
      | AlignedDataCtrlr | TxEndedMeasurands |                                           |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV has left
    Then the transaction ends with sampled meter values (E06.FR.11)

  @TC_J_11_CS @condition @J02.FR.21
  Scenario: Signed, at the end of a transaction
    Given the station is configured with
      | component        | variable                      | value                                     | if          |
      | OCPPCommCtrlr    | PublicKeyWithSignedMeterValue | OncePerTransaction                        | implemented |
      | SampledDataCtrlr | TxEndedInterval               | the configured sampledDataTxEndedInterval |             |
      | SampledDataCtrlr | SignReadings                  | true                                      |             |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV has left
    Then the transaction ends with sampled meter values, signed (J02.FR.21)

  # The cases last a minute. A session lasts longer, and what it costs is the difference of its first and its last value.
  @TH_J_01 @beyond @J02.FR.11 @E01.FR.09 @E06.FR.11
  Scenario: A session of half an hour
    Given the station is configured with
      | component        | variable            | value                         |
      | SampledDataCtrlr | TxStartedMeasurands | Energy.Active.Import.Register |
      | SampledDataCtrlr | TxUpdatedMeasurands | Energy.Active.Import.Register |
      | SampledDataCtrlr | TxEndedMeasurands   | Energy.Active.Import.Register |
      | SampledDataCtrlr | TxUpdatedInterval   | 60                            |
    And the station is charging
    When 30 minutes pass
    And the EV has left
    Then the transaction has the meter values of its start (E01.FR.09)

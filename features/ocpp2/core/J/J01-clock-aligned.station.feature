@core @station @ocpp2.0.1 @ocpp2.1 @J01
Feature: J01 Clock-aligned meter values

  # The case ends after three messages. Here it ends after three times, as messages of several EVSEs share one.
  @TC_J_01_CS @mandatory @J01.FR.01 @J01.FR.02 @J01.FR.03 @J01.FR.06 @J01.FR.07 @J01.FR.08 @J01.FR.14 @J01.FR.15
  Scenario: No transaction goes on
    Given the station is configured with
      | component        | variable | value                              |
      | AlignedDataCtrlr | Interval | the configured alignedDataInterval |
    Then the station reports meter values at 3 clock-aligned times (J01.FR.14)

  @TC_J_02_CS @mandatory @ocpp2.0.1 @J01.FR.01 @J01.FR.02 @J01.FR.03 @J01.FR.06 @J01.FR.07 @J01.FR.08 @J01.FR.14 @J01.FR.15
  Scenario: During a transaction
    Given the station is configured with
      | component        | variable       | value                              | if          |
      | AlignedDataCtrlr | Interval       | the configured alignedDataInterval |             |
      | AlignedDataCtrlr | SendDuringIdle | false                              | implemented |
    And the station is charging
    Then the station reports meter values at 2 clock-aligned times (J01.FR.14)

  # 2.1 has values of each phase as well.
  @TC_J_02_CS @mandatory @ocpp2.1 @J01.FR.01 @J01.FR.02 @J01.FR.03 @J01.FR.06 @J01.FR.07 @J01.FR.08 @J01.FR.14 @J01.FR.15
  Scenario: During a transaction, with the values of each phase
    Given the station is configured with
      | component        | variable                    | value                              | if          |
      | AlignedDataCtrlr | Interval                    | the configured alignedDataInterval |             |
      | AlignedDataCtrlr | SendDuringIdle              | false                              | implemented |
      | SampledDataCtrlr | RegisterValuesWithoutPhases | false                              | implemented |
    And the station is charging
    Then the station reports meter values at 2 clock-aligned times (J01.FR.14)

  # A station that keeps nothing for the end of a transaction before cannot be asked: the measurand is one that every meter has.
  @TC_J_03_CS @mandatory @J01.FR.01 @J01.FR.02 @J01.FR.03 @J01.FR.06 @J01.FR.07 @J01.FR.08 @J01.FR.14 @J01.FR.15 @E06.FR.11
  Scenario: At the end of a transaction
    Given the station is configured with
      | component        | variable          | value                                     | if          |
      | AlignedDataCtrlr | TxEndedInterval   | the configured alignedDataTxEndedInterval |             |
      | AlignedDataCtrlr | TxEndedMeasurands | Energy.Active.Import.Register             |             |
      | AlignedDataCtrlr | SendDuringIdle    | false                                     | implemented |
      | SampledDataCtrlr | TxEndedMeasurands |                                           |             |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV has left
    Then the transaction ends with clock-aligned meter values alone (E06.FR.11)

  @TC_J_04_CS @condition @J01.FR.21
  Scenario: Signed, at the end of a transaction
    Given the station is configured with
      | component        | variable                      | value                                     | if          |
      | OCPPCommCtrlr    | PublicKeyWithSignedMeterValue | EveryMeterValue                           | implemented |
      | AlignedDataCtrlr | TxEndedInterval               | the configured alignedDataTxEndedInterval |             |
      | AlignedDataCtrlr | TxEndedMeasurands             | Energy.Active.Import.Register             |             |
      | AlignedDataCtrlr | SendDuringIdle                | false                                     | implemented |
      | AlignedDataCtrlr | SignReadings                  | true                                      |             |
      | SampledDataCtrlr | TxEndedMeasurands             |                                           |             |
    And the station is charging
    When the configured duration of a transaction passes
    And the EV has left
    Then the transaction ends with clock-aligned meter values, signed (J01.FR.21)

  # The case wants no meter values at all during the transaction. SendDuringIdle is about clock-aligned ones (J01.FR.19, J01.FR.20), so that those of the transaction itself may come.
  @TC_J_06_CS @condition @needs:AlignedDataCtrlr.SendDuringIdle
  Scenario: Only while no transaction goes on
    Given the station is configured with
      | component        | variable       | value                              |
      | AlignedDataCtrlr | Interval       | the configured alignedDataInterval |
      | AlignedDataCtrlr | SendDuringIdle | true                               |
    Then the station reports meter values at 1 clock-aligned times (J01.FR.14)
    When the station is charging
    And the configured duration of a transaction passes
    And the configured alignedDataInterval plus 5 seconds pass
    And the EV has left
    Then the station has reported no clock-aligned meter values during the transaction (J01.FR.20)
    And the station reports meter values at 1 clock-aligned times (J01.FR.14)

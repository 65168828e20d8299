@smart-charging @station @ocpp2.1 @Q10
Feature: Q10 Idle, minimizing energy consumption, at a station

  # The EV speaks ISO 15118. What it tells of its needs is answered without a profile, so that those of the cases are the only ones.
  @TC_Q_125_CS @condition @needs:SmartChargingCtrlr.SupportsFeature[EvseSleep]=true @Q10.FR.01 @Q10.FR.03 @Q10.FR.04
  Scenario: Idle, with and without evseSleep
    Given the station is configured with
      | component        | variable            | value                         |
      | SampledDataCtrlr | TxUpdatedInterval   | 10                            |
      | SampledDataCtrlr | TxUpdatedMeasurands | Energy.Active.Import.Register |
    And the CSMS will answer NotifyEVChargingNeeds with
      | status | NoChargingProfile |
    And an EV with high level communication is connected
    And energy transfer starts
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle      |
      | chargingSchedule[0].chargingSchedulePeriod[0].evseSleep     | false     |
    Then the station answers SetChargingProfile (Q10.FR.01)
      | status | Accepted |
    And the station sends, among others, TransactionEvent (Q10.FR.04)
      | eventType                               | Updated                                    |
      | transactionInfo.transactionId           | $transactionId                             |
      | evseSleep                               | is absent or false                         |
      | meterValue[0].sampledValue[0].measurand | is absent or Energy.Active.Import.Register |
      | meterValue[0].sampledValue[0].value     | is present                                 |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle      |
      | chargingSchedule[0].chargingSchedulePeriod[0].evseSleep     | true      |
    Then the station answers SetChargingProfile (Q10.FR.01)
      | status | Accepted |
    And the station sends, among others, TransactionEvent (Q10.FR.04)
      | eventType                               | Updated                                    |
      | transactionInfo.transactionId           | $transactionId                             |
      | evseSleep                               | true                                       |
      | meterValue[0].sampledValue[0].measurand | is absent or Energy.Active.Import.Register |
      | meterValue[0].sampledValue[0].value     | as $energy                                 |
    And the station sends, among others, TransactionEvent (Q10.FR.03)
      | eventType                               | Updated                                    |
      | transactionInfo.transactionId           | $transactionId                             |
      | evseSleep                               | true                                       |
      | meterValue[0].sampledValue[0].measurand | is absent or Energy.Active.Import.Register |
      | meterValue[0].sampledValue[0].value     | $energy                                    |

  # The station first says itself that it does not support evseSleep.
  @TC_Q_126_CS @condition @lacks:SmartChargingCtrlr.SupportsFeature[EvseSleep]=true @Q10.FR.05
  Scenario: Idle with evseSleep, which is not supported
    Given the CSMS will answer NotifyEVChargingNeeds with
      | status | NoChargingProfile |
    And an EV with high level communication is connected
    And energy transfer starts
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | SmartChargingCtrlr |
      | getVariableData[0].variable.name     | SupportsFeature    |
      | getVariableData[0].variable.instance | EvseSleep          |
    Then the station answers GetVariables
      | getVariableResult[0].attributeValue | is absent or not true |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle      |
      | chargingSchedule[0].chargingSchedulePeriod[0].evseSleep     | true      |
    Then the station answers SetChargingProfile
      | status | Accepted |
    And the station sends TransactionEvent (Q10.FR.05)
      | eventType                     | Updated            |
      | transactionInfo.transactionId | $transactionId     |
      | evseSleep                     | is absent or false |

  @TC_Q_127_CS @condition @Q10.FR.02
  Scenario: Idle with limits or setpoints
    Given the CSMS breaks Q10.FR.01 on purpose
    And the CSMS breaks K01.FR.143 on purpose
    And the CSMS will answer NotifyEVChargingNeeds with
      | status | NoChargingProfile |
    And an EV with high level communication is connected
    And the driver is authorized
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit_L2      | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit_L3      | 6 times the limit multiplier |
    Then the station answers SetChargingProfile (Q10.FR.02)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit             | is absent                     |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases      | is absent                     |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode     | Idle                          |
      | chargingSchedule[0].chargingSchedulePeriod[0].dischargeLimit    | -6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].dischargeLimit_L2 | -6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].dischargeLimit_L3 | -6 times the limit multiplier |
    Then the station answers SetChargingProfile (Q10.FR.02)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpoint      | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpoint_L2   | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpoint_L3   | 6 times the limit multiplier |
    Then the station answers SetChargingProfile (Q10.FR.02)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit               | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases        | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode       | Idle                         |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpointReactive    | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpointReactive_L2 | 6 times the limit multiplier |
      | chargingSchedule[0].chargingSchedulePeriod[0].setpointReactive_L3 | 6 times the limit multiplier |
    Then the station answers SetChargingProfile (Q10.FR.02)
      | status                | Rejected        |
      | statusInfo.reasonCode | InvalidSchedule |
    When the CSMS sets the TxProfile $profile
      | chargingSchedule[0].chargingSchedulePeriod[0].limit         | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].numberPhases  | is absent |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | Idle      |
    Then the station answers SetChargingProfile
      | status | Accepted |

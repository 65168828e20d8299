@bidirectional-power-transfer @station @ocpp2.1 @K01
Feature: K01 Set charging profile, the operation mode, at a station

  # The certification case gives the first period no limit, which charging alone needs.
  @TC_K_101_CS @mandatory @K01.FR.110
  Scenario: The operation mode changes with the periods of a profile
    When the CSMS sets the TxDefaultProfile $profile
      | evseId                                                      | the configured EVSE id       |
      | chargingProfileKind                                         | Relative                     |
      | chargingSchedule[0].startSchedule                           | is absent                    |
      | chargingSchedule[0].duration                                | is absent                    |
      | chargingSchedule[0].chargingSchedulePeriod[0].operationMode | ChargingOnly                 |
      | chargingSchedule[0].chargingSchedulePeriod[1].startPeriod   | 10                           |
      | chargingSchedule[0].chargingSchedulePeriod[1].operationMode | the configured operationMode |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the station is charging
    Then the station sends, among others, TransactionEvent (K01.FR.110)
      | eventType                     | Updated                      |
      | triggerReason                 | OperationModeChanged         |
      | transactionInfo.operationMode | the configured operationMode |

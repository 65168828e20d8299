@smart-charging @station @ocpp2.1 @K22
Feature: K22 Local priority charging, at a station

  @TC_K_119_CS @condition @needs:SmartChargingCtrlr.SupportedAdditionalPurposes~PriorityCharging @K22.FR.01 @K22.FR.02 @K22.FR.03 @K22.FR.04 @K22.FR.05
  Scenario: Asked for by the driver
    Given the CSMS has set the TxDefaultProfile $default
      | stackLevel                   | 1         |
      | chargingSchedule[0].duration | is absent |
    And the station is charging
    When the driver asks for priority charging
    Then the station has sent no NotifyPriorityCharging (K22.FR.01)
    When the CSMS sets the PriorityCharging $priority
      | chargingSchedule[0].duration                        | is absent                     |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 10 times the limit multiplier |
    Then the station answers SetChargingProfile
      | status | Accepted |
    When the driver asks for priority charging
    Then the station sends NotifyPriorityCharging (K22.FR.03)
      | transactionId | $transactionId |
      | activated     | true           |
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 60                              |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K22.FR.02)
      | status                                         | Accepted                        |
      | schedule.evseId                                | the configured EVSE id          |
      | schedule.duration                              | 60                              |
      | schedule.chargingRateUnit                      | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].startPeriod | 0                               |
      | schedule.chargingSchedulePeriod[0].limit       | 10 times the limit multiplier   |
    When the driver ends priority charging
    Then the station sends NotifyPriorityCharging (K22.FR.05)
      | transactionId | $transactionId |
      | activated     | false          |
    # The certification case asks that the limit is not that of the default profile, which K22.FR.04 puts in force again.
    When the CSMS sends GetCompositeSchedule
      | evseId           | the configured EVSE id          |
      | duration         | 60                              |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the station answers GetCompositeSchedule (K22.FR.04)
      | status                                   | Accepted                        |
      | schedule.evseId                          | the configured EVSE id          |
      | schedule.duration                        | 60                              |
      | schedule.chargingRateUnit                | the configured chargingRateUnit |
      | schedule.chargingSchedulePeriod[0].limit | 6 times the limit multiplier    |

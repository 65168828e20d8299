@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K17
Feature: K17 Renegotiating a charging schedule initiated by EV, by a CSMS

  @TC_K_57_CSMS @mandatory @K17.FR.02 @K17.FR.03 @K17.FR.05 @K17.FR.07 @K17.FR.11
  Scenario: The EV tells other needs
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    And the CSMS gives the EV a charging schedule
    When the EV tells its charging needs
    Then the CSMS answers NotifyEVChargingNeeds (K17.FR.03)
      | status | one of Accepted, Processing |
    And the CSMS sets a charging profile for the transaction (K17.FR.07)
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K17.FR.11)
      | status | Accepted |

  @TC_K_114_CSMS @ocpp2.1 @mandatory @K17.FR.02 @K17.FR.03 @K17.FR.05 @K17.FR.07 @K17.FR.08 @K17.FR.11
  Scenario: The EV tells other needs over ISO 15118-20
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    And the CSMS gives the EV a charging schedule
    When the station sends NotifyEVChargingNeeds
      | evseId                                                | the configured EVSE id                  |
      | maxScheduleTuples                                     | 1                                       |
      | chargingNeeds.requestedEnergyTransfer                 | AC_three_phase                          |
      | chargingNeeds.availableEnergyTransfer                 | AC_single_phase, AC_three_phase, AC_BPT |
      | chargingNeeds.controlMode                             | ScheduledControl                        |
      | chargingNeeds.v2xChargingParameters.maxChargePower    | 6000                                    |
      | chargingNeeds.v2xChargingParameters.maxDischargePower | 0                                       |
    Then the CSMS answers NotifyEVChargingNeeds (K17.FR.03)
      | status | one of Accepted, Processing |
    And the CSMS sets a charging profile for the transaction (K17.FR.07)
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K17.FR.11)
      | status | Accepted |

@iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K16
Feature: K16 Renegotiating a charging schedule, at a station

  @TC_K_58_CS @mandatory @K17 @K17.FR.01 @K17.FR.06 @K17.FR.09 @K17.FR.10
  Scenario: Asked for by the CSMS
    Given an EV with high level communication is connected
    And energy transfer starts
    When the CSMS sets the TxProfile $profile
      | stackLevel                                          | 1                            |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 8 times the limit multiplier |
    Then the station answers SetChargingProfile (K16.FR.01)
      | status | Accepted |
    And the station sends, among others, NotifyEVChargingSchedule (K17.FR.10)
      | evseId                                                 | the configured EVSE id               |
      | chargingSchedule.chargingRateUnit                      | the configured chargingRateUnit      |
      | chargingSchedule.chargingSchedulePeriod[0].startPeriod | 0                                    |
      | chargingSchedule.chargingSchedulePeriod[0].limit       | at most 8 times the limit multiplier |

  @TC_K_57_CS @mandatory @K17 @K17.FR.01 @K17.FR.06 @K17.FR.09 @K17.FR.10
  Scenario: Asked for by the EV
    Given an EV with high level communication is connected
    And energy transfer starts
    When the EV asks for another charging schedule
    Then the station sends NotifyEVChargingNeeds (K17.FR.01)
      | evseId | the configured EVSE id |
    And the CSMS answers NotifyEVChargingNeeds
      | status | Accepted |
    When the CSMS sets the TxProfile $profile
      | stackLevel                                          | 1                             |
      | chargingSchedule[0].duration                        | 300                           |
      | chargingSchedule[0].chargingSchedulePeriod[0].limit | 10 times the limit multiplier |
    Then the station answers SetChargingProfile
      | status | Accepted |
    And the station sends, among others, NotifyEVChargingSchedule (K17.FR.10)
      | evseId                                           | the configured EVSE id                |
      | chargingSchedule.chargingSchedulePeriod[0].limit | at most 10 times the limit multiplier |

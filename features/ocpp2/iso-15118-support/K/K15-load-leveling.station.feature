@iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @K15
Feature: K15 Charging with load leveling based on High Level Communication, at a station

  # The harness's CSMS gives the EV a profile of its own first, with which it can begin; that of the case has the higher stack level.
  @TC_K_53_CS @mandatory @K15.FR.01 @K15.FR.06 @K15.FR.09 @K15.FR.10
  Scenario: The EV follows the schedule
    Given an EV with high level communication is connected
    When the driver is authorized
    Then in any order the station sends NotifyEVChargingNeeds (K15.FR.01)
      | evseId                                | the configured EVSE id |
      | chargingNeeds.requestedEnergyTransfer | is present             |
    And the CSMS answers NotifyEVChargingNeeds
      | status | Accepted |
    And energy transfer starts
    When the CSMS sets the TxProfile $profile
      | stackLevel | 1 |
    Then the station answers SetChargingProfile
      | status | Accepted |
    And the station sends, among others, NotifyEVChargingSchedule (K15.FR.10)
      | evseId                                                 | the configured EVSE id               |
      | chargingSchedule.chargingSchedulePeriod[0].startPeriod | 0                                    |
      | chargingSchedule.chargingSchedulePeriod[0].limit       | at most 6 times the limit multiplier |

  @TC_K_54_CS @mandatory @K17 @K15.FR.01 @K17.FR.04
  Scenario: The CSMS has no schedule
    Given the CSMS will answer NotifyEVChargingNeeds with
      | status | Rejected |
    And an EV with high level communication is connected
    When the driver is authorized
    Then in any order the station sends NotifyEVChargingNeeds (K15.FR.01)
      | evseId | the configured EVSE id |
    And the CSMS answers NotifyEVChargingNeeds
      | status | Rejected |
    And energy transfer starts

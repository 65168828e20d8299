@smart-charging @iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K08
Feature: K08 Get composite schedule, by a CSMS

  @TC_K_43_CSMS @mandatory @K08.FR.01
  Scenario: Composite schedule of one EVSE
    When the operator lets the CSMS send GetCompositeSchedule
      | evseId           | 1                               |
      | duration         | the configured scheduleDuration |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the CSMS sends GetCompositeSchedule (K08.FR.01)
      | evseId           | 1                               |
      | duration         | the configured scheduleDuration |
      | chargingRateUnit | the configured chargingRateUnit |
    And the station answers GetCompositeSchedule
      | status          | Accepted |
      | schedule.evseId | 1        |

  @TC_K_44_CSMS @mandatory @K08.FR.01
  Scenario: Composite schedule of the whole station
    When the operator lets the CSMS send GetCompositeSchedule
      | evseId           | 0                               |
      | duration         | the configured scheduleDuration |
      | chargingRateUnit | the configured chargingRateUnit |
    Then the CSMS sends GetCompositeSchedule (K08.FR.01)
      | evseId           | 0                               |
      | duration         | the configured scheduleDuration |
      | chargingRateUnit | the configured chargingRateUnit |
    And the station answers GetCompositeSchedule
      | status          | Accepted |
      | schedule.evseId | 0        |

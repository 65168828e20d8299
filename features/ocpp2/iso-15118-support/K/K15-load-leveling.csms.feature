@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K15
Feature: K15 Charging with load leveling based on High Level Communication, by a CSMS

  # That a profile comes within a minute is only advised (K15.FR.08): a rule tells it, the case waits for two.
  @TC_K_53_CSMS @mandatory @K15.FR.02 @K15.FR.03 @K15.FR.05 @K15.FR.07 @K15.FR.11
  Scenario: The EV follows the schedule
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    When the EV tells its charging needs
    Then the CSMS answers NotifyEVChargingNeeds (K15.FR.03)
      | status | one of Accepted, Processing |
    And the CSMS sets a charging profile for the transaction (K15.FR.07)
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K15.FR.11)
      | status | Accepted |
    When the EV resumes the energy transfer
    Then energy transfer starts
    When the message timeout passes
    Then the CSMS has sent no SetChargingProfile

  @TC_K_55_CSMS @mandatory @K16 @K17 @K15.FR.12 @K15.FR.13 @K16.FR.07 @K16.FR.08 @K17.FR.12 @K17.FR.13
  Scenario: The EV exceeds the schedule
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    When the EV tells its charging needs
    Then the CSMS answers NotifyEVChargingNeeds
      | status | Accepted |
    And the CSMS sets a charging profile for the transaction
    When the EV exceeds the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K15.FR.12)
      | status | Rejected |
    And the CSMS sets a charging profile for the transaction (K15.FR.13)
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule
      | status | Accepted |

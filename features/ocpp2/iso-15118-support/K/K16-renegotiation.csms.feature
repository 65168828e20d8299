@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @K16
Feature: K16 Renegotiating a charging schedule, by a CSMS

  @TC_K_58_CSMS @mandatory @K16.FR.06
  Scenario: Asked for by the CSMS
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    And the CSMS gives the EV a charging schedule
    When the operator lets the CSMS set the TxProfile $profile
      | stackLevel | 1 |
    Then the CSMS sets a charging profile for the transaction
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K16.FR.06)
      | status | Accepted |

  @TC_K_59_CSMS @mandatory @K16.FR.12
  Scenario: Asked for by the CSMS, and the EV tells its needs again
    Given the driver is authorized
    And an EV that is not ready to charge is connected
    And the CSMS gives the EV a charging schedule
    When the operator lets the CSMS set the TxProfile $profile
      | stackLevel | 1 |
    Then the CSMS sets a charging profile for the transaction
    When the EV tells its charging needs
    Then the CSMS answers NotifyEVChargingNeeds (K16.FR.12)
      | status | one of Accepted, Processing |
    And the CSMS sets a charging profile for the transaction (K16.FR.12)
    When the EV follows the charging schedule
    Then the CSMS answers NotifyEVChargingSchedule (K16.FR.12)
      | status | Accepted |

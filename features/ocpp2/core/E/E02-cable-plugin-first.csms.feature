@core @csms @ocpp2.0.1 @ocpp2.1 @E02
Feature: E02 Start transaction, cable plugged in first

  @TC_E_03_CSMS @mandatory @E02.FR.02
  Scenario: Local start, cable plugged in first
    Given the EV is connected
    When the driver is authorized locally
    Then energy transfer starts
    And the CSMS answers TransactionEvent

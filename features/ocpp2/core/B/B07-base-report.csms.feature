@core @csms @ocpp2.0.1 @ocpp2.1 @B07
Feature: B07 Get base report

  @TC_B_12_CSMS @condition @B07.FR.07
  Scenario: Configuration inventory
    When the operator lets the CSMS send GetBaseReport
      | reportBase | ConfigurationInventory |
    Then the CSMS sends GetBaseReport (B07.FR.07)
      | requestId  | at least 0             |
      | reportBase | ConfigurationInventory |
    And the station answers GetBaseReport
      | status | Accepted |
    And the station sends the whole report
    And the CSMS answers every request (B07.FR.07)

  @TC_B_13_CSMS @condition @B07.FR.08
  Scenario: Full inventory
    When the operator lets the CSMS send GetBaseReport
      | reportBase | FullInventory |
    Then the CSMS sends GetBaseReport (B07.FR.08)
      | requestId  | at least 0    |
      | reportBase | FullInventory |
    And the station answers GetBaseReport
      | status | Accepted |
    And the station sends the whole report
    And the CSMS answers every request (B07.FR.08)

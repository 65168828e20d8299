@core @station @ocpp2.0.1 @ocpp2.1 @B07
Feature: B07 Get base report

  @TC_B_13_CS @mandatory @B07.FR.01 @B07.FR.03 @B07.FR.04 @B07.FR.08 @B07.FR.10 @B07.FR.12
  Scenario: Full inventory
    When the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport (B07.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole report (B07.FR.10)
    And every variable of the report has its characteristics, and its values where it is a list (B07.FR.08)
    And the report has every variable that is required of this station (B07.FR.12)

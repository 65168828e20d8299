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

  # A variable counts as writable when one of its attributes is: the limits of a setting may be ReadOnly.
  @TC_B_12_CS @mandatory @B07.FR.01 @B07.FR.03 @B07.FR.04 @B07.FR.07 @B07.FR.10 @B07.FR.12
  Scenario: Configuration inventory
    When the CSMS asks for the ConfigurationInventory report
    Then the station answers GetBaseReport (B07.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole report (B07.FR.10)
    And every variable of the report has its characteristics, and its values where it is a list (B07.FR.07)
    And every variable of the report is one that the CSMS can set (B07.FR.07)
    And the report has every writable variable that is required of this station (B07.FR.12)

  # What is abnormal in the station is only known from a full inventory, which is asked for first. In 2.0.1 the case belongs to another profile.
  @TC_B_14_CS @condition @ocpp2.1 @B07.FR.01 @B07.FR.03 @B07.FR.04 @B07.FR.09 @B07.FR.10 @B07.FR.12
  Scenario: Summary inventory
    When the CSMS asks for the FullInventory report
    Then the station sends the whole report
    When the CSMS asks for the SummaryInventory report
    Then the station answers GetBaseReport (B07.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole report (B07.FR.10)
    And every variable of the report has its characteristics, and its values where it is a list (B07.FR.09)
    And the report has what the FullInventory report says of availability and of problems (B07.FR.09)

  @TC_B_15_CS @condition @B07.FR.02
  Scenario: Summary inventory of a station that does not support it
    When the CSMS asks for the SummaryInventory report
    Then the station answers GetBaseReport (B07.FR.02)
      | status                | NotSupported                  |
      | statusInfo.reasonCode | is absent or UnsupportedParam |
    When the message timeout passes
    Then the station has sent no NotifyReport (B07.FR.05)

  @TC_B_53_CS @mandatory @ocpp2.0.1
  Scenario: Full inventory has what every station needs
    When the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport (B07.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole report (B07.FR.10)
    And the report has every variable that is required of this station (B07.FR.12)
    And every variable of the report has its characteristics, and its values where it is a list (B07.FR.08)
    And every value of the report is one that the variable may show (B07.FR.03)

  # The case of 2.1 also asks for the value of each variable that is not WriteOnly, which VariableAttributeType asks for in both versions.
  @TC_B_53_CS @mandatory @ocpp2.1
  Scenario: Full inventory has what every station needs, with values
    When the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport (B07.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole report (B07.FR.10)
    And the report has every variable that is required of this station (B07.FR.12)
    And every variable of the report has its characteristics, and its values where it is a list (B07.FR.08)
    And every value of the report is one that the variable may show (B07.FR.03)
    And every variable of the report that is not WriteOnly has a value (B07.FR.03)

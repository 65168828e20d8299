@core @station @ocpp2.0.1 @ocpp2.1 @A01 @security-profile-1-2
Feature: A01 Update of the password, at a station

  @TC_A_09_CS @mandatory @A01.FR.01 @A01.FR.11 @A01.FR.12 @B01.FR.01
  Scenario: Accepted
    Given a new password is chosen for the station
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | SecurityCtrlr     |
      | setVariableData[0].variable.name  | BasicAuthPassword |
      | setVariableData[0].attributeValue | $newPassword      |
    Then the station answers SetVariables
      | setVariableResult[0].attributeStatus | one of Accepted, RebootRequired |
    And the station connects with the new password (A01.FR.01)
    And the station boots if it said that it had to

  @TC_A_10_CS @mandatory @A01.FR.01 @A01.FR.11 @A01.FR.12
  Scenario: Rejected, too short
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | SecurityCtrlr     |
      | setVariableData[0].variable.name  | BasicAuthPassword |
      | setVariableData[0].attributeValue | 15-characters!!   |
    Then the station answers SetVariables (A00.FR.205)
      | setVariableResult[0].attributeStatus | Rejected |
    When the operator power-cycles the station
    # The CSMS takes no other password than the one that the station had.
    Then the station connects to the first endpoint (A01.FR.01)
    And the station boots

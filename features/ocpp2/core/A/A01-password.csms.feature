@core @csms @ocpp2.0.1 @ocpp2.1 @A01 @security-profile-1-2
Feature: A01 Update of the password, by a CSMS

  # That the old password is refused is the purpose of the case and its requirement; it gives no step to it.
  @TC_A_09_CSMS @mandatory @A01.FR.02 @A01.FR.03
  Scenario: Accepted
    Given a new password is chosen for the station
    When the operator lets the CSMS send SetVariables
      | setVariableData[0].component.name | SecurityCtrlr     |
      | setVariableData[0].variable.name  | BasicAuthPassword |
      | setVariableData[0].attributeValue | $newPassword      |
    Then the CSMS sends SetVariables (A01.FR.02)
      | setVariableData[variable.name=BasicAuthPassword].component.name | SecurityCtrlr |
    And the station answers SetVariables
      | setVariableResult[variable.name=BasicAuthPassword].attributeStatus | Accepted |
    When the station connects with
      | password | $oldPassword |
    Then the CSMS refuses the connection (A01.FR.03)
    When the operator power-cycles the station
    Then the CSMS accepts the connection (A01.FR.03)
    And the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

  @TC_A_10_CSMS @mandatory @A01.FR.02 @A01.FR.04 @A01.FR.05
  Scenario: Rejected
    Given a new password is chosen for the station
    And the station cannot store what it is told next
    When the operator lets the CSMS send SetVariables
      | setVariableData[0].component.name | SecurityCtrlr     |
      | setVariableData[0].variable.name  | BasicAuthPassword |
      | setVariableData[0].attributeValue | $newPassword      |
    Then the CSMS sends SetVariables (A01.FR.02)
      | setVariableData[variable.name=BasicAuthPassword].component.name | SecurityCtrlr |
    And the station answers SetVariables
      | setVariableResult[variable.name=BasicAuthPassword].attributeStatus | Rejected |
    # The station goes on with the password that it had.
    When the operator power-cycles the station
    Then the CSMS accepts the connection (A01.FR.04)
    And the station sends BootNotification
    And the CSMS answers BootNotification (A01.FR.04)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

@core @csms @ocpp2.0.1 @ocpp2.1 @B06
Feature: B06 Get variables

  @TC_B_06_CSMS @mandatory @B06.FR.01 @B06.FR.02 @B06.FR.03 @B06.FR.04 @B06.FR.10 @B06.FR.11
  Scenario: Get one variable
    When the operator lets the CSMS send GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr    |
      | getVariableData[0].variable.name  | OfflineThreshold |
    Then the CSMS sends GetVariables
      | getVariableData[variable.name=OfflineThreshold].component.name | OCPPCommCtrlr                                     |
      | getVariableData[variable.name=OfflineThreshold].attributeType  | is absent or one of Actual, Target, MinSet, MaxSet |
    And the station answers GetVariables
      | getVariableResult[variable.name=OfflineThreshold].attributeStatus | Accepted |

  @TC_B_07_CSMS @condition @B06.FR.01 @B06.FR.02 @B06.FR.03
  Scenario: Get several variables
    When the operator lets the CSMS send GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr        |
      | getVariableData[0].variable.name  | OfflineThreshold     |
      | getVariableData[1].component.name | AuthCtrlr            |
      | getVariableData[1].variable.name  | AuthorizeRemoteStart |
    Then the CSMS sends GetVariables
      | getVariableData[variable.name=OfflineThreshold].component.name     | OCPPCommCtrlr                                      |
      | getVariableData[variable.name=OfflineThreshold].attributeType      | is absent or one of Actual, Target, MinSet, MaxSet |
      | getVariableData[variable.name=AuthorizeRemoteStart].component.name | AuthCtrlr                                          |
      | getVariableData[variable.name=AuthorizeRemoteStart].attributeType  | is absent or one of Actual, Target, MinSet, MaxSet |
    And the station answers GetVariables
      | getVariableResult[variable.name=OfflineThreshold].attributeStatus     | Accepted |
      | getVariableResult[variable.name=AuthorizeRemoteStart].attributeStatus | Accepted |

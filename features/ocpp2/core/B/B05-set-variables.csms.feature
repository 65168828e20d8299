@core @csms @ocpp2.0.1 @ocpp2.1 @B05
Feature: B05 Set variables

  @TC_B_09_CSMS @mandatory @B05.FR.01 @B05.FR.02 @B05.FR.03 @B05.FR.10 @B05.FR.12
  Scenario: Set one variable
    When the operator lets the CSMS send SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr    |
      | setVariableData[0].variable.name  | OfflineThreshold |
      | setVariableData[0].attributeValue | 123              |
    Then the CSMS sends SetVariables
      | setVariableData[variable.name=OfflineThreshold].component.name | OCPPCommCtrlr       |
      | setVariableData[variable.name=OfflineThreshold].attributeValue | "123"               |
      | setVariableData[variable.name=OfflineThreshold].attributeType  | is absent or Actual |
    And the station answers SetVariables
      | setVariableResult[variable.name=OfflineThreshold].attributeStatus | Accepted |

  @TC_B_10_CSMS @condition @B05.FR.01 @B05.FR.02 @B05.FR.03
  Scenario: Set several variables
    When the operator lets the CSMS send SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr        |
      | setVariableData[0].variable.name  | OfflineThreshold     |
      | setVariableData[0].attributeValue | 123                  |
      | setVariableData[1].component.name | AuthCtrlr            |
      | setVariableData[1].variable.name  | AuthorizeRemoteStart |
      | setVariableData[1].attributeValue | false                |
    Then the CSMS sends SetVariables
      | setVariableData[variable.name=OfflineThreshold].component.name     | OCPPCommCtrlr       |
      | setVariableData[variable.name=OfflineThreshold].attributeValue     | "123"               |
      | setVariableData[variable.name=OfflineThreshold].attributeType      | is absent or Actual |
      | setVariableData[variable.name=AuthorizeRemoteStart].component.name | AuthCtrlr           |
      | setVariableData[variable.name=AuthorizeRemoteStart].attributeValue | "false"             |
      | setVariableData[variable.name=AuthorizeRemoteStart].attributeType  | is absent or Actual |
    And the station answers SetVariables
      | setVariableResult[variable.name=OfflineThreshold].attributeStatus     | Accepted |
      | setVariableResult[variable.name=AuthorizeRemoteStart].attributeStatus | Accepted |

@core @station @ocpp2.0.1 @ocpp2.1 @B05
Feature: B05 Set variables

  @TC_B_09_CS @mandatory @B05.FR.01 @B05.FR.02 @B05.FR.03 @B05.FR.10 @B05.FR.12
  Scenario: Set one variable
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr    |
      | setVariableData[0].variable.name  | OfflineThreshold |
      | setVariableData[0].attributeValue | 300              |
      | setVariableData[0].attributeType  | Actual           |
    Then the station answers SetVariables
      | setVariableResult[0].attributeStatus                | Accepted             |
      | setVariableResult[0].attributeType                  | Actual               |
      | setVariableResult[0].component.name                 | OCPPCommCtrlr        |
      | setVariableResult[0].variable.name                  | OfflineThreshold     |
      | setVariableResult[0].attributeStatusInfo.reasonCode | is absent or NoError |
      | setVariableResult[1]                                | is absent            |

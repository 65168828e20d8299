@core @station @ocpp2.0.1 @ocpp2.1 @B06
Feature: B06 Get variables

  @TC_B_06_CS @mandatory @B06.FR.01 @B06.FR.02 @B06.FR.03 @B06.FR.04 @B06.FR.10 @B06.FR.11
  Scenario: Get one variable
    Given the station is configured with
      | component     | variable         | value |
      | OCPPCommCtrlr | OfflineThreshold | 300   |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr    |
      | getVariableData[0].variable.name  | OfflineThreshold |
      | getVariableData[0].attributeType  | Actual           |
    Then the station answers GetVariables
      | getVariableResult[0].attributeStatus                | Accepted             |
      | getVariableResult[0].attributeType                  | Actual               |
      | getVariableResult[0].attributeValue                 | "300"                |
      | getVariableResult[0].component.name                 | OCPPCommCtrlr        |
      | getVariableResult[0].variable.name                  | OfflineThreshold     |
      | getVariableResult[0].attributeStatusInfo.reasonCode | is absent or NoError |
      | getVariableResult[1]                                | is absent            |

  @TC_B_07_CS @mandatory @B06.FR.01 @B06.FR.02 @B06.FR.03 @B06.FR.04 @B06.FR.10
  Scenario: Get several variables
    Given the station is configured with
      | component     | variable                  | value |
      | OCPPCommCtrlr | OfflineThreshold          | 300   |
      | AuthCtrlr     | LocalAuthorizeOffline | true  |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr             |
      | getVariableData[0].variable.name  | OfflineThreshold          |
      | getVariableData[0].attributeType  | Actual                    |
      | getVariableData[1].component.name | AuthCtrlr                 |
      | getVariableData[1].variable.name  | LocalAuthorizeOffline |
      | getVariableData[1].attributeType  | Actual                    |
    Then the station answers GetVariables
      | getVariableResult[variable.name=OfflineThreshold].attributeStatus                         | Accepted             |
      | getVariableResult[variable.name=OfflineThreshold].attributeType                           | Actual               |
      | getVariableResult[variable.name=OfflineThreshold].attributeValue                          | "300"                |
      | getVariableResult[variable.name=OfflineThreshold].component.name                          | OCPPCommCtrlr        |
      | getVariableResult[variable.name=OfflineThreshold].attributeStatusInfo.reasonCode          | is absent or NoError |
      | getVariableResult[variable.name=LocalAuthorizeOffline].attributeStatus                | Accepted             |
      | getVariableResult[variable.name=LocalAuthorizeOffline].attributeType                  | Actual               |
      | getVariableResult[variable.name=LocalAuthorizeOffline].attributeValue                 | "true"               |
      | getVariableResult[variable.name=LocalAuthorizeOffline].component.name                 | AuthCtrlr            |
      | getVariableResult[variable.name=LocalAuthorizeOffline].attributeStatusInfo.reasonCode | is absent or NoError |
      | getVariableResult[2]                                                                      | is absent            |

  @TC_B_32_CS @mandatory @B06.FR.06
  Scenario: Get a variable of an unknown component
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | UnknownComponent |
      | getVariableData[0].variable.name  | OfflineThreshold |
    Then the station answers GetVariables (B06.FR.06)
      | getVariableResult[0].attributeStatus | UnknownComponent |
      | getVariableResult[0].attributeValue  | is absent        |
      | getVariableResult[0].component.name  | UnknownComponent |
      | getVariableResult[0].variable.name   | OfflineThreshold |

  @TC_B_33_CS @mandatory @B06.FR.07
  Scenario: Get an unknown variable
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr   |
      | getVariableData[0].variable.name  | UnknownVariable |
    Then the station answers GetVariables (B06.FR.07)
      | getVariableResult[0].attributeStatus | UnknownVariable |
      | getVariableResult[0].attributeValue  | is absent       |
      | getVariableResult[0].component.name  | OCPPCommCtrlr   |
      | getVariableResult[0].variable.name   | UnknownVariable |

  @TC_B_34_CS @mandatory @B06.FR.08
  Scenario: Get an attribute that the variable does not have
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr    |
      | getVariableData[0].variable.name  | OfflineThreshold |
      | getVariableData[0].attributeType  | Target           |
    Then the station answers GetVariables (B06.FR.08)
      | getVariableResult[0].attributeStatus | NotSupportedAttributeType |
      | getVariableResult[0].attributeType   | Target                    |
      | getVariableResult[0].attributeValue  | is absent                 |
      | getVariableResult[0].component.name  | OCPPCommCtrlr             |
      | getVariableResult[0].variable.name   | OfflineThreshold          |

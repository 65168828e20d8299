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

  @TC_B_10_CS @mandatory @B05.FR.01 @B05.FR.02 @B05.FR.03 @B05.FR.10 @B05.FR.12
  Scenario: Set several variables
    # The case names the attribute type of the first variable twice and none of the second, of which it expects Actual all the same.
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr         |
      | setVariableData[0].variable.name  | OfflineThreshold      |
      | setVariableData[0].attributeValue | 300                   |
      | setVariableData[0].attributeType  | Actual                |
      | setVariableData[1].component.name | AuthCtrlr             |
      | setVariableData[1].variable.name  | LocalAuthorizeOffline |
      | setVariableData[1].attributeValue | true                  |
    Then the station answers SetVariables
      | setVariableResult[variable.name=OfflineThreshold].attributeStatus                     | Accepted             |
      | setVariableResult[variable.name=OfflineThreshold].attributeType                       | Actual               |
      | setVariableResult[variable.name=OfflineThreshold].component.name                      | OCPPCommCtrlr        |
      | setVariableResult[variable.name=OfflineThreshold].attributeStatusInfo.reasonCode      | is absent or NoError |
      | setVariableResult[variable.name=LocalAuthorizeOffline].attributeStatus                | Accepted             |
      | setVariableResult[variable.name=LocalAuthorizeOffline].attributeType                  | Actual               |
      | setVariableResult[variable.name=LocalAuthorizeOffline].component.name                 | AuthCtrlr            |
      | setVariableResult[variable.name=LocalAuthorizeOffline].attributeStatusInfo.reasonCode | is absent or NoError |
      | setVariableResult[2]                                                                  | is absent            |

  @TC_B_35_CS @mandatory @B05.FR.04
  Scenario: Set a variable of an unknown component
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | UnknownComponent |
      | setVariableData[0].variable.name  | OfflineThreshold |
      | setVariableData[0].attributeValue | 300              |
    Then the station answers SetVariables (B05.FR.04)
      | setVariableResult[0].attributeStatus | UnknownComponent |
      | setVariableResult[0].component.name  | UnknownComponent |
      | setVariableResult[0].variable.name   | OfflineThreshold |

  @TC_B_36_CS @mandatory @B05.FR.05
  Scenario: Set an unknown variable
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr   |
      | setVariableData[0].variable.name  | UnknownVariable |
      | setVariableData[0].attributeValue | 300             |
    Then the station answers SetVariables (B05.FR.05)
      | setVariableResult[0].attributeStatus | UnknownVariable |
      | setVariableResult[0].component.name  | OCPPCommCtrlr   |
      | setVariableResult[0].variable.name   | UnknownVariable |

  @TC_B_37_CS @mandatory @B05.FR.06
  Scenario: Set an attribute that the variable does not have
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr    |
      | setVariableData[0].variable.name  | OfflineThreshold |
      | setVariableData[0].attributeType  | Target           |
      | setVariableData[0].attributeValue | 300              |
    Then the station answers SetVariables (B05.FR.06)
      | setVariableResult[0].attributeStatus | NotSupportedAttributeType |
      | setVariableResult[0].attributeType   | Target                    |
      | setVariableResult[0].component.name  | OCPPCommCtrlr             |
      | setVariableResult[0].variable.name   | OfflineThreshold          |

  @TC_B_39_CS @mandatory @B05.FR.09
  Scenario: Set a read-only variable
    When the CSMS sends SetVariables
      | setVariableData[0].component.name    | OCPPCommCtrlr  |
      | setVariableData[0].variable.name     | MessageTimeout |
      | setVariableData[0].variable.instance | Default        |
      | setVariableData[0].attributeValue    | 60             |
    Then the station answers SetVariables (B05.FR.09)
      | setVariableResult[0].attributeStatus   | Rejected       |
      | setVariableResult[0].component.name    | OCPPCommCtrlr  |
      | setVariableResult[0].variable.name     | MessageTimeout |
      | setVariableResult[0].variable.instance | Default        |

  # The prerequisite of the case, NextTimeOffsetTransitionDateTime, is only needed for the values of that variable, as its notes say; Part 5 makes the case mandatory.
  # A number or time that is well-formed may still be refused where the station has other limits for it. The reason for a refusal is not required.
  @TC_B_11_CS @mandatory @B05.FR.07
  Scenario: Set values that are not formatted as the type of the variable asks for
    When the CSMS asks for the FullInventory report
    Then the station sends the whole report
    When the CSMS sets one variable after the other (B05.FR.07)
      | component          | variable                         | value                                   | attributeStatus           | if          |
      | OCPPCommCtrlr      | OfflineThreshold                 | the configured offlineThreshold         | Accepted                  |             |
      | SmartChargingCtrlr | LimitChangeSignificance          | the configured offlineThreshold         | one of Accepted, Rejected | implemented |
      | AuthCtrlr          | AuthorizeRemoteStart             | the configured offlineThreshold         | Rejected                  | writable    |
      | ClockCtrlr         | NextTimeOffsetTransitionDateTime | the configured offlineThreshold         | Rejected                  | implemented |
      | OCPPCommCtrlr      | OfflineThreshold                 | the configured offlineThreshold plus .1 | Rejected                  |             |
      | SmartChargingCtrlr | LimitChangeSignificance          | the configured offlineThreshold plus .1 | one of Accepted, Rejected | implemented |
      | AuthCtrlr          | AuthorizeRemoteStart             | the configured offlineThreshold plus .1 | Rejected                  | writable    |
      | ClockCtrlr         | NextTimeOffsetTransitionDateTime | the configured offlineThreshold plus .1 | Rejected                  | implemented |
      | OCPPCommCtrlr      | OfflineThreshold                 | true                                    | Rejected                  |             |
      | SmartChargingCtrlr | LimitChangeSignificance          | true                                    | Rejected                  | implemented |
      | AuthCtrlr          | AuthorizeRemoteStart             | true                                    | Accepted                  | writable    |
      | ClockCtrlr         | NextTimeOffsetTransitionDateTime | true                                    | Rejected                  | implemented |
      | OCPPCommCtrlr      | OfflineThreshold                 | now                                     | Rejected                  |             |
      | SmartChargingCtrlr | LimitChangeSignificance          | now                                     | Rejected                  | implemented |
      | AuthCtrlr          | AuthorizeRemoteStart             | now                                     | Rejected                  | writable    |
      | ClockCtrlr         | NextTimeOffsetTransitionDateTime | now                                     | one of Accepted, Rejected | implemented |
      | OCPPCommCtrlr      | OfflineThreshold                 | abc                                     | Rejected                  |             |
      | SmartChargingCtrlr | LimitChangeSignificance          | abc                                     | Rejected                  | implemented |
      | AuthCtrlr          | AuthorizeRemoteStart             | abc                                     | Rejected                  | writable    |
      | ClockCtrlr         | NextTimeOffsetTransitionDateTime | abc                                     | Rejected                  | implemented |

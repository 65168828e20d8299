@der-control @station @ocpp2.1 @R01
Feature: R01 Starting a V2X session with DER control in EVSE, at a station

  @TC_R_100_CS @mandatory @R01.FR.02 @R01.FR.03
  Scenario: Controls are kept over a reboot
    When the CSMS sends ClearDERControl
      | isDefault | true |
    Then the station answers ClearDERControl (R04.FR.44)
      | status | Accepted |
    When the CSMS sends ClearDERControl
      | isDefault | false |
    Then the station answers ClearDERControl (R04.FR.44)
      | status | Accepted |
    When the CSMS sets the default DER control $control1 of type the configured derControlType1 with priority 6
    Then the station answers SetDERControl (R04.FR.02)
      | status | Accepted |
    When the CSMS sets the scheduled DER control $control2 of type the configured derControlType2 with priority 6, from now plus 24 hours for 300 seconds
    Then the station answers SetDERControl (R04.FR.05)
      | status | Accepted |
    When the station is booted by a reset
    And the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | true       |
    Then the station answers GetDERControl (R01.FR.03)
      | status | Accepted |
    And the station reports the DER controls (R01.FR.03)
      | the configured derControlType1 | $control1 |
      | the configured derControlType2 | is absent |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | false      |
    Then the station answers GetDERControl (R01.FR.03)
      | status | Accepted |
    And the station reports the DER controls (R01.FR.03)
      | the configured derControlType1 | is absent |
      | the configured derControlType2 | $control2 |

  @TC_R_101_CS @mandatory @needs:DCDERCtrlr @R01.FR.01
  Scenario: The nameplate of the inverter
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | DCDERCtrlr             |
      | getVariableData[0].component.evse.id | the configured EVSE id |
      | getVariableData[0].variable.name     | MaxW                   |
      | getVariableData[1].component.name    | DCDERCtrlr             |
      | getVariableData[1].component.evse.id | the configured EVSE id |
      | getVariableData[1].variable.name     | OverExcitedW           |
      | getVariableData[2].component.name    | DCDERCtrlr             |
      | getVariableData[2].component.evse.id | the configured EVSE id |
      | getVariableData[2].variable.name     | OverExcitedPF          |
      | getVariableData[3].component.name    | DCDERCtrlr             |
      | getVariableData[3].component.evse.id | the configured EVSE id |
      | getVariableData[3].variable.name     | UnderExcitedW          |
    Then the station answers GetVariables (R01.FR.01)
      | getVariableResult[0].attributeStatus | Accepted            |
      | getVariableResult[0].component.name  | DCDERCtrlr          |
      | getVariableResult[0].variable.name   | MaxW                |
      | getVariableResult[0].attributeType   | is absent or Actual |
      | getVariableResult[0].attributeValue  | is present          |
      | getVariableResult[1].attributeStatus | Accepted            |
      | getVariableResult[1].component.name  | DCDERCtrlr          |
      | getVariableResult[1].variable.name   | OverExcitedW        |
      | getVariableResult[1].attributeType   | is absent or Actual |
      | getVariableResult[1].attributeValue  | is present          |
      | getVariableResult[2].attributeStatus | Accepted            |
      | getVariableResult[2].component.name  | DCDERCtrlr          |
      | getVariableResult[2].variable.name   | OverExcitedPF       |
      | getVariableResult[2].attributeType   | is absent or Actual |
      | getVariableResult[2].attributeValue  | is present          |
      | getVariableResult[3].attributeStatus | Accepted            |
      | getVariableResult[3].component.name  | DCDERCtrlr          |
      | getVariableResult[3].variable.name   | UnderExcitedW       |
      | getVariableResult[3].attributeType   | is absent or Actual |
      | getVariableResult[3].attributeValue  | is present          |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | DCDERCtrlr             |
      | getVariableData[0].component.evse.id | the configured EVSE id |
      | getVariableData[0].variable.name     | UnderExcitedPF         |
      | getVariableData[1].component.name    | DCDERCtrlr             |
      | getVariableData[1].component.evse.id | the configured EVSE id |
      | getVariableData[1].variable.name     | MaxVA                  |
      | getVariableData[2].component.name    | DCDERCtrlr             |
      | getVariableData[2].component.evse.id | the configured EVSE id |
      | getVariableData[2].variable.name     | MaxVar                 |
      | getVariableData[3].component.name    | DCDERCtrlr             |
      | getVariableData[3].component.evse.id | the configured EVSE id |
      | getVariableData[3].variable.name     | MaxVarNeg              |
    Then the station answers GetVariables (R01.FR.01)
      | getVariableResult[0].attributeStatus | Accepted            |
      | getVariableResult[0].component.name  | DCDERCtrlr          |
      | getVariableResult[0].variable.name   | UnderExcitedPF      |
      | getVariableResult[0].attributeType   | is absent or Actual |
      | getVariableResult[0].attributeValue  | is present          |
      | getVariableResult[1].attributeStatus | Accepted            |
      | getVariableResult[1].component.name  | DCDERCtrlr          |
      | getVariableResult[1].variable.name   | MaxVA               |
      | getVariableResult[1].attributeType   | is absent or Actual |
      | getVariableResult[1].attributeValue  | is present          |
      | getVariableResult[2].attributeStatus | Accepted            |
      | getVariableResult[2].component.name  | DCDERCtrlr          |
      | getVariableResult[2].variable.name   | MaxVar              |
      | getVariableResult[2].attributeType   | is absent or Actual |
      | getVariableResult[2].attributeValue  | is present          |
      | getVariableResult[3].attributeStatus | Accepted            |
      | getVariableResult[3].component.name  | DCDERCtrlr          |
      | getVariableResult[3].variable.name   | MaxVarNeg           |
      | getVariableResult[3].attributeType   | is absent or Actual |
      | getVariableResult[3].attributeValue  | is present          |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | DCDERCtrlr             |
      | getVariableData[0].component.evse.id | the configured EVSE id |
      | getVariableData[0].variable.name     | MaxChargeRateW         |
      | getVariableData[1].component.name    | DCDERCtrlr             |
      | getVariableData[1].component.evse.id | the configured EVSE id |
      | getVariableData[1].variable.name     | MaxChargeRateVA        |
      | getVariableData[2].component.name    | DCDERCtrlr             |
      | getVariableData[2].component.evse.id | the configured EVSE id |
      | getVariableData[2].variable.name     | ModesSupported         |
      | getVariableData[3].component.name    | DCDERCtrlr             |
      | getVariableData[3].component.evse.id | the configured EVSE id |
      | getVariableData[3].variable.name     | InverterManufacturer   |
    Then the station answers GetVariables (R01.FR.01)
      | getVariableResult[0].attributeStatus | Accepted             |
      | getVariableResult[0].component.name  | DCDERCtrlr           |
      | getVariableResult[0].variable.name   | MaxChargeRateW       |
      | getVariableResult[0].attributeType   | is absent or Actual  |
      | getVariableResult[0].attributeValue  | is present           |
      | getVariableResult[1].attributeStatus | Accepted             |
      | getVariableResult[1].component.name  | DCDERCtrlr           |
      | getVariableResult[1].variable.name   | MaxChargeRateVA      |
      | getVariableResult[1].attributeType   | is absent or Actual  |
      | getVariableResult[1].attributeValue  | is present           |
      | getVariableResult[2].attributeStatus | Accepted             |
      | getVariableResult[2].component.name  | DCDERCtrlr           |
      | getVariableResult[2].variable.name   | ModesSupported       |
      | getVariableResult[2].attributeType   | is absent or Actual  |
      | getVariableResult[2].attributeValue  | is present           |
      | getVariableResult[3].attributeStatus | Accepted             |
      | getVariableResult[3].component.name  | DCDERCtrlr           |
      | getVariableResult[3].variable.name   | InverterManufacturer |
      | getVariableResult[3].attributeType   | is absent or Actual  |
      | getVariableResult[3].attributeValue  | is present           |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name    | DCDERCtrlr             |
      | getVariableData[0].component.evse.id | the configured EVSE id |
      | getVariableData[0].variable.name     | InverterModel          |
      | getVariableData[1].component.name    | DCDERCtrlr             |
      | getVariableData[1].component.evse.id | the configured EVSE id |
      | getVariableData[1].variable.name     | InverterSwVersion      |
      | getVariableData[2].component.name    | DCDERCtrlr             |
      | getVariableData[2].component.evse.id | the configured EVSE id |
      | getVariableData[2].variable.name     | InverterHwVersion      |
      | getVariableData[3].component.name    | DCDERCtrlr             |
      | getVariableData[3].component.evse.id | the configured EVSE id |
      | getVariableData[3].variable.name     | ReactiveSusceptance    |
    Then the station answers GetVariables (R01.FR.01)
      | getVariableResult[0].attributeStatus | Accepted            |
      | getVariableResult[0].component.name  | DCDERCtrlr          |
      | getVariableResult[0].variable.name   | InverterModel       |
      | getVariableResult[0].attributeType   | is absent or Actual |
      | getVariableResult[0].attributeValue  | is present          |
      | getVariableResult[1].attributeStatus | Accepted            |
      | getVariableResult[1].component.name  | DCDERCtrlr          |
      | getVariableResult[1].variable.name   | InverterSwVersion   |
      | getVariableResult[1].attributeType   | is absent or Actual |
      | getVariableResult[1].attributeValue  | is present          |
      | getVariableResult[2].attributeStatus | Accepted            |
      | getVariableResult[2].component.name  | DCDERCtrlr          |
      | getVariableResult[2].variable.name   | InverterHwVersion   |
      | getVariableResult[2].attributeType   | is absent or Actual |
      | getVariableResult[2].attributeValue  | is present          |
      | getVariableResult[3].attributeStatus | Accepted            |
      | getVariableResult[3].component.name  | DCDERCtrlr          |
      | getVariableResult[3].variable.name   | ReactiveSusceptance |
      | getVariableResult[3].attributeType   | is absent or Actual |
      | getVariableResult[3].attributeValue  | is present          |

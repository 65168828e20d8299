@advanced-device-management @csms @ocpp2.0.1 @ocpp2.1
Feature: N03 to N06 Monitoring base, monitors and level, by a CSMS

  @TC_N_05_CSMS @mandatory @N03 @N03.FR.03 @N03.FR.04 @N03.FR.05
  Scenario: Each monitoring base
    When the operator lets the CSMS send SetMonitoringBase
      | monitoringBase | All |
    Then the CSMS sends SetMonitoringBase (N03.FR.03)
      | monitoringBase | All |
    And the station answers SetMonitoringBase
    When the operator lets the CSMS send SetMonitoringBase
      | monitoringBase | FactoryDefault |
    Then the CSMS sends SetMonitoringBase (N03.FR.04)
      | monitoringBase | FactoryDefault |
    And the station answers SetMonitoringBase
    When the operator lets the CSMS send SetMonitoringBase
      | monitoringBase | HardWiredOnly |
    Then the CSMS sends SetMonitoringBase (N03.FR.05)
      | monitoringBase | HardWiredOnly |
    And the station answers SetMonitoringBase

  @TC_N_08_CSMS @mandatory @N04 @N04.FR.17
  Scenario: One monitor
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
    Then the CSMS sends SetVariableMonitoring (N04.FR.17)
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
    And the station answers SetVariableMonitoring
      | setMonitoringResult[0].status | Accepted |

  @TC_N_16_CSMS @mandatory @N05 @N05.FR.01
  Scenario: The monitoring level
    When the operator lets the CSMS send SetMonitoringLevel
      | severity | 4 |
    Then the CSMS sends SetMonitoringLevel (N05.FR.01)
      | severity | 4 |
    And the station answers SetMonitoringLevel
      | status | Accepted |

  # A level of 4 is always right: the station rejects it because its monitoring is switched off.
  @TC_N_17_CSMS @mandatory @N05 @N05.FR.02
  Scenario: The monitoring level is rejected
    Given the station is configured with
      | component       | variable | value |
      | MonitoringCtrlr | Enabled  | false |
    When the operator lets the CSMS send SetMonitoringLevel
      | severity | 4 |
    Then the CSMS sends SetMonitoringLevel (N05.FR.02)
      | severity | 4 |
    And the station answers SetMonitoringLevel
      | status | Rejected |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (N05.FR.02)

  @TC_N_18_CSMS @mandatory @N06 @N06.FR.04
  Scenario: More monitors are cleared than one request may name
    Given the station is configured with
      | component       | variable                                 | value |
      | MonitoringCtrlr | ItemsPerMessage[ClearVariableMonitoring] | 2     |
    When the operator lets the CSMS send GetVariables
      | getVariableData[0].component.name    | MonitoringCtrlr         |
      | getVariableData[0].variable.name     | ItemsPerMessage         |
      | getVariableData[0].variable.instance | ClearVariableMonitoring |
    Then the CSMS sends GetVariables
    And the station answers GetVariables
      | getVariableResult[0].attributeValue | 2 |
    When the operator lets the CSMS send ClearVariableMonitoring
      | id[0] | 51 |
      | id[1] | 52 |
      | id[2] | 53 |
    Then the CSMS sends ClearVariableMonitoring (N06.FR.04)
      | id[0] | is present |
      | id[2] | is absent  |
    And the station answers ClearVariableMonitoring
    And the CSMS sends ClearVariableMonitoring (N06.FR.04)
      | id[0] | is present |
      | id[2] | is absent  |
    And the station answers ClearVariableMonitoring

  @TC_N_44_CSMS @mandatory @N06
  Scenario: A monitor cannot be cleared
    When the operator lets the CSMS send ClearVariableMonitoring
      | id[0] | 1 |
    Then the CSMS sends ClearVariableMonitoring (N06.FR.03)
      | id[0] | 1 |
    And the station answers ClearVariableMonitoring
      | clearMonitoringResult[0].status | Rejected |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (N06.FR.03)

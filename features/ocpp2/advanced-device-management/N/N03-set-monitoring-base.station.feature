@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N03
Feature: N03 Set monitoring base, at a station

  @TC_N_05_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N03.FR.01 @N03.FR.03 @N03.FR.04 @N03.FR.05
  Scenario: Each monitoring base
    When the CSMS sends SetMonitoringBase
      | monitoringBase | All |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    When the CSMS sends SetMonitoringBase
      | monitoringBase | FactoryDefault |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    When the CSMS sends SetMonitoringBase
      | monitoringBase | HardWiredOnly |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |

  @TC_N_06_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N03.FR.01 @N03.FR.05
  Scenario: HardWiredOnly removes other monitors
    Given the CSMS has set a monitor
      | value          | 1                                 |
      | type           | Delta                             |
      | severity       | the configured monitoringSeverity |
      | component.name | ChargingStation                   |
      | variable.name  | AvailabilityState                 |
    When the CSMS sends GetMonitoringReport
      | requestId                           | a fresh id        |
      | componentVariable[0].component.name | ChargingStation   |
      | componentVariable[0].variable.name  | AvailabilityState |
    Then the station answers GetMonitoringReport
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends NotifyMonitoringReport
      | seqNo                                  | 0                  |
      | generatedAt                            | is now             |
      | tbc                                    | is absent or false |
      | monitor[*].component.name              | ChargingStation    |
      | monitor[*].variable.name               | AvailabilityState  |
      | monitor[*].variableMonitoring[*].type  | Delta              |
    When the CSMS sends SetMonitoringBase
      | monitoringBase | HardWiredOnly |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    When the CSMS sends GetMonitoringReport
      | requestId                           | a fresh id        |
      | componentVariable[0].component.name | ChargingStation   |
      | componentVariable[0].variable.name  | AvailabilityState |
    Then the station answers GetMonitoringReport (N03.FR.05)
      | status                | EmptyResultSet        |
      | statusInfo.reasonCode | is absent or NotFound |

  # The case takes the severity plus 1, or 5 where that would be 10; the preconfigured monitor is known by the statement, and has a severity below 9.
  @TC_N_41_CS @mandatory @N03.FR.04 @N04.FR.15
  Scenario: FactoryDefault brings a preconfigured monitor back
    Given the monitoring base is FactoryDefault
    When the CSMS sends GetMonitoringReport
      | requestId | a fresh id |
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor
      | id             | the configured preconfiguredMonitorId |
      | type           | Delta                                 |
      | severity       | not 5 as $severity                    |
      | value          | as $value                             |
      | transaction    | as $transaction                       |
      | component      | as $component                         |
      | variable       | as $variable                          |
    When the CSMS sends SetVariableMonitoring
      """
      { "setMonitoringData": [{ "id": "the configured preconfiguredMonitorId", "transaction": "$transaction", "value": "$value", "type": "Delta", "severity": 5,
        "component": "$component", "variable": "$variable" }] }
      """
    Then the station answers SetVariableMonitoring (N04.FR.12)
      | setMonitoringResult[0].status    | Accepted   |
      | setMonitoringResult[0].type      | Delta      |
      | setMonitoringResult[0].component | $component |
      | setMonitoringResult[0].variable  | $variable  |
    When the CSMS sends GetMonitoringReport
      """
      { "requestId": 4101, "componentVariable": [{ "component": "$component", "variable": "$variable" }] }
      """
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N04.FR.15)
      | id        | the configured preconfiguredMonitorId |
      | severity  | 5                                     |
      | component | $component                            |
      | variable  | $variable                             |
    When the CSMS sends SetMonitoringBase
      | monitoringBase | FactoryDefault |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status | Accepted |
    When the CSMS sends GetMonitoringReport
      """
      { "requestId": 4102, "componentVariable": [{ "component": "$component", "variable": "$variable" }] }
      """
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N03.FR.04)
      | id        | the configured preconfiguredMonitorId |
      | severity  | $severity                             |
      | component | $component                            |
      | variable  | $variable                             |

  @beyond @TH_N_02_CS @N03.FR.05
  Scenario: Only hard-wired monitors tell of changes
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                                 |
      | type              | Delta                             |
      | severity          | the configured monitoringSeverity |
      | component.name    | EVSE                              |
      | component.evse.id | the configured EVSE id            |
      | variable.name     | AvailabilityState                 |
    When the CSMS sends SetMonitoringBase
      | monitoringBase | HardWiredOnly |
    Then the station answers SetMonitoringBase (N03.FR.01)
      | status | Accepted |
    When 3 minutes pass
    And the EV is connected
    Then the station has reported no event
      | variableMonitoringId | $monitor |

@advanced-device-management @csms @ocpp2.0.1 @ocpp2.1 @N02
Feature: N02 Get monitoring report, by a CSMS

  # The tool has no monitors for changes, and monitors of thresholds. The harness's station has some for changes hard-wired: here the thresholds are first none and then some.
  @TC_N_01_CSMS @mandatory @N02.FR.05 @N02.FR.10
  Scenario: Monitors by their types
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0] | DeltaMonitoring |
    Then the CSMS sends GetMonitoringReport (N02.FR.05)
      | monitoringCriteria[0] | DeltaMonitoring |
      | monitoringCriteria[1] | is absent       |
    And the station answers GetMonitoringReport
    And the station sends the whole monitoring report
    And the CSMS answers every request
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0] | ThresholdMonitoring |
    Then the CSMS sends GetMonitoringReport (N02.FR.10)
      | monitoringCriteria[0] | ThresholdMonitoring |
      | monitoringCriteria[1] | is absent           |
    And the station answers GetMonitoringReport
      | status | EmptyResultSet |
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value             | 100                    |
      | setMonitoringData[0].type              | UpperThreshold         |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | Power                  |
    Then the CSMS sends SetVariableMonitoring
    And the station answers SetVariableMonitoring
      | setMonitoringResult[0].status | Accepted |
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0] | ThresholdMonitoring |
    Then the CSMS sends GetMonitoringReport (N02.FR.05)
      | monitoringCriteria[0] | ThresholdMonitoring |
      | monitoringCriteria[1] | is absent           |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the CSMS answers every request

  @TC_N_02_CSMS @mandatory @N02.FR.05 @N02.FR.10
  Scenario: Monitors of a variable
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
    Then the CSMS sends SetVariableMonitoring
    When the operator lets the CSMS send GetMonitoringReport
      | componentVariable[0].component.name | ChargingStation |
      | componentVariable[0].variable.name  | Power           |
    Then the CSMS sends GetMonitoringReport (N02.FR.10)
      | monitoringCriteria                      | is absent       |
      | componentVariable[0].component.name     | ChargingStation |
      | componentVariable[0].component.instance | is absent       |
      | componentVariable[0].variable.name      | Power           |
      | componentVariable[0].variable.instance  | is absent       |
    And the station answers GetMonitoringReport
      | status | EmptyResultSet |
    When the operator lets the CSMS send GetMonitoringReport
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
    Then the CSMS sends GetMonitoringReport (N02.FR.05)
      | monitoringCriteria                      | is absent              |
      | componentVariable[0].component.name     | EVSE                   |
      | componentVariable[0].component.instance | is absent              |
      | componentVariable[0].component.evse.id  | the configured EVSE id |
      | componentVariable[0].variable.name      | AvailabilityState      |
      | componentVariable[0].variable.instance  | is absent              |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the CSMS answers every request

  @TC_N_03_CSMS @mandatory @N02.FR.05 @N02.FR.10
  Scenario: Monitors by type and variable
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value          | 100             |
      | setMonitoringData[0].type           | UpperThreshold  |
      | setMonitoringData[0].severity       | 8               |
      | setMonitoringData[0].component.name | ChargingStation |
      | setMonitoringData[0].variable.name  | Power           |
    Then the CSMS sends SetVariableMonitoring
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0]                  | DeltaMonitoring        |
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
    Then the CSMS sends GetMonitoringReport (N02.FR.10)
      | monitoringCriteria[0]                  | DeltaMonitoring        |
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
    And the station answers GetMonitoringReport
      | status | EmptyResultSet |
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0]               | ThresholdMonitoring |
      | componentVariable[0].component.name | ChargingStation     |
      | componentVariable[0].variable.name  | Power               |
    Then the CSMS sends GetMonitoringReport (N02.FR.05)
      | monitoringCriteria[0]               | ThresholdMonitoring |
      | componentVariable[0].component.name | ChargingStation     |
      | componentVariable[0].variable.name  | Power               |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the CSMS answers every request

  # What the operator is to ask for and what is looked at are not the same in the case: here it is what the operator is to ask for.
  @TC_N_60_CSMS @mandatory @N02.FR.05 @N02.FR.10
  Scenario: Monitors by type and several variables
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value          | 1                 |
      | setMonitoringData[0].type           | Delta             |
      | setMonitoringData[0].severity       | 8                 |
      | setMonitoringData[0].component.name | ChargingStation   |
      | setMonitoringData[0].variable.name  | AvailabilityState |
    Then the CSMS sends SetVariableMonitoring
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0]                  | ThresholdMonitoring    |
      | componentVariable[0].component.name    | ChargingStation        |
      | componentVariable[0].variable.name     | Power                  |
      | componentVariable[1].component.name    | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
      | componentVariable[1].variable.name     | Power                  |
    Then the CSMS sends GetMonitoringReport (N02.FR.10)
      | monitoringCriteria[0]                                         | ThresholdMonitoring    |
      | componentVariable[component.name=ChargingStation].variable.name | Power                |
      | componentVariable[component.name=EVSE].component.evse.id      | the configured EVSE id |
      | componentVariable[component.name=EVSE].variable.name          | Power                  |
    And the station answers GetMonitoringReport
      | status | EmptyResultSet |
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0]                  | DeltaMonitoring        |
      | componentVariable[0].component.name    | ChargingStation        |
      | componentVariable[0].variable.name     | AvailabilityState      |
      | componentVariable[1].component.name    | EVSE                   |
      | componentVariable[1].component.evse.id | the configured EVSE id |
      | componentVariable[1].variable.name     | AvailabilityState      |
    Then the CSMS sends GetMonitoringReport (N02.FR.05)
      | monitoringCriteria[0]                                         | DeltaMonitoring        |
      | componentVariable[component.name=ChargingStation].variable.name | AvailabilityState    |
      | componentVariable[component.name=EVSE].component.evse.id      | the configured EVSE id |
      | componentVariable[component.name=EVSE].variable.name          | AvailabilityState      |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the CSMS answers every request

  @TC_N_47_CSMS @mandatory
  Scenario: All monitors
    When the operator lets the CSMS send GetMonitoringReport
    Then the CSMS sends GetMonitoringReport (N02.FR.11)
      | monitoringCriteria | is absent |
      | componentVariable  | is absent |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the CSMS answers every request

  @ocpp2.1 @TC_N_104_CSMS @condition
  Scenario: Monitors of a distance from the target
    When the operator lets the CSMS send SetVariableMonitoring
      | setMonitoringData[0].value             | 5                      |
      | setMonitoringData[0].type              | TargetDeltaRelative    |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | Power                  |
      | setMonitoringData[1].value             | 5                      |
      | setMonitoringData[1].type              | TargetDelta            |
      | setMonitoringData[1].severity          | 8                      |
      | setMonitoringData[1].component.name    | EVSE                   |
      | setMonitoringData[1].component.evse.id | the configured EVSE id |
      | setMonitoringData[1].variable.name     | Power                  |
    Then the CSMS sends SetVariableMonitoring
    When the operator lets the CSMS send GetMonitoringReport
      | monitoringCriteria[0] | DeltaMonitoring |
    Then the CSMS sends GetMonitoringReport (N02.FR.13)
      | monitoringCriteria[0] | DeltaMonitoring |
    And the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor
      | type          | TargetDeltaRelative |
      | variable.name | Power               |
    And the CSMS answers every request

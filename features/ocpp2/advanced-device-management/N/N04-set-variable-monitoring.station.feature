@advanced-device-management @station @ocpp2.0.1 @ocpp2.1 @N04
Feature: N04 Set variable monitoring, at a station

  @TC_N_08_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.01 @N04.FR.02 @N04.FR.08 @N04.FR.11
  Scenario: One monitor
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
    Then the station answers SetVariableMonitoring (N04.FR.08)
      | setMonitoringResult[0].status                | Accepted               |
      | setMonitoringResult[0].type                  | Delta                  |
      | setMonitoringResult[0].severity              | 8                      |
      | setMonitoringResult[0].component.name        | EVSE                   |
      | setMonitoringResult[0].component.evse.id     | the configured EVSE id |
      | setMonitoringResult[0].variable.name         | AvailabilityState      |
      | setMonitoringResult[0].statusInfo.reasonCode | is absent or NoError   |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N04.FR.08)
      | type              | Delta                  |
      | severity          | 8                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |

  @TC_N_09_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.01 @N04.FR.02 @N04.FR.08 @N04.FR.11
  Scenario: Monitors of two components
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
      | setMonitoringData[1].value             | 1                      |
      | setMonitoringData[1].type              | Delta                  |
      | setMonitoringData[1].severity          | 8                      |
      | setMonitoringData[1].component.name    | ChargingStation        |
      | setMonitoringData[1].variable.name     | AvailabilityState      |
    Then the station answers SetVariableMonitoring (N04.FR.08)
      | setMonitoringResult[component.name=EVSE].id                               | as $evse               |
      | setMonitoringResult[component.name=EVSE].status                           | Accepted               |
      | setMonitoringResult[component.name=EVSE].type                             | Delta                  |
      | setMonitoringResult[component.name=EVSE].severity                         | 8                      |
      | setMonitoringResult[component.name=EVSE].component.evse.id                | the configured EVSE id |
      | setMonitoringResult[component.name=EVSE].variable.name                    | AvailabilityState      |
      | setMonitoringResult[component.name=EVSE].statusInfo.reasonCode            | is absent or NoError   |
      | setMonitoringResult[component.name=ChargingStation].id                    | not $evse as $station  |
      | setMonitoringResult[component.name=ChargingStation].status                | Accepted               |
      | setMonitoringResult[component.name=ChargingStation].type                  | Delta                  |
      | setMonitoringResult[component.name=ChargingStation].severity              | 8                      |
      | setMonitoringResult[component.name=ChargingStation].variable.name         | AvailabilityState      |
      | setMonitoringResult[component.name=ChargingStation].statusInfo.reasonCode | is absent or NoError   |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
      | componentVariable[1].component.name    | ChargingStation        |
      | componentVariable[1].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport
      | status                | Accepted             |
      | statusInfo.reasonCode | is absent or NoError |
    And the station sends the whole monitoring report (N02.FR.09)
    And the monitoring report has a monitor (N04.FR.08)
      | id                | $evse                  |
      | type              | Delta                  |
      | severity          | 8                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    And the monitoring report has a monitor (N04.FR.08)
      | id             | $station          |
      | type           | Delta             |
      | severity       | 8                 |
      | component.name | ChargingStation   |
      | variable.name  | AvailabilityState |

  @TC_N_10_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.01 @N04.FR.02 @N04.FR.08 @N04.FR.11
  Scenario: Two monitors of one variable
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 8                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
      | setMonitoringData[1].value             | 1                      |
      | setMonitoringData[1].type              | Delta                  |
      | setMonitoringData[1].severity          | 7                      |
      | setMonitoringData[1].component.name    | EVSE                   |
      | setMonitoringData[1].component.evse.id | the configured EVSE id |
      | setMonitoringData[1].variable.name     | AvailabilityState      |
    Then the station answers SetVariableMonitoring (N04.FR.08)
      | setMonitoringResult[severity=8].id                    | as $first              |
      | setMonitoringResult[severity=8].status                | Accepted               |
      | setMonitoringResult[severity=7].id                    | not $first             |
      | setMonitoringResult[severity=7].status                | Accepted               |
      | setMonitoringResult[*].type                           | Delta                  |
      | setMonitoringResult[*].component.name                 | EVSE                   |
      | setMonitoringResult[*].component.evse.id              | the configured EVSE id |
      | setMonitoringResult[*].variable.name                  | AvailabilityState      |
      | setMonitoringResult[*].statusInfo.reasonCode          | is absent or NoError   |

  @TC_N_11_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.03
  Scenario: Unknown components
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | EVSE                              |
      | setMonitoringData[0].component.evse.id | 99                                |
      | setMonitoringData[0].variable.name     | AvailabilityState                 |
      | setMonitoringData[1].value             | 1234.0                            |
      | setMonitoringData[1].type              | UpperThreshold                    |
      | setMonitoringData[1].severity          | the configured monitoringSeverity |
      | setMonitoringData[1].component.name    | NonExistent                       |
      | setMonitoringData[1].variable.name     | Power                             |
    Then the station answers SetVariableMonitoring (N04.FR.03)
      | setMonitoringResult[component.name=EVSE].id                           | is absent                              |
      | setMonitoringResult[component.name=EVSE].status                       | one of UnknownComponent, Rejected      |
      | setMonitoringResult[component.name=EVSE].type                         | Delta                                  |
      | setMonitoringResult[component.name=EVSE].severity                     | the configured monitoringSeverity      |
      | setMonitoringResult[component.name=EVSE].component.evse.id            | 99                                     |
      | setMonitoringResult[component.name=EVSE].variable.name                | AvailabilityState                      |
      | setMonitoringResult[component.name=EVSE].statusInfo.reasonCode        | is absent or one of UnknownEvse, UnknownEVSE, NotFound |
      | setMonitoringResult[component.name=NonExistent].id                    | is absent                              |
      | setMonitoringResult[component.name=NonExistent].status                | one of UnknownComponent, UnknownVariable |
      | setMonitoringResult[component.name=NonExistent].type                  | UpperThreshold                         |
      | setMonitoringResult[component.name=NonExistent].severity              | the configured monitoringSeverity      |
      | setMonitoringResult[component.name=NonExistent].variable.name         | Power                                  |
      | setMonitoringResult[component.name=NonExistent].statusInfo.reasonCode | is absent or NotFound                  |

  @TC_N_12_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.14
  Scenario: A negative delta
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | -1                                |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | the configured monitorVariable    |
    Then the station answers SetVariableMonitoring (N04.FR.14)
      | setMonitoringResult[0].id                    | is absent                                         |
      | setMonitoringResult[0].status                | Rejected                                          |
      | setMonitoringResult[0].type                  | Delta                                             |
      | setMonitoringResult[0].severity              | the configured monitoringSeverity                 |
      | setMonitoringResult[0].component.name        | the configured monitorComponent                   |
      | setMonitoringResult[0].component.evse.id     | the configured EVSE id                            |
      | setMonitoringResult[0].variable.name         | the configured monitorVariable                    |
      | setMonitoringResult[0].statusInfo.reasonCode | is absent or one of ValueOutOfRange, ValuePositiveOnly |

  # Edition 3 of 2.0.1 names N04.FR.13, which is about an unknown id; what the case does is N04.FR.06, as edition 2 of 2.1 says.
  @TC_N_13_CS @mandatory @needs:MonitoringCtrlr.Enabled~true
  Scenario: A threshold that the variable cannot reach
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | the configured upperThresholdOutOfRange |
      | setMonitoringData[0].type              | UpperThreshold                          |
      | setMonitoringData[0].severity          | the configured monitoringSeverity       |
      | setMonitoringData[0].component.name    | the configured monitorComponent         |
      | setMonitoringData[0].component.evse.id | the configured EVSE id                  |
      | setMonitoringData[0].variable.name     | the configured monitorVariable          |
    Then the station answers SetVariableMonitoring (N04.FR.06)
      | setMonitoringResult[0].id                    | is absent                         |
      | setMonitoringResult[0].status                | Rejected                          |
      | setMonitoringResult[0].type                  | UpperThreshold                    |
      | setMonitoringResult[0].severity              | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name        | the configured monitorComponent   |
      | setMonitoringResult[0].component.evse.id     | the configured EVSE id            |
      | setMonitoringResult[0].variable.name         | the configured monitorVariable    |
      | setMonitoringResult[0].statusInfo.reasonCode | is absent or ValueOutOfRange      |

  @TC_N_15_CS @mandatory @needs:MonitoringCtrlr.Enabled~true @N04.FR.10
  Scenario: Twice the same type and severity
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | EVSE                              |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | AvailabilityState                 |
      | setMonitoringData[1].value             | 1                                 |
      | setMonitoringData[1].type              | Delta                             |
      | setMonitoringData[1].severity          | the configured monitoringSeverity |
      | setMonitoringData[1].component.name    | EVSE                              |
      | setMonitoringData[1].component.evse.id | the configured EVSE id            |
      | setMonitoringData[1].variable.name     | AvailabilityState                 |
    Then the station answers SetVariableMonitoring (N04.FR.10)
      | setMonitoringResult[status=Accepted].id                     | is present                        |
      | setMonitoringResult[status=Accepted].statusInfo.reasonCode  | is absent or NoError              |
      | setMonitoringResult[status=Duplicate].type                  | Delta                             |
      | setMonitoringResult[status=Duplicate].statusInfo.reasonCode | is absent or InvalidValue         |
      | setMonitoringResult[*].type                                 | Delta                             |
      | setMonitoringResult[*].severity                             | the configured monitoringSeverity |
      | setMonitoringResult[*].component.name                       | EVSE                              |
      | setMonitoringResult[*].component.evse.id                    | the configured EVSE id            |
      | setMonitoringResult[*].variable.name                        | AvailabilityState                 |

  @TC_N_37_CS @mandatory @N04.FR.04
  Scenario: An unknown variable
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | EVSE                              |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | unknownVariable                   |
    Then the station answers SetVariableMonitoring (N04.FR.04)
      | setMonitoringResult[0].status         | UnknownVariable                   |
      | setMonitoringResult[0].type           | Delta                             |
      | setMonitoringResult[0].severity       | the configured monitoringSeverity |
      | setMonitoringResult[0].component.name | EVSE                              |
      | setMonitoringResult[0].variable.name  | unknownVariable                   |

  @TC_N_39_CS @mandatory @N04.FR.16
  Scenario: A monitor stays with its variable
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | EVSE                              |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | AvailabilityState                 |
    Then the station answers SetVariableMonitoring (N04.FR.11)
      | setMonitoringResult[0].id             | as $monitor       |
      | setMonitoringResult[0].status         | Accepted          |
      | setMonitoringResult[0].type           | Delta             |
      | setMonitoringResult[0].component.name | EVSE              |
      | setMonitoringResult[0].variable.name  | AvailabilityState |
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].id                | $monitor                          |
      | setMonitoringData[0].value             | 1                                 |
      | setMonitoringData[0].type              | Delta                             |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | the configured monitorVariable    |
    Then the station answers SetVariableMonitoring (N04.FR.16)
      | setMonitoringResult[0].status         | Rejected                        |
      | setMonitoringResult[0].type           | Delta                           |
      | setMonitoringResult[0].component.name | the configured monitorComponent |
      | setMonitoringResult[0].variable.name  | the configured monitorVariable  |
    When the CSMS sends GetMonitoringReport
      | requestId | a fresh id |
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N04.FR.16)
      | id             | $monitor          |
      | component.name | EVSE              |
      | variable.name  | AvailabilityState |
      | value          | 1                 |
      | type           | Delta             |

  @TC_N_40_CS @mandatory @N04.FR.12
  Scenario: Replacing a monitor
    Given the CSMS has set a monitor, as $monitor
      | value             | 1                      |
      | type              | Delta                  |
      | severity          | 5                      |
      | component.name    | EVSE                   |
      | component.evse.id | the configured EVSE id |
      | variable.name     | AvailabilityState      |
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].id                | $monitor               |
      | setMonitoringData[0].value             | 1                      |
      | setMonitoringData[0].type              | Delta                  |
      | setMonitoringData[0].severity          | 4                      |
      | setMonitoringData[0].component.name    | EVSE                   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id |
      | setMonitoringData[0].variable.name     | AvailabilityState      |
    Then the station answers SetVariableMonitoring (N04.FR.12)
      | setMonitoringResult[0].status         | Accepted          |
      | setMonitoringResult[0].type           | Delta             |
      | setMonitoringResult[0].component.name | EVSE              |
      | setMonitoringResult[0].variable.name  | AvailabilityState |
    When the CSMS sends GetMonitoringReport
      | requestId                              | a fresh id             |
      | monitoringCriteria[0]                  | DeltaMonitoring        |
      | componentVariable[0].component.name    | EVSE                   |
      | componentVariable[0].component.evse.id | the configured EVSE id |
      | componentVariable[0].variable.name     | AvailabilityState      |
    Then the station answers GetMonitoringReport
      | status | Accepted |
    And the station sends the whole monitoring report
    And the monitoring report has a monitor (N04.FR.12)
      | component.name | EVSE              |
      | variable.name  | AvailabilityState |
      | severity       | 4                 |
    And the monitoring report has no monitor (N04.FR.12)
      | component.name | EVSE              |
      | variable.name  | AvailabilityState |
      | severity       | 5                 |

  # Edition 3 of 2.0.1 expects no reasonCode, or NoError, of the monitor that is rejected; edition 2 of 2.1 expects nothing of it.
  @TC_N_43_CS @mandatory
  Scenario: The second of three monitors is out of range
    When the CSMS sends SetVariableMonitoring
      | setMonitoringData[0].value             | the configured upperThreshold     |
      | setMonitoringData[0].type              | UpperThreshold                    |
      | setMonitoringData[0].severity          | the configured monitoringSeverity |
      | setMonitoringData[0].component.name    | the configured monitorComponent   |
      | setMonitoringData[0].component.evse.id | the configured EVSE id            |
      | setMonitoringData[0].variable.name     | the configured monitorVariable    |
      | setMonitoringData[1].value             | -1.0                              |
      | setMonitoringData[1].type              | Delta                             |
      | setMonitoringData[1].severity          | the configured monitoringSeverity |
      | setMonitoringData[1].component.name    | the configured monitorComponent   |
      | setMonitoringData[1].component.evse.id | the configured EVSE id            |
      | setMonitoringData[1].variable.name     | the configured monitorVariable    |
      | setMonitoringData[2].value             | the configured lowerThreshold     |
      | setMonitoringData[2].type              | LowerThreshold                    |
      | setMonitoringData[2].severity          | the configured monitoringSeverity |
      | setMonitoringData[2].component.name    | the configured monitorComponent   |
      | setMonitoringData[2].component.evse.id | the configured EVSE id            |
      | setMonitoringData[2].variable.name     | the configured monitorVariable    |
    Then the station answers SetVariableMonitoring (N04.FR.01)
      | setMonitoringResult[type=UpperThreshold].status                | Accepted             |
      | setMonitoringResult[type=UpperThreshold].statusInfo.reasonCode | is absent or NoError |
      | setMonitoringResult[type=Delta].status                         | Rejected             |
      | setMonitoringResult[type=LowerThreshold].status                | Accepted             |
      | setMonitoringResult[type=LowerThreshold].statusInfo.reasonCode | is absent or NoError |

@core @station @ocpp2.1 @E17
Feature: E17 Resume transactions after an interruption

  # A connector's status may first be reported as it was in between (Part 6, TC_E_112_CS, step 3). What a station tells of its power supply is not looked at.
  @TC_E_112_CS @condition @E17.FR.01 @E17.FR.10 @E17.FR.12 @E17.FR.14
  Scenario: Power comes back in time, and the transaction goes on without energy
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | false |
    And the station is charging
    When the station is switched off
    And the configured duration of a transaction passes
    And the operator switches the station on
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected, perhaps after Unavailable or Available
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |
    And the station may send TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.transactionId | $transactionId |
    And in any order the station sends TransactionEvent (E17.FR.14)
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | SuspendedEVSE  |

  @TC_E_113_CS @condition @E17.FR.01 @E17.FR.10 @E17.FR.11 @E17.FR.14
  Scenario: Power comes back in time, and the transaction goes on as before
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | true  |
    And the station is charging
    When the station is switched off
    And the configured duration of a transaction passes
    And the operator switches the station on
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected, perhaps after Unavailable or Available
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |
    And the station may send TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.transactionId | $transactionId |
    And in any order the station sends TransactionEvent (E17.FR.14)
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | Charging       |

  @TC_E_114_CS @condition @E17.FR.01
  Scenario: Power comes back to a station that resumes no transaction
    Given the station is charging
    When the station is switched off
    And 30 seconds pass
    And the operator switches the station on
    Then the station boots
    When the message timeout passes
    Then the station has sent no TransactionEvent with (E17.FR.01)
      | triggerReason | TxResumed |

  # Part 6 names E18.FR.22; there is no such requirement, and E17.FR.22 is the one about stoppedReason Reboot.
  @TC_E_115_CS @condition @E17.FR.01 @E17.FR.20 @E17.FR.21
  Scenario: Power comes back to a station that is set to resume no transaction
    Given the station is configured with
      | component | variable          | value |
      | TxCtrlr   | ResumptionTimeout | 0     |
    And the station is charging
    When the station is switched off
    And 30 seconds pass
    And the operator switches the station on
    Then the station boots
    And in any order the station sends TransactionEvent (E17.FR.20)
      | eventType                     | Ended                    |
      | triggerReason                 | AbnormalCondition        |
      | transactionInfo.transactionId | $transactionId           |
      | transactionInfo.stoppedReason | one of PowerLoss, Reboot |

  @TC_E_116_CS @condition @E17.FR.01 @E17.FR.20 @E17.FR.21
  Scenario: Power comes back too late
    Given the station is configured with
      | component | variable          | value                              |
      | TxCtrlr   | ResumptionTimeout | the configured transactionDuration |
    And the station is charging
    When the station is switched off
    And the configured transactionDuration plus 1 seconds pass
    And the operator switches the station on
    Then the station sends BootNotification within 180 seconds
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected, perhaps after Unavailable or Available
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |
    And the station may send TransactionEvent
      | eventType                     | Started                                     |
      | triggerReason                 | one of CablePluggedIn, ChargingStateChanged |
      | transactionInfo.transactionId | not $transactionId                          |
      | transactionInfo.chargingState | EVConnected                                 |
    And in any order the station sends TransactionEvent (E17.FR.21)
      | eventType                     | Ended             |
      | triggerReason                 | AbnormalCondition |
      | transactionInfo.transactionId | $transactionId    |
      | transactionInfo.stoppedReason | PowerLoss         |

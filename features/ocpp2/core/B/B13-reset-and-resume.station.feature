@core @station @ocpp2.1 @B13
Feature: B13 Reset that transactions survive

  @TC_B_101_CS @mandatory @B13.FR.01
  Scenario: Reset that transactions survive, by a station that resumes none
    Given the station is configured with
      | component | variable          | value | if          |
      | TxCtrlr   | ResumptionTimeout | 0     | implemented |
    When the CSMS sends Reset
      | type | ImmediateAndResume |
    Then the station answers Reset (B13.FR.01)
      | status | Rejected |

  # The reusable state Booted wants every connector Available; the one that an EV is connected to cannot be.
  @TC_B_102_CS @condition @B13.FR.03 @B13.FR.04 @B13.FR.20 @B13.FR.23 @B13.FR.25 @B13.FR.30
  Scenario: Reset with a transaction that goes on without energy
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | false |
    And the station is charging
    When the CSMS sends Reset
      | type | ImmediateAndResume |
    Then the station answers Reset (B13.FR.03)
      | status | Accepted |
    And the station sends TransactionEvent (B13.FR.04)
      | eventType                     | Updated        |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.transactionId | $transactionId |
    And the station boots
    And the station may send TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.transactionId | $transactionId |
    And in any order the station sends TransactionEvent (B13.FR.30)
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | SuspendedEVSE  |

  @TC_B_103_CS @condition @B13.FR.03 @B13.FR.04 @B13.FR.20 @B13.FR.23 @B13.FR.24 @B13.FR.30
  Scenario: Reset with a transaction that goes on as before
    Given the station is configured with
      | component | variable                      | value |
      | TxCtrlr   | ResumptionTimeout             | 999   |
      | TxCtrlr   | AllowEnergyTransferResumption | true  |
    And the station is charging
    When the CSMS sends Reset
      | type | ImmediateAndResume |
    Then the station answers Reset (B13.FR.03)
      | status | Accepted |
    And the station sends TransactionEvent (B13.FR.04)
      | eventType                     | Updated        |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.transactionId | $transactionId |
    And the station boots
    And the station may send TransactionEvent
      | eventType                     | Updated        |
      | triggerReason                 | CablePluggedIn |
      | transactionInfo.transactionId | $transactionId |
    And in any order the station sends TransactionEvent (B13.FR.30)
      | eventType                     | Updated        |
      | triggerReason                 | TxResumed      |
      | transactionInfo.transactionId | $transactionId |
      | transactionInfo.chargingState | Charging       |

  @TC_B_104_CS @condition @B13.FR.02
  Scenario: Reset that transactions would survive, without one
    Given the station is configured with
      | component | variable          | value                            |
      | TxCtrlr   | ResumptionTimeout | the configured resumptionTimeout |
    Then the station is booted by a reset of type ImmediateAndResume (B13.FR.02)

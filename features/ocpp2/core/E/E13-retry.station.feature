@core @station @ocpp2.0.1 @ocpp2.1 @E13
# What is not taken is the event that energy is transferred: the first one after EVConnectedPreSession that the cases do not call optional.
Feature: E13 Transaction messages that the CSMS does not take

  @TC_E_41_CS @mandatory @E13.FR.01 @E13.FR.02 @E13.FR.03 @E13.FR.04
  Scenario: Not answered until the last attempt
    Given the station is configured with
      | component     | variable                                 | value                                 |
      | OCPPCommCtrlr | MessageAttempts[TransactionEvent]        | the configured messageAttempts        |
      | OCPPCommCtrlr | MessageAttemptInterval[TransactionEvent] | the configured messageAttemptInterval |
    And the driver is authorized
    And the CSMS will not answer the configured messageAttempts TransactionEvent requests with
      | transactionInfo.chargingState | Charging |
    When the EV is connected
    Then the station sends the same TransactionEvent the configured messageAttempts times
      | transactionInfo.chargingState | Charging |

  @TC_E_50_CS @mandatory @E13.FR.01 @E13.FR.02 @E13.FR.03 @E13.FR.04
  Scenario: Answered with a CALLERROR until the last attempt
    Given the station is configured with
      | component     | variable                                 | value                                 |
      | OCPPCommCtrlr | MessageAttempts[TransactionEvent]        | the configured messageAttempts        |
      | OCPPCommCtrlr | MessageAttemptInterval[TransactionEvent] | the configured messageAttemptInterval |
    And the driver is authorized
    And the CSMS will refuse the configured messageAttempts TransactionEvent requests with
      | transactionInfo.chargingState | Charging |
    When the EV is connected
    Then the station sends the same TransactionEvent the configured messageAttempts times
      | transactionInfo.chargingState | Charging |

  @TC_E_42_CS @mandatory @E13.FR.01 @E13.FR.02 @E13.FR.03
  Scenario: Answered at the second attempt
    Given the station is configured with
      | component     | variable                                 | value                                 |
      | OCPPCommCtrlr | MessageAttempts[TransactionEvent]        | the configured messageAttempts        |
      | OCPPCommCtrlr | MessageAttemptInterval[TransactionEvent] | the configured messageAttemptInterval |
    And the driver is authorized
    And the CSMS will not answer 1 TransactionEvent request with
      | transactionInfo.chargingState | Charging |
    When the EV is connected
    Then the station sends the same TransactionEvent 2 times
      | transactionInfo.chargingState | Charging |

  # The case adds MessageTimeout to the wait; but a CALLERROR is a failure at once (E13.FR.03), as TC_E_50_CS has it.
  @TC_E_51_CS @mandatory @E13.FR.01 @E13.FR.02 @E13.FR.03
  Scenario: Answered with a CALLERROR, and taken at the second attempt
    Given the station is configured with
      | component     | variable                                 | value                                 |
      | OCPPCommCtrlr | MessageAttempts[TransactionEvent]        | the configured messageAttempts        |
      | OCPPCommCtrlr | MessageAttemptInterval[TransactionEvent] | the configured messageAttemptInterval |
    And the driver is authorized
    And the CSMS will refuse 1 TransactionEvent request with
      | transactionInfo.chargingState | Charging |
    When the EV is connected
    Then the station sends the same TransactionEvent 2 times
      | transactionInfo.chargingState | Charging |

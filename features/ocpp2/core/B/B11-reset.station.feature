@core @station @ocpp2.0.1 @ocpp2.1
Feature: B11 and B12 Reset

  @TC_B_20_CS @mandatory @B11 @B11.FR.01 @B11.FR.03 @B11.FR.04 @B01.FR.03
  Scenario: Reset without a transaction, on idle
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset (B11.FR.01)
      | status | Accepted |
    And the station sends BootNotification within 180 seconds (B11.FR.04)
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available (B11.FR.03)

  # Part 6 says TxStartPoint where it tells how far the session goes before the reset; what ends the transaction is TxStopPoint (E06).
  @TC_B_21_CS @mandatory @B12 @B12.FR.01 @B12.FR.03
  Scenario: Reset with a transaction, on idle
    Given the station is charging
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset (B12.FR.01)
      | status | Scheduled |
    When the driver ends the transaction
    Then the station sends BootNotification within 180 seconds (B12.FR.03)
      | reason | ScheduledReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |

  # 2.0.1 wants every other connector Available, 2.1 lets those of the same EVSE be Unavailable.
  @TC_B_22_CS @mandatory @B12 @B12.FR.02 @B12.FR.04 @E07.FR.03 @B01.FR.03
  Scenario: Immediate reset with a transaction
    Given the station is charging
    When the CSMS sends Reset
      | type | Immediate |
    Then the station answers Reset (B12.FR.02)
      | status | Accepted |
    And the station sends TransactionEvent (B12.FR.04)
      | eventType                     | Ended          |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.chargingState | EVConnected    |
      | transactionInfo.stoppedReason | ImmediateReset |
      | idToken                       | is absent      |
    And the station sends BootNotification within 180 seconds
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected

  @TC_B_23_CS @mandatory @B11 @B11.FR.01 @B11.FR.02 @B11.FR.03 @B11.FR.04 @B01.FR.03
  Scenario: Reset with an unavailable connector, on idle
    Given the CSMS has made the connector unavailable
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset (B11.FR.01)
      | status | Accepted |
    And the station sends BootNotification within 180 seconds (B11.FR.04)
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Unavailable (B11.FR.02)
    And in any order the station reports every other connector as Available (B11.FR.03)

  @TC_B_41_CS @condition @B12 @B12.FR.01 @B12.FR.03 @E07.FR.03
  Scenario: Reset with two transactions, on idle
    Given the station is charging on two EVSEs
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset (B12.FR.01)
      | status | Scheduled |
    When the EV has left on EVSE 1
    And the driver ends the transaction on EVSE 2
    Then the station sends BootNotification within 180 seconds (B12.FR.03)
      | reason | ScheduledReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector by whether an EV is connected

  @TC_B_25_CS @condition @B11 @B11.FR.01 @B11.FR.08 @B11.FR.10
  Scenario: Reset of an EVSE without a transaction, on idle
    When the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the station answers Reset (B11.FR.01)
      | status | Accepted |
    And the station has sent no BootNotification (B11.FR.08)

  @TC_B_26_CS @condition @B12 @B12.FR.01 @B12.FR.07
  Scenario: Reset of an EVSE with a transaction, on idle
    Given the station is charging
    When the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the station answers Reset (B12.FR.01)
      | status | Scheduled |
    And energy transfer goes on (B12.FR.07)
    When the driver ends the transaction
    Then the station has sent no BootNotification (B12.FR.07)
    When the EV has left
    Then the station has sent no BootNotification (B12.FR.07)

  @TC_B_27_CS @condition @B12 @B12.FR.02 @B12.FR.08 @E07.FR.03
  Scenario: Immediate reset of an EVSE with a transaction
    Given the station is charging
    When the CSMS sends Reset
      | type   | Immediate              |
      | evseId | the configured EVSE id |
    Then the station answers Reset (B12.FR.02)
      | status | Accepted |
    And the station sends TransactionEvent (B12.FR.08)
      | eventType                     | Ended          |
      | triggerReason                 | ResetCommand   |
      | transactionInfo.chargingState | EVConnected    |
      | transactionInfo.stoppedReason | ImmediateReset |
    And the CSMS answers TransactionEvent
    And the station has sent no BootNotification (B12.FR.08)

  @TC_B_28_CS @condition @B11 @B12 @B11.FR.01 @B11.FR.09 @B12.FR.01 @B12.FR.09
  Scenario: Reset of an EVSE by a station that can only be reset as a whole
    When the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the station answers Reset (B11.FR.09)
      | status | Rejected |

  @TC_B_29_CS @condition @B11 @B12.FR.01 @B12.FR.09
  Scenario: Reset of an EVSE with a transaction by a station that can only be reset as a whole
    Given the station is charging
    When the CSMS sends Reset
      | type   | OnIdle                 |
      | evseId | the configured EVSE id |
    Then the station answers Reset (B12.FR.09)
      | status | Rejected |

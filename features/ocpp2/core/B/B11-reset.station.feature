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

  # The editions differ: 2.0.1 wants every other connector Available, 2.1 lets those of the same EVSE be Unavailable.
  @TC_B_22_CS @ocpp2.0.1 @mandatory @B12 @B12.FR.02 @B12.FR.04 @E07.FR.03 @B01.FR.03
  Scenario: Immediate reset with a transaction, other connectors available
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
    And the station reports the connector as Occupied
    And in any order the station reports every other connector as Available

  @TC_B_22_CS @ocpp2.1 @mandatory @B12 @B12.FR.02 @B12.FR.04 @E07.FR.03 @B01.FR.03
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
    And the station reports the connector as Occupied
    And in any order the station reports every other connector of the EVSE as Available or Unavailable
    And in any order the station reports every connector of the other EVSEs as Available

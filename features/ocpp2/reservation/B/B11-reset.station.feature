@reservation @station @B11
Feature: B11 Reset of a station with a reservation

  # 2.0.1 resets on idle, 2.1 at once.
  @TC_B_24_CS @ocpp2.0.1 @mandatory @needs:ReservationCtrlr.Available=true @B11.FR.01 @B11.FR.03 @B11.FR.04 @B11.FR.05 @B01.FR.03
  Scenario: A reservation outlives a reset, on idle
    Given the EVSE is reserved
    When the CSMS sends Reset
      | type | OnIdle |
    Then the station answers Reset (B11.FR.01)
      | status | Accepted |
    And the station sends BootNotification within 180 seconds (B11.FR.04)
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Reserved (B11.FR.05)
    And in any order the station reports every connector of the other EVSEs as Available

  @TC_B_24_CS @ocpp2.1 @condition @needs:ReservationCtrlr.Available=true @B11.FR.01 @B11.FR.03 @B11.FR.04 @B11.FR.05 @B01.FR.03
  Scenario: A reservation outlives a reset, at once
    Given the EVSE is reserved
    When the CSMS sends Reset
      | type | Immediate |
    Then the station answers Reset (B11.FR.01)
      | status | Accepted |
    And the station sends BootNotification within 180 seconds (B11.FR.04)
      | reason | RemoteReset |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Reserved (B11.FR.05)
    And in any order the station reports every connector of the other EVSEs as Available

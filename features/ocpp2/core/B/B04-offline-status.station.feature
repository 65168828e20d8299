@core @station @ocpp2.0.1 @ocpp2.1 @B04
Feature: B04 Status of connectors after an offline period

  # On a station with one EVSE this asks no more than TC_B_52_CS (Part 6).
  @TC_B_51_CS @mandatory @B04.FR.01
  Scenario: Offline for longer than the threshold
    Given the station is configured with
      | component     | variable                | value                                  |
      | OCPPCommCtrlr | OfflineThreshold        | the configured offlineThreshold        |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum | the configured offlineThreshold plus 2 |
      | OCPPCommCtrlr | RetryBackOffRandomRange | 0                                      |
    When the network goes down
    And the operator connects the EV
    And the configured offlineThreshold plus 1 seconds pass
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station reports the connector as Occupied (B04.FR.01)
    And in any order the station reports every other connector of the EVSE as Available or Unavailable (B04.FR.01)
    And in any order the station reports every connector of the other EVSEs as Available (B04.FR.01)

  # 2.0.1 sets RetryBackOffWaitMinimum 2 seconds below the threshold, which leaves a manual test no time.
  @TC_B_52_CS @mandatory @B04.FR.02
  Scenario: Offline for less than the threshold
    Given the station is configured with
      | component     | variable                | value                                |
      | OCPPCommCtrlr | OfflineThreshold        | the configured offlineThreshold      |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum | half the configured offlineThreshold |
      | OCPPCommCtrlr | RetryBackOffRandomRange | 0                                    |
    When the network goes down
    And the operator connects the EV
    And 2 seconds pass
    And the network comes back
    Then the station asks to connect with
      | identity | the configured identity |
    And the station reports the connector as Occupied (B04.FR.02)
    And the station has reported no connector of the other EVSEs (B04.FR.02)

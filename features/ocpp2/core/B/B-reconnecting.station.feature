@core @station @ocpp2.0.1 @ocpp2.1
Feature: Reconnecting after the connection was lost (Part 4 section 5.4)

  # 2.0.1 sets no NetworkProfileConnectionAttempts; without it a station may turn to its next network profile. The second wait is compared with
  # the first one of all, as in 2.1; in 2.0.1 with the one before it, which has to be the same.
  @TC_B_57_CS @mandatory
  Scenario: Reconnect, each time later
    Given the station is configured with
      | component     | variable                         | value                                  |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 3                                      |
      | OCPPCommCtrlr | RetryBackOffRepeatTimes          | 2                                      |
      | OCPPCommCtrlr | RetryBackOffRandomRange          | 0                                      |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum          | the configured retryBackOffWaitMinimum |
    When the network goes down
    And the network comes back
    Then the station tries to connect after at least the configured retryBackOffWaitMinimum seconds, as $reconnectionTime
    And the station asks to connect with
      | identity | the configured identity |
    When the network goes down
    Then the station tries to connect after at least the configured retryBackOffWaitMinimum seconds
    When the network comes back
    Then the station tries to connect after at least twice $reconnectionTime seconds
    And the station asks to connect with
      | identity | the configured identity |

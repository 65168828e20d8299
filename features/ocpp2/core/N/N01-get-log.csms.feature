@core @csms @ocpp2.0.1 @ocpp2.1 @N01
Feature: N01 Retrieve log information, from a CSMS

  @TC_N_25_CSMS @mandatory
  Scenario: The diagnostics log
    Given a server takes logs
    When the operator lets the CSMS send GetLog
      | logType            | DiagnosticsLog |
      | requestId          | 2501           |
      | log.remoteLocation | $logLocation   |
    Then the CSMS sends GetLog
      | logType   | DiagnosticsLog    |
      | requestId | is present as $id |
    And the station answers GetLog
      | status | Accepted |
    And the station sends LogStatusNotification
      | status    | Uploading |
      | requestId | $id       |
    And the CSMS answers LogStatusNotification
    And the station sends LogStatusNotification
      | status    | Uploaded |
      | requestId | $id      |
    And the CSMS answers LogStatusNotification

  # A station that does not know the protocol has no log for that location.
  @TC_N_34_CSMS @mandatory
  Scenario: A station that rejects the request
    When the operator lets the CSMS send GetLog
      | logType            | DiagnosticsLog          |
      | requestId          | 3401                    |
      | log.remoteLocation | ftp://logs.example.com/ |
    Then the CSMS sends GetLog
    And the station answers GetLog
      | status | Rejected |

  @TC_N_35_CSMS @mandatory
  Scenario: The security log
    Given a server takes logs
    When the operator lets the CSMS send GetLog
      | logType            | SecurityLog  |
      | requestId          | 3501         |
      | log.remoteLocation | $logLocation |
    Then the CSMS sends GetLog
      | logType   | SecurityLog       |
      | requestId | is present as $id |
    And the station answers GetLog
      | status | Accepted |
    And the station sends LogStatusNotification
      | status    | Uploading |
      | requestId | $id       |
    And the CSMS answers LogStatusNotification
    And the station sends LogStatusNotification
      | status    | Uploaded |
      | requestId | $id      |
    And the CSMS answers LogStatusNotification

  @TC_N_36_CSMS @mandatory
  Scenario: A second request while the first log is uploaded
    Given a server takes logs
    When the operator lets the CSMS send GetLog
      | logType            | DiagnosticsLog       |
      | requestId          | 3601                 |
      | retries            | 3                    |
      | retryInterval      | 60                   |
      | log.remoteLocation | $refusingLogLocation |
    Then the CSMS sends GetLog
      | requestId | is present as $first |
    And the station answers GetLog
      | status | Accepted |
    And the station sends LogStatusNotification
      | status    | Uploading |
      | requestId | $first    |
    And the CSMS answers LogStatusNotification
    When the operator lets the CSMS send GetLog
      | logType            | DiagnosticsLog |
      | requestId          | 3602           |
      | log.remoteLocation | $logLocation   |
    Then the CSMS sends GetLog
      | requestId | is present as $second |
    And the station answers GetLog
      | status | AcceptedCanceled |
    And the station sends LogStatusNotification
      | status    | AcceptedCanceled |
      | requestId | $first           |
    And the CSMS answers LogStatusNotification
    And the station sends LogStatusNotification
      | status    | Uploading |
      | requestId | $second   |
    And the CSMS answers LogStatusNotification
    And the station sends LogStatusNotification
      | status    | Uploaded |
      | requestId | $second  |
    And the CSMS answers LogStatusNotification

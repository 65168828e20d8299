@core @station @ocpp2.0.1 @ocpp2.1 @N01
Feature: N01 Retrieve log information

  @TC_N_25_CS @mandatory @N01.FR.01 @N01.FR.02 @N01.FR.04 @N01.FR.07 @N01.FR.08 @N01.FR.09 @N01.FR.13
  Scenario: The diagnostics log
    Given a server takes logs
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog |
      | requestId          | 2501           |
      | log.remoteLocation | $logLocation   |
    Then the station answers GetLog (N01.FR.01)
      | status   | Accepted     |
      | filename | matches /.+/ |
    And the station sends LogStatusNotification (N01.FR.08)
      | status    | Uploading |
      | requestId | 2501      |
    And the station sends LogStatusNotification (N01.FR.09)
      | status    | Uploaded |
      | requestId | 2501     |

  # The status may be told after each attempt; told once, behind the last, is what N01.FR.10 recommends.
  @TC_N_26_CS @mandatory @N01.FR.01 @N01.FR.02 @N01.FR.04 @N01.FR.07 @N01.FR.08 @N01.FR.10 @N01.FR.13
  Scenario: An upload that fails
    Given a server takes logs
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog       |
      | requestId          | 2601                 |
      | retries            | 3                    |
      | retryInterval      | 60                   |
      | log.remoteLocation | $refusingLogLocation |
    Then the station answers GetLog (N01.FR.01)
      | status | Accepted |
    And the station sends LogStatusNotification (N01.FR.08)
      | status    | Uploading |
      | requestId | 2601      |
    And the station gives the upload of the log up after 180 seconds (N01.FR.10)

  @TC_N_35_CS @mandatory @N01.FR.01 @N01.FR.02 @N01.FR.03 @N01.FR.07 @N01.FR.08 @N01.FR.09 @N01.FR.13
  Scenario: The security log
    Given a server takes logs
    When the CSMS sends GetLog
      | logType            | SecurityLog  |
      | requestId          | 3501         |
      | log.remoteLocation | $logLocation |
    Then the station answers GetLog (N01.FR.01)
      | status | Accepted |
    And the station sends LogStatusNotification (N01.FR.13)
      | status    | Uploading |
      | requestId | 3501      |
    And the station sends LogStatusNotification (N01.FR.07)
      | status    | Uploaded |
      | requestId | 3501     |

  # So that the first upload is still under way, it goes to where it fails, and waits for its next attempt.
  @TC_N_36_CS @condition @N01.FR.01 @N01.FR.02 @N01.FR.03 @N01.FR.07 @N01.FR.08 @N01.FR.09 @N01.FR.12 @N01.FR.13
  Scenario: A second request cancels the first
    Given a server takes logs
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog       |
      | requestId          | 3601                 |
      | retries            | 3                    |
      | retryInterval      | 60                   |
      | log.remoteLocation | $refusingLogLocation |
    Then the station answers GetLog (N01.FR.01)
      | status | Accepted |
    And the station sends LogStatusNotification (N01.FR.08)
      | status    | Uploading |
      | requestId | 3601      |
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog |
      | requestId          | 3602           |
      | log.remoteLocation | $logLocation   |
    Then the station answers GetLog (N01.FR.12)
      | status | AcceptedCanceled |
    And the station sends, among others, LogStatusNotification (N01.FR.08)
      | status    | Uploading |
      | requestId | 3602      |
    And the station sends, among others, LogStatusNotification (N01.FR.09)
      | status    | Uploaded |
      | requestId | 3602     |
    And the station sends, among others, LogStatusNotification (N01.FR.20)
      | status    | AcceptedCanceled  |
      | requestId | is absent or 3601 |

  # The upload may be told to have begun. That nothing arrives where the server points to is not for the wire to show.
  @TC_N_101_CS @condition @ocpp2.1 @N01.FR.29 @N01.FR.30
  Scenario: A server that redirects
    Given a server redirects logs
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog          |
      | requestId          | 10101                   |
      | log.remoteLocation | $redirectingLogLocation |
    Then the station answers GetLog (N01.FR.29)
      | status   | Accepted    |
      | filename | station.log |
    And the station sends, among others, LogStatusNotification (N01.FR.30)
      | status    | UploadFailure |
      | requestId | 10101         |
    When the message timeout passes
    Then the station has sent no LogStatusNotification with (N01.FR.30)
      | status | Uploaded |

  # That the log has arrived shows that the station had the right name and password.
  @TC_N_102_CS @condition @ocpp2.1 @N01.FR.01 @N01.FR.02 @N01.FR.04 @N01.FR.07 @N01.FR.08 @N01.FR.09 @N01.FR.13 @N01.FR.21 @N01.FR.25
  Scenario: A server that asks for a password
    Given a server takes logs from who has the password
    When the CSMS sends GetLog
      | logType            | DiagnosticsLog        |
      | requestId          | 10201                 |
      | log.remoteLocation | $protectedLogLocation |
    Then the station answers GetLog (N01.FR.01)
      | status   | Accepted     |
      | filename | matches /.+/ |
    And the station sends LogStatusNotification (N01.FR.08)
      | status    | Uploading |
      | requestId | 10201     |
    And the station sends LogStatusNotification (N01.FR.25)
      | status    | Uploaded |
      | requestId | 10201    |

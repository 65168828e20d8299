@core @station @ocpp2.0.1 @ocpp2.1 @A00 @security-profile-2-3
Feature: A00 TLS with a server certificate, at a station

  @TC_A_04_CS @mandatory @A00.FR.309 @A00.FR.312 @A00.FR.313 @A00.FR.319 @A00.FR.321 @A00.FR.412 @A00.FR.422
  Scenario: Valid server certificate
    Given the station is booting
    Then the station sets up TLS with (A00.FR.313)
      | protocol | one of TLS 1.2, TLS 1.3 |
    And the station offers the cipher suites that OCPP asks of a station (A00.FR.319)
    And the station asks to connect with the credentials of its security profile
    And the CSMS accepts the connection
    And the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available

  @TC_A_05_CS @mandatory @A00.FR.309 @A00.FR.310 @A00.FR.311 @A00.FR.412 @A00.FR.413 @A00.FR.414
  Scenario: Invalid server certificates
    Given the station is configured with
      | component     | variable                         | value       | if          |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 3           |             |
      | SecurityCtrlr | AllowCSMSTLSWildcards            | false       | implemented |
    And the CSMS has a second endpoint
    And the active slot is the only one in NetworkConfigurationPriority
    When the connection is lost
    Then the station sets up TLS with
      | protocol | one of TLS 1.2, TLS 1.3 |
    And the CSMS accepts the connection
    When the server certificate is expired
    And the connection is lost
    Then the station refuses the server certificate (A00.FR.311)
    When the server certificate is right again
    Then the CSMS accepts the connection
    And the station sends SecurityEventNotification (A00.FR.310)
      | type | InvalidCsmsCertificate |
    And the CSMS answers SecurityEventNotification
    When the server certificate is not valid yet
    And the connection is lost
    Then the station refuses the server certificate (A00.FR.311)
    When the server certificate is right again
    Then the CSMS accepts the connection
    And the station sends SecurityEventNotification (A00.FR.310)
      | type | InvalidCsmsCertificate |
    And the CSMS answers SecurityEventNotification
    When the server certificate is of an unknown authority
    And the connection is lost
    Then the station refuses the server certificate (A00.FR.311)
    When the server certificate is right again
    Then the CSMS accepts the connection
    And the station sends SecurityEventNotification (A00.FR.310)
      | type | InvalidCsmsCertificate |
    And the CSMS answers SecurityEventNotification
    When the server certificate is for another host
    And the connection is lost
    Then the station refuses the server certificate (A00.FR.309)
    When the server certificate is right again
    Then the CSMS accepts the connection
    And the station sends SecurityEventNotification (A00.FR.310)
      | type | InvalidCsmsCertificate |
    And the CSMS answers SecurityEventNotification
    When the server certificate is for a wildcard that fits the host
    And the connection is lost
    Then the station refuses the server certificate (A00.FR.309)
    When the server certificate is right again
    Then the CSMS accepts the connection
    And the station sends SecurityEventNotification (A00.FR.310)
      | type | InvalidCsmsCertificate |
    And the CSMS answers SecurityEventNotification

  # Whether the station tells of an InvalidTLSVersion is left open: it may not be able to see why the handshake failed.
  @TC_A_06_CS @mandatory @A00.FR.314 @A00.FR.316 @A00.FR.416 @A00.FR.417 @A00.FR.419
  Scenario: TLS version too low
    Given the station is configured with
      | component     | variable                         | value |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 1     |
    When the CSMS speaks nothing newer than TLS 1.1
    And the operator power-cycles the station
    Then the station refuses TLS 1.1 (A00.FR.316)
    When the CSMS speaks newer versions of TLS again
    Then the station sets up TLS with (A00.FR.314)
      | protocol | one of TLS 1.2, TLS 1.3 |
    And the station asks to connect with the credentials of its security profile
    And the CSMS accepts the connection
    And the station boots

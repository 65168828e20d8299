@core @csms @ocpp2.0.1 @ocpp2.1 @A00 @security-profile-2-3
Feature: A00 TLS with a server certificate, at a CSMS

  @TC_A_04_CSMS @mandatory @A00.FR.306 @A00.FR.307 @A00.FR.312 @A00.FR.318 @A00.FR.321 @A00.FR.502 @A00.FR.503 @A00.FR.507 @A00.FR.508 @A00.FR.510
  Scenario: Valid server certificate
    When the operator power-cycles the station
    Then the CSMS sets up TLS with (A00.FR.313)
      | protocol          | one of TLS 1.2, TLS 1.3                |
      | serverCertificate | matches /^-----BEGIN CERTIFICATE-----/ |
    And the server certificate has a strong key (A00.FR.503)
    And the server certificate has a serial number (A00.FR.508)
    And the server certificate names the host (A00.FR.510)
    And the CSMS accepts the connection
    And the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    # One connection for each cipher suite that a CSMS must support: the station offers no other.
    When the station connects with
      | cipherSuite | TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 |
    Then the CSMS sets up TLS with (A00.FR.318)
      | cipher | TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 |
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 |
    Then the CSMS sets up TLS with (A00.FR.318)
      | cipher | TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 |
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_RSA_WITH_AES_128_GCM_SHA256 |
    Then the CSMS sets up TLS with (A00.FR.318)
      | cipher | TLS_RSA_WITH_AES_128_GCM_SHA256 |
    And the server certificate has a strong key (A00.FR.502)
    And the server certificate names the host (A00.FR.510)
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_RSA_WITH_AES_256_GCM_SHA384 |
    Then the CSMS sets up TLS with (A00.FR.318)
      | cipher | TLS_RSA_WITH_AES_256_GCM_SHA384 |
    And the CSMS accepts the connection

  @TC_A_06_CSMS @mandatory @A00.FR.314 @A00.FR.315 @A00.FR.409 @A00.FR.416 @A00.FR.417 @A00.FR.418
  Scenario: TLS version too low
    When the station connects with
      | tlsVersion | TLS 1.1 |
    Then the CSMS refuses the connection (A00.FR.315)
    When the operator power-cycles the station
    Then the CSMS sets up TLS with (A00.FR.314)
      | protocol          | one of TLS 1.2, TLS 1.3 |
      | serverCertificate | is present              |
    And the CSMS accepts the connection
    And the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

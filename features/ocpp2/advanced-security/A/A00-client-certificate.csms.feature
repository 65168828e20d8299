@advanced-security @csms @ocpp2.0.1 @ocpp2.1 @A00 @security-profile-3
Feature: A00 TLS with a client certificate, at a CSMS

  @TC_A_07_CSMS @mandatory @A00.FR.409 @A00.FR.410 @A00.FR.415 @A00.FR.416 @A00.FR.421
  Scenario: Valid client certificate
    When the operator power-cycles the station
    Then the CSMS sets up TLS with (A00.FR.416)
      | protocol          | one of TLS 1.2, TLS 1.3 |
      | serverCertificate | is present              |
      | clientCertificate | is present              |
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
    Then the CSMS sets up TLS with (A00.FR.421)
      | cipher | TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 |
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 |
    Then the CSMS sets up TLS with (A00.FR.421)
      | cipher | TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 |
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_RSA_WITH_AES_128_GCM_SHA256 |
    Then the CSMS sets up TLS with (A00.FR.421)
      | cipher | TLS_RSA_WITH_AES_128_GCM_SHA256 |
    And the CSMS accepts the connection
    When the station connects with
      | cipherSuite | TLS_RSA_WITH_AES_256_GCM_SHA384 |
    Then the CSMS sets up TLS with (A00.FR.421)
      | cipher | TLS_RSA_WITH_AES_256_GCM_SHA384 |
    And the CSMS accepts the connection

  @TC_A_08_CSMS @mandatory @A00.FR.405 @A00.FR.407 @A00.FR.409 @A00.FR.410
  Scenario: Invalid client certificates
    When the station connects with
      | clientCertificate | of an unknown authority |
    Then the CSMS refuses the connection (A00.FR.407)
    When the station connects with
      | clientCertificate | expired |
    Then the CSMS refuses the connection (A00.FR.407)
    When the station connects with
      | clientCertificate | of another station |
    Then the CSMS refuses the connection (A00.FR.405)
    # Shows that it was the certificate: with the right one the same CSMS accepts.
    When the operator power-cycles the station
    Then the CSMS accepts the connection
    And the station sends BootNotification
      | reason | PowerUp |
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector

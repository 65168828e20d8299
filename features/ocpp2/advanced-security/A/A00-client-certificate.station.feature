@advanced-security @station @ocpp2.0.1 @ocpp2.1 @A00 @security-profile-3
Feature: A00 TLS with a client certificate, at a station

  @TC_A_07_CS @mandatory @A00.FR.401 @A00.FR.402 @A00.FR.415 @A00.FR.416 @A00.FR.422 @A00.FR.502 @A00.FR.503 @A00.FR.507 @A00.FR.508 @A00.FR.511
  Scenario: Valid client certificate
    When the operator power-cycles the station
    Then the station sets up TLS with (A00.FR.416)
      | protocol          | one of TLS 1.2, TLS 1.3                |
      | clientCertificate | matches /^-----BEGIN CERTIFICATE-----/ |
    And the station offers the cipher suites that OCPP asks of a station (A00.FR.422)
    And the client certificate has a strong key (A00.FR.503)
    And the client certificate has a serial number (A00.FR.508)
    And the CSMS accepts the connection
    And the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports every connector as Available
    And the client certificate names the station (A00.FR.511)

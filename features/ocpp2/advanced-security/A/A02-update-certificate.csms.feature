@advanced-security @csms @ocpp2.0.1 @ocpp2.1 @A02 @security-profile-3
Feature: A02 Update of the charging station certificate, by a CSMS

  @TC_A_11_CSMS @mandatory @F06 @A02.FR.11 @A02.FR.14 @F06.FR.01
  Scenario: Valid certificate
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the CSMS sends TriggerMessage (F06.FR.01)
      | requestedMessage | SignChargingStationCertificate |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends SignCertificate
      | certificateType | ChargingStationCertificate |
    And the CSMS answers SignCertificate (A02.FR.11)
      | status | Accepted |
    And the CSMS sends CertificateSigned (A02.FR.14)
      | certificateType | ChargingStationCertificate |
    And the signed certificate is for the key of the request
    And the station answers CertificateSigned
      | status | Accepted |
    And the station connects again with the signed certificate
    And the CSMS accepts the connection
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat

  # A station whose limit for certificate chains is one character refuses whatever it is sent (A02.FR.16).
  @TC_A_14_CSMS @mandatory
  Scenario: The station discards the certificate
    Given the station is configured with
      | component     | variable                | value |
      | SecurityCtrlr | MaxCertificateChainSize | 1     |
    When the operator lets the CSMS send TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the CSMS sends TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    And the station answers TriggerMessage
      | status | Accepted |
    And the station sends SignCertificate
      | certificateType | ChargingStationCertificate |
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the CSMS sends CertificateSigned
    And the station answers CertificateSigned
      | status | Rejected |
    And the station sends SecurityEventNotification
      | type | InvalidChargingStationCertificate |
    And the CSMS answers SecurityEventNotification

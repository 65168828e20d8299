@advanced-security @station @ocpp2.0.1 @ocpp2.1 @A02 @security-profile-3
Feature: A02 Update of the charging station certificate, at a station

  @TC_A_11_CS @mandatory @F06 @A02.FR.02 @A02.FR.03 @A02.FR.06 @A02.FR.08 @A02.FR.09 @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: Valid certificate
    When the CSMS sends TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the station answers TriggerMessage (F06.FR.04)
      | status | Accepted |
    And the station sends SignCertificate (F06.FR.10)
      | certificateType | is absent or ChargingStationCertificate |
    And the certificate signing request is PKCS#10 in PEM, with a strong key (A02.FR.03)
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the CSMS sends CertificateSigned
      | certificateType | is absent or ChargingStationCertificate |
    And the station answers CertificateSigned (A02.FR.08)
      | status | Accepted |
    And the station connects again with the signed certificate (A02.FR.08)
    And the CSMS accepts the connection

  @TC_A_14_CS @mandatory @A02.FR.07 @A03.FR.07
  Scenario: Invalid certificate
    Given the CSMS will sign with an authority that the station does not know
    When the CSMS sends TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends SignCertificate
    And the certificate signing request is PKCS#10 in PEM, with a strong key (A02.FR.03)
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the CSMS sends CertificateSigned
      | certificateType | is absent or ChargingStationCertificate |
    And the station answers CertificateSigned (A02.FR.07)
      | status | Rejected |
    And the station sends SecurityEventNotification (A02.FR.07)
      | type | InvalidChargingStationCertificate |
    And the CSMS answers SecurityEventNotification

  # CertSigningRepeatTimes counts how often the back-off time is doubled: with 1, the station asks twice more.
  @TC_A_23_CS @condition @F06 @A02.FR.17 @A02.FR.18
  Scenario: Certificate that does not come in time
    Given the station is configured with
      | component     | variable               | value                                 |
      | SecurityCtrlr | CertSigningWaitMinimum | the configured certSigningWaitMinimum |
      | SecurityCtrlr | CertSigningRepeatTimes | 1                                     |
    And the CSMS will keep the next 2 signed certificates back
    When the CSMS sends TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends SignCertificate
    And the certificate signing request is PKCS#10 in PEM, with a strong key (A02.FR.03)
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the station sends SignCertificate after at least the configured certSigningWaitMinimum seconds (A02.FR.17)
    And the certificate signing request is PKCS#10 in PEM, with a strong key (A02.FR.03)
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the station sends SignCertificate after at least twice the configured certSigningWaitMinimum seconds (A02.FR.18)
    And the certificate signing request is PKCS#10 in PEM, with a strong key (A02.FR.03)
    And the CSMS answers SignCertificate
      | status | Accepted |
    And the CSMS sends CertificateSigned
    And the station answers CertificateSigned
      | status | Accepted |

  # When it asks again, and when it gives up, the rules judge.
  @TH_A_01 @beyond @condition @needs:SecurityCtrlr.CertSigningWaitMinimum @A02.FR.19
  Scenario: Certificate that never comes
    Given the station is configured with
      | component     | variable               | value |
      | SecurityCtrlr | CertSigningWaitMinimum | 30    |
      | SecurityCtrlr | CertSigningRepeatTimes | 2     |
    And the CSMS will keep the next 50 signed certificates back
    When the CSMS sends TriggerMessage
      | requestedMessage | SignChargingStationCertificate |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends SignCertificate
    When 15 minutes pass
    Then the station has sent no SecurityEventNotification with
      | type | InvalidChargingStationCertificate |

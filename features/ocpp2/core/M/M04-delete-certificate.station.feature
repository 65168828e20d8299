@core @station @ocpp2.0.1 @ocpp2.1 @M04
Feature: M04 Delete a certificate from a station

  @TC_M_20_CS @mandatory @M04.FR.01 @M04.FR.02
  Scenario: Certificate that the station has
    Given the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | Accepted |
    And the configured CSMSRootCertificate2 is among the certificates that the station has, as CSMSRootCertificate (M04.FR.01)
    When the CSMS deletes the configured CSMSRootCertificate2 as the station lists it, as CSMSRootCertificate
    Then the station answers DeleteCertificate (M04.FR.02)
      | status | Accepted |
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | one of Accepted, NotFound |
    And the configured CSMSRootCertificate2 is not among the certificates that the station has, as CSMSRootCertificate (M04.FR.01)

  @TC_M_22_CS @mandatory @M04.FR.01 @M04.FR.04
  Scenario: Certificate that the station does not have
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
    When the CSMS sends DeleteCertificate
      | certificateHashData.hashAlgorithm  | SHA256                                                           |
      | certificateHashData.issuerNameHash | a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1 |
      | certificateHashData.issuerKeyHash  | b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2 |
      | certificateHashData.serialNumber   | c3d4e5f6                                                         |
    Then the station answers DeleteCertificate (M04.FR.04)
      | status | NotFound |

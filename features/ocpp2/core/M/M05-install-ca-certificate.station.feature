@core @station @ocpp2.0.1 @ocpp2.1 @M05
Feature: M05 Install CA certificate, at a station

  @TC_M_01_CS @mandatory @M05.FR.01 @M05.FR.02
  Scenario: CSMS root certificate
    When the CSMS sends InstallCertificate
      | certificateType | CSMSRootCertificate                 |
      | certificate     | the configured CSMSRootCertificate2 |
    Then the station answers InstallCertificate (M05.FR.02)
      | status | Accepted |
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | Accepted |
    And the configured CSMSRootCertificate2 is among the certificates that the station has, as CSMSRootCertificate (M05.FR.01)

  @TC_M_02_CS @mandatory @M05.FR.01 @M05.FR.02
  Scenario: Manufacturer root certificate
    When the CSMS sends InstallCertificate
      | certificateType | ManufacturerRootCertificate                |
      | certificate     | the configured ManufacturerRootCertificate |
    Then the station answers InstallCertificate (M05.FR.02)
      | status | Accepted |
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | ManufacturerRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | Accepted |
    And the configured ManufacturerRootCertificate is among the certificates that the station has, as ManufacturerRootCertificate (M05.FR.01)

  @TC_M_07_CS @mandatory @M05.FR.01 @M05.FR.07
  Scenario: Certificate that has expired
    When the CSMS sends InstallCertificate
      | certificateType | CSMSRootCertificate                   |
      | certificate     | the configured expiredRootCertificate |
    Then the station answers InstallCertificate (M05.FR.07)
      | status | Rejected |
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | one of Accepted, NotFound |
    And the configured expiredRootCertificate is not among the certificates that the station has, as CSMSRootCertificate (M05.FR.07)

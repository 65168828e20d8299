@iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @M05
Feature: M05 Install CA certificate, at a station

  @TC_M_03_CS @mandatory @M05.FR.01 @M05.FR.02
  Scenario: V2G root certificate
    When the CSMS sends InstallCertificate
      | certificateType | V2GRootCertificate                |
      | certificate     | the configured V2GRootCertificate |
    Then the station answers InstallCertificate (M05.FR.02)
      | status | Accepted |
    When the CSMS sends GetInstalledCertificateIds
      | certificateType | V2GRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | Accepted |
    And the configured V2GRootCertificate is among the certificates that the station has, as V2GRootCertificate (M05.FR.01)

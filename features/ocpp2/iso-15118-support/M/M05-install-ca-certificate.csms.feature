@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @M05
Feature: M05 Install CA certificate, by a CSMS

  @TC_M_03_CSMS @mandatory @M05.FR.01
  Scenario: V2G root certificate
    When the operator lets the CSMS send InstallCertificate
      | certificateType | V2GRootCertificate                |
      | certificate     | the configured V2GRootCertificate |
    Then the CSMS sends InstallCertificate
      | certificateType | V2GRootCertificate                |
      | certificate     | the configured V2GRootCertificate |
    And the station answers InstallCertificate
      | status | Accepted |

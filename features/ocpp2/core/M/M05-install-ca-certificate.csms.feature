@core @csms @ocpp2.0.1 @ocpp2.1 @M05
Feature: M05 Install CA certificate, by a CSMS

  @TC_M_01_CSMS @mandatory @M05.FR.01
  Scenario: CSMS root certificate
    When the operator lets the CSMS send InstallCertificate
      | certificateType | CSMSRootCertificate                 |
      | certificate     | the configured CSMSRootCertificate2 |
    Then the CSMS sends InstallCertificate (M05.FR.01)
      | certificateType | CSMSRootCertificate                 |
      | certificate     | the configured CSMSRootCertificate2 |
    And the station answers InstallCertificate
      | status | Accepted |

  @TC_M_02_CSMS @mandatory @M05.FR.01
  Scenario: Manufacturer root certificate
    When the operator lets the CSMS send InstallCertificate
      | certificateType | ManufacturerRootCertificate                |
      | certificate     | the configured ManufacturerRootCertificate |
    Then the CSMS sends InstallCertificate (M05.FR.01)
      | certificateType | ManufacturerRootCertificate                |
      | certificate     | the configured ManufacturerRootCertificate |
    And the station answers InstallCertificate
      | status | Accepted |

  @TC_M_05_CSMS @mandatory @M05.FR.01 @M05.FR.03
  Scenario: Certificate that the station cannot install
    Given the station will answer InstallCertificate with
      | status | Failed |
    When the operator lets the CSMS send InstallCertificate
      | certificateType | CSMSRootCertificate                 |
      | certificate     | the configured CSMSRootCertificate2 |
    Then the CSMS sends InstallCertificate (M05.FR.01)
      | certificateType | CSMSRootCertificate                 |
      | certificate     | the configured CSMSRootCertificate2 |
    And the station answers InstallCertificate
      | status | Failed |

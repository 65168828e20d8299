@core @station @ocpp2.0.1 @ocpp2.1 @M03
Feature: M03 Retrieve the list of certificates of a station

  @TC_M_12_CS @mandatory @M03.FR.01 @M03.FR.03 @M03.FR.04
  Scenario: CSMS root certificates
    Given the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds (M03.FR.01)
      | status | Accepted |
    And the configured CSMSRootCertificate2 is among the certificates that the station has, as CSMSRootCertificate (M03.FR.03)

  @TC_M_13_CS @mandatory @M03.FR.01 @M03.FR.03 @M03.FR.04
  Scenario: Manufacturer root certificates
    Given the station has the configured ManufacturerRootCertificate installed as ManufacturerRootCertificate
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | ManufacturerRootCertificate |
    Then the station answers GetInstalledCertificateIds (M03.FR.01)
      | status | Accepted |
    And the configured ManufacturerRootCertificate is among the certificates that the station has, as ManufacturerRootCertificate (M03.FR.03)

  @TC_M_17_CS @mandatory @M03.FR.01 @M03.FR.03 @M03.FR.04
  Scenario: Certificates of two types
    Given the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    And the station has the configured ManufacturerRootCertificate installed as ManufacturerRootCertificate
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate         |
      | certificateType[1] | ManufacturerRootCertificate |
    Then the station answers GetInstalledCertificateIds (M03.FR.01)
      | status | Accepted |
    And the configured CSMSRootCertificate2 is among the certificates that the station has, as CSMSRootCertificate (M03.FR.03)
    And the configured ManufacturerRootCertificate is among the certificates that the station has, as ManufacturerRootCertificate (M03.FR.03)

  @TC_M_18_CS @mandatory @M03.FR.01 @M03.FR.03 @M03.FR.04
  Scenario: Certificates of all types
    Given the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    And the station has the configured ManufacturerRootCertificate installed as ManufacturerRootCertificate
    When the CSMS sends GetInstalledCertificateIds
    Then the station answers GetInstalledCertificateIds (M03.FR.01)
      | status | Accepted |
    And the configured CSMSRootCertificate2 is among the certificates that the station has, as CSMSRootCertificate (M03.FR.04)
    And the configured ManufacturerRootCertificate is among the certificates that the station has, as ManufacturerRootCertificate (M03.FR.04)

  @TC_M_19_CS @mandatory @M03.FR.01 @M03.FR.02
  Scenario: No certificate of the type
    Given the station has no MORootCertificate installed
    When the CSMS sends GetInstalledCertificateIds
      | certificateType[0] | MORootCertificate |
    Then the station answers GetInstalledCertificateIds (M03.FR.02)
      | status                   | NotFound  |
      | certificateHashDataChain | is absent |

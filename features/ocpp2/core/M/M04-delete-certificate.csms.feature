@core @csms @ocpp2.0.1 @ocpp2.1 @M04
Feature: M04 Delete a certificate from a station, by a CSMS

  # Whether the certificate is named with the hash algorithm that the station listed it with (M04.FR.07), the rules judge.

  @TC_M_20_CSMS @mandatory @M04.FR.01 @M04.FR.07
  Scenario: Certificates listed with each hash algorithm
    Given the station will answer GetInstalledCertificateIds with
      | status                                                         | Accepted            |
      | certificateHashDataChain[0].certificateType                    | CSMSRootCertificate |
      | certificateHashDataChain[0].certificateHashData.hashAlgorithm  | SHA256              |
      | certificateHashDataChain[0].certificateHashData.issuerNameHash | a1b2c3d4e5f6        |
      | certificateHashDataChain[0].certificateHashData.issuerKeyHash  | b2c3d4e5f6a1        |
      | certificateHashDataChain[0].certificateHashData.serialNumber   | a0256               |
    And the station will answer DeleteCertificate with
      | status | Accepted |
    When the operator lets the CSMS delete the CSMSRootCertificate of the station
    Then the CSMS sends GetInstalledCertificateIds (M04.FR.01)
      | certificateType[0] | is absent or CSMSRootCertificate |
    And the station answers GetInstalledCertificateIds
    And the CSMS sends DeleteCertificate (M04.FR.01)
      | certificateHashData.issuerNameHash | a1b2c3d4e5f6 |
      | certificateHashData.issuerKeyHash  | b2c3d4e5f6a1 |
      | certificateHashData.serialNumber   | a0256        |
    And the station answers DeleteCertificate
      | status | Accepted |
    Given the station will answer GetInstalledCertificateIds with
      | status                                                         | Accepted            |
      | certificateHashDataChain[0].certificateType                    | CSMSRootCertificate |
      | certificateHashDataChain[0].certificateHashData.hashAlgorithm  | SHA384              |
      | certificateHashDataChain[0].certificateHashData.issuerNameHash | a1b2c3d4e5f6        |
      | certificateHashDataChain[0].certificateHashData.issuerKeyHash  | b2c3d4e5f6a1        |
      | certificateHashDataChain[0].certificateHashData.serialNumber   | a0384               |
    And the station will answer DeleteCertificate with
      | status | Accepted |
    When the operator lets the CSMS delete the CSMSRootCertificate of the station
    Then the CSMS sends GetInstalledCertificateIds (M04.FR.01)
      | certificateType[0] | is absent or CSMSRootCertificate |
    And the station answers GetInstalledCertificateIds
    And the CSMS sends DeleteCertificate (M04.FR.01)
      | certificateHashData.issuerNameHash | a1b2c3d4e5f6 |
      | certificateHashData.issuerKeyHash  | b2c3d4e5f6a1 |
      | certificateHashData.serialNumber   | a0384        |
    And the station answers DeleteCertificate
      | status | Accepted |
    Given the station will answer GetInstalledCertificateIds with
      | status                                                         | Accepted            |
      | certificateHashDataChain[0].certificateType                    | CSMSRootCertificate |
      | certificateHashDataChain[0].certificateHashData.hashAlgorithm  | SHA512              |
      | certificateHashDataChain[0].certificateHashData.issuerNameHash | a1b2c3d4e5f6        |
      | certificateHashDataChain[0].certificateHashData.issuerKeyHash  | b2c3d4e5f6a1        |
      | certificateHashDataChain[0].certificateHashData.serialNumber   | a0512               |
    And the station will answer DeleteCertificate with
      | status | Accepted |
    When the operator lets the CSMS delete the CSMSRootCertificate of the station
    Then the CSMS sends GetInstalledCertificateIds (M04.FR.01)
      | certificateType[0] | is absent or CSMSRootCertificate |
    And the station answers GetInstalledCertificateIds
    And the CSMS sends DeleteCertificate (M04.FR.01)
      | certificateHashData.issuerNameHash | a1b2c3d4e5f6 |
      | certificateHashData.issuerKeyHash  | b2c3d4e5f6a1 |
      | certificateHashData.serialNumber   | a0512        |
    And the station answers DeleteCertificate
      | status | Accepted |

  @TC_M_21_CSMS @mandatory @M04.FR.01 @M04.FR.07
  Scenario: Certificate that the station cannot delete
    Given the station will answer GetInstalledCertificateIds with
      | status                                                         | Accepted            |
      | certificateHashDataChain[0].certificateType                    | CSMSRootCertificate |
      | certificateHashDataChain[0].certificateHashData.hashAlgorithm  | SHA256              |
      | certificateHashDataChain[0].certificateHashData.issuerNameHash | a1b2c3d4e5f6        |
      | certificateHashDataChain[0].certificateHashData.issuerKeyHash  | b2c3d4e5f6a1        |
      | certificateHashDataChain[0].certificateHashData.serialNumber   | a0256               |
    And the station will answer DeleteCertificate with
      | status | Failed |
    When the operator lets the CSMS delete the CSMSRootCertificate of the station
    Then the CSMS sends GetInstalledCertificateIds (M04.FR.01)
      | certificateType[0] | is absent or CSMSRootCertificate |
    And the station answers GetInstalledCertificateIds
    And the CSMS sends DeleteCertificate (M04.FR.01)
      | certificateHashData.issuerNameHash | a1b2c3d4e5f6 |
      | certificateHashData.issuerKeyHash  | b2c3d4e5f6a1 |
      | certificateHashData.serialNumber   | a0256        |
    And the station answers DeleteCertificate
      | status | Failed |

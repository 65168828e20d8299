@core @csms @ocpp2.0.1 @ocpp2.1 @M03
Feature: M03 Retrieve the list of certificates of a station, by a CSMS

  @TC_M_12_CSMS @mandatory @M03.FR.01
  Scenario: CSMS root certificates
    When the operator lets the CSMS send GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate |
    Then the CSMS sends GetInstalledCertificateIds (M03.FR.01)
      | certificateType[0] | CSMSRootCertificate |
    And the station answers GetInstalledCertificateIds
      | status | Accepted |

  @TC_M_13_CSMS @mandatory @M03.FR.01
  Scenario: Manufacturer root certificates
    When the operator lets the CSMS send GetInstalledCertificateIds
      | certificateType[0] | ManufacturerRootCertificate |
    Then the CSMS sends GetInstalledCertificateIds (M03.FR.01)
      | certificateType[0] | ManufacturerRootCertificate |
    And the station answers GetInstalledCertificateIds
      | status | Accepted |

  @TC_M_17_CSMS @mandatory @M03.FR.01
  Scenario: Certificates of two types
    When the operator lets the CSMS send GetInstalledCertificateIds
      | certificateType[0] | CSMSRootCertificate         |
      | certificateType[1] | ManufacturerRootCertificate |
    Then the CSMS sends GetInstalledCertificateIds (M03.FR.01)
      | certificateType[0] | CSMSRootCertificate         |
      | certificateType[1] | ManufacturerRootCertificate |
    And the station answers GetInstalledCertificateIds
      | status | Accepted |

  @TC_M_18_CSMS @mandatory @M03.FR.01
  Scenario: Certificates of all types
    When the operator lets the CSMS send GetInstalledCertificateIds
    Then the CSMS sends GetInstalledCertificateIds (M03.FR.01)
      | certificateType | is absent |
    And the station answers GetInstalledCertificateIds
      | status | Accepted |

  @TC_M_19_CSMS @mandatory @M03.FR.01 @M03.FR.02
  Scenario: No certificate of the type
    Given the station will answer GetInstalledCertificateIds with
      | status | NotFound |
    When the operator lets the CSMS send GetInstalledCertificateIds
      | certificateType[0] | ManufacturerRootCertificate |
    Then the CSMS sends GetInstalledCertificateIds (M03.FR.01)
      | certificateType[0] | ManufacturerRootCertificate |
    And the station answers GetInstalledCertificateIds
      | status | NotFound |

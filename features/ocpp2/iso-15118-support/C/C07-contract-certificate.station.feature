@iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @C07
Feature: C07 Authorization by contract certificate, at a station

  @TC_C_50_CS @mandatory @C07.FR.01 @C07.FR.02
  Scenario: Online, the station validates the contract certificate
    Given the station is configured with
      | component     | variable                               | value                   | if          |
      | AuthCtrlr     | Enabled                                | true                    | implemented |
      | AuthCtrlr     | DisableRemoteAuthorization             | false                   | implemented |
      | ISO15118Ctrlr | CentralContractValidationAllowed       | false                   | implemented |
      | ISO15118Ctrlr | ContractCertificateInstallationEnabled | true                    | implemented |
      | ISO15118Ctrlr | V2GCertificateInstallationEnabled      | true                    | implemented |
      | ISO15118Ctrlr | PnCEnabled                             | true                    | implemented |
      | ISO15118Ctrlr | SeccId                                 | the configured seccId   | implemented |
      | ISO15118Ctrlr | CountryName                            | NL                      | implemented |
      | ISO15118Ctrlr | OrganizationName                       | the configured vendorId | implemented |
    And the station has the configured V2GRootCertificate installed as V2GRootCertificate
    And the station has the configured MORootCertificate installed as MORootCertificate
    And the station has renewed its V2G certificate
    When an EV with a contract certificate is connected
    Then the driver is authorized by the contract certificate (C07.FR.02)
    And energy transfer starts

@iso-15118-support @station @ocpp2.0.1 @ocpp2.1 @M06
Feature: M06 Get the status of a V2G certificate, by a station

  @TC_M_24_CS @mandatory @M06.FR.06 @M06.FR.07
  Scenario: Status of a renewed certificate and its sub-CAs
    Given the station is configured with
      | component     | variable                         | value                   | if          |
      | ISO15118Ctrlr | V2GCertificateInstallationEnabled | true                    | implemented |
      | ISO15118Ctrlr | CountryName                       | NL                      | implemented |
      | ISO15118Ctrlr | OrganizationName                  | the configured vendorId | implemented |
    And the station has the configured V2GRootCertificate installed as V2GRootCertificate
    And the station has the configured MORootCertificate installed as MORootCertificate
    And the station has renewed its V2G certificate
    Then the station asks for the status of its new certificate and of every sub-CA of it (M06.FR.07)

@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @C07
Feature: C07 Authorization by contract certificate, by a CSMS

  @TC_C_50_CSMS @mandatory @C07.FR.04
  Scenario: Online, the CSMS checks the hashes of a contract certificate
    Given an EV with a contract certificate is connected
    Then the driver is authorized by the contract certificate (C07.FR.04)
    And the CSMS asked the OCSP responder about the contract certificate (C07.FR.05)
    And energy transfer starts

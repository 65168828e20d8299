@iso-15118-support @csms @ocpp2.0.1 @ocpp2.1 @M06
Feature: M06 Get the status of a V2G certificate, from a CSMS

  @TC_M_24_CSMS @mandatory @M06.FR.01 @M06.FR.02 @M06.FR.03 @M06.FR.08 @M06.FR.09
  Scenario: Status of the sub-CAs
    When the station asks for the status of every sub-CA of the V2G chain
    Then the CSMS answers each with an OCSP response that says good (M06.FR.03)

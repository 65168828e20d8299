@core @station @ocpp2.0.1 @ocpp2.1 @B10
Feature: B10 Migrate to a new network connection profile, at a station

  @TC_B_45_CS @mandatory @B09 @B09.FR.01 @B10.FR.01 @B10.FR.04 @B10.FR.06
  Scenario: Success, same CSMS root
    Given the CSMS has a second endpoint
    When the CSMS moves the station to the second endpoint
    Then the station connects to the second endpoint (B10.FR.04)
    And the station boots

  @TC_B_46_CS @mandatory @B10.FR.03 @B10.FR.04
  Scenario: Fallback, same CSMS root
    Given the station is configured with
      | component     | variable                         | value |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 2     |
    And the CSMS has a second endpoint
    And the second endpoint is down
    When the CSMS moves the station to the second endpoint
    Then the station tries the second endpoint 2 times in vain (B10.FR.03)
    And the station connects to the first endpoint (B10.FR.03)
    And the station boots

  @TC_B_47_CS @AS-2 @C-47 @security-profile-2-3 @B09 @M05 @B10.FR.07 @M05.FR.15 @M05.FR.16
  Scenario: Fallback to the old CSMS root
    Given the station is configured with
      | component     | variable                         | value |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 1     |
    And the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    # Shows a certificate of the old root, which the new one does not vouch for.
    And the CSMS has a second endpoint
    When the CSMS moves the station to the second endpoint
    Then the station tries the second endpoint once in vain (M05.FR.15)
    And the station connects to the first endpoint (M05.FR.16)
    And the station boots
    When the CSMS sends GetInstalledCertificateIds
      | certificateType | CSMSRootCertificate |
    Then the station answers GetInstalledCertificateIds
      | status | Accepted |
    And the configured CSMSRootCertificate is among the certificates that the station has, as CSMSRootCertificate (M05.FR.12)

  # A station may go back to the profile of its last connection (B10.FR.07) or begin with the first of its list again (B10.FR.08): the attempt after the wait may be at either.
  @TC_B_49_CS @C-47 @B10.FR.07
  Scenario: Fallback and back-off, same CSMS root
    Given the station is configured with
      | component     | variable                         | value                                  |
      | OCPPCommCtrlr | NetworkProfileConnectionAttempts | 1                                      |
      | OCPPCommCtrlr | RetryBackOffRepeatTimes          | 0                                      |
      | OCPPCommCtrlr | RetryBackOffRandomRange          | 0                                      |
      | OCPPCommCtrlr | RetryBackOffWaitMinimum          | the configured retryBackOffWaitMinimum |
    And the CSMS has a second endpoint
    And the first endpoint is down
    And the second endpoint is down
    When the CSMS moves the station to the second endpoint
    Then the station tries the second endpoint once in vain (B10.FR.03)
    And the station tries the first endpoint once in vain (B10.FR.03)
    When the first endpoint is up again
    And the second endpoint is up again
    Then the station connects to either endpoint after at least the configured retryBackOffWaitMinimum seconds (B10.FR.07)
    And the station boots

  @TC_B_50_CS @mandatory @security-profile-2-3 @M05 @M05.FR.13
  Scenario: Success, new CSMS root
    Given the station has the configured CSMSRootCertificate2 installed as CSMSRootCertificate
    And the CSMS has a second endpoint
    And the second endpoint shows a certificate of the configured CSMSRootCertificate2
    When the CSMS moves the station to the second endpoint
    Then the station connects to the second endpoint (M05.FR.13)
    And the station boots

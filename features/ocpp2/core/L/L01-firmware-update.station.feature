@core @station @ocpp2.0.1 @ocpp2.1 @L01
Feature: L01 Secure firmware update, at a station

  @TC_L_01_CS @mandatory @I02.FR.02
  Scenario: Installation successful
    # The requirement in the tags is the one that Part 5 lists, though the case is about L01.
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_02_CS @mandatory @L01.FR.01 @L01.FR.04 @L01.FR.05 @L01.FR.09 @L01.FR.10 @L01.FR.12 @L01.FR.15 @L01.FR.16 @L01.FR.20 @L01.FR.21 @L01.FR.23
  Scenario: Installation at a later date
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                     |
      | firmware.location           | the configured firmwareLocation                |
      | firmware.retrieveDateTime   | now minus 2 hours                              |
      | firmware.installDateTime    | now plus the configured firmwareOffset seconds |
      | firmware.signingCertificate | the configured firmwareSigningCertificate      |
      | firmware.signature          | the configured firmwareSignature               |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station reports the firmware update as InstallScheduled (L01.FR.16)
    And the station waits with the firmware until its installDateTime (L01.FR.16)
    And the station installs the firmware (L01.FR.05)

  @TC_L_03_CS @mandatory @L01.FR.01 @L01.FR.04 @L01.FR.05 @L01.FR.09 @L01.FR.10 @L01.FR.12 @L01.FR.13 @L01.FR.15 @L01.FR.20 @L01.FR.21 @L01.FR.23
  Scenario: Download at a later date
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                     |
      | firmware.location           | the configured firmwareLocation                |
      | firmware.retrieveDateTime   | now plus the configured firmwareOffset seconds |
      | firmware.installDateTime    | now minus 2 hours                              |
      | firmware.signingCertificate | the configured firmwareSigningCertificate      |
      | firmware.signature          | the configured firmwareSignature               |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as DownloadScheduled (L01.FR.13)
    And the station waits with the firmware until its retrieveDateTime (L01.FR.13)
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_05_CS @mandatory @L01.FR.01 @L01.FR.02 @L01.FR.10 @L01.FR.20 @L01.FR.21 @L01.FR.22
  Scenario: Invalid signing certificate
    # Part 6 has a certificate that is trusted and not the right one; it does not say why a station should refuse it. One that the manufacturer did not sign it must.
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                         |
      | firmware.location           | the configured firmwareLocation                    |
      | firmware.retrieveDateTime   | now minus 2 hours                                  |
      | firmware.installDateTime    | now minus 2 hours                                  |
      | firmware.signingCertificate | the configured untrustedFirmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature                   |
    Then the station answers UpdateFirmware (L01.FR.22)
      | status | one of InvalidCertificate, RevokedCertificate |
    And the station sends SecurityEventNotification (L01.FR.02)
      | type | InvalidFirmwareSigningCertificate |

  @TC_L_06_CS @mandatory @L01.FR.01 @L01.FR.03 @L01.FR.04 @L01.FR.10 @L01.FR.20
  Scenario: Invalid signature
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured invalidFirmwareSignature   |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as InvalidSignature (L01.FR.04)
    And in any order the station sends SecurityEventNotification (L01.FR.03)
      | type | InvalidFirmwareSignature |

  @TC_L_07_CS @mandatory @L01.FR.01 @L01.FR.10 @L01.FR.20
  Scenario: Firmware that is not there
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                           |
      | firmware.location           | the configured firmwareLocation plus _does_not_exist |
      | firmware.retrieveDateTime   | now minus 2 hours                                    |
      | firmware.installDateTime    | now minus 2 hours                                    |
      | firmware.signingCertificate | the configured firmwareSigningCertificate            |
      | firmware.signature          | the configured firmwareSignature                     |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station may report the firmware update as Downloading
    And the station reports the firmware update as DownloadFailed (L01.FR.30)

  @TC_L_08_CS @mandatory @L01.FR.01 @L01.FR.10 @L01.FR.12 @L01.FR.20
  Scenario: Firmware that cannot be installed
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                       |
      | firmware.location           | the configured invalidFirmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                                |
      | firmware.installDateTime    | now minus 2 hours                                |
      | firmware.signingCertificate | the configured invalidFirmwareSigningCertificate |
      | firmware.signature          | the configured invalidFirmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the installation of the firmware fails (L01.FR.29)

  @TC_L_10_CS @condition @L01.FR.01 @L01.FR.10 @L01.FR.20 @L01.FR.24
  Scenario: A second update takes the place of the first
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware (L01.FR.24)
      | status | AcceptedCanceled |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_11_CS @condition @L01.FR.01 @L01.FR.10 @L01.FR.20 @L01.FR.27
  Scenario: A second update that cannot take the place of the first
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware (L01.FR.27)
      | status | Rejected |
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_12_CS @condition @L01.FR.01 @L01.FR.06 @L01.FR.07 @L01.FR.10 @L01.FR.20
  Scenario: No download during transactions, new sessions allowed
    Given the station is configured with
      | component       | variable                              | value | if          |
      | ChargingStation | AllowNewSessionsPendingFirmwareUpdate | true  | implemented |
    And a file server offers new firmware
    And the station is charging on EVSE 1
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as DownloadScheduled (L01.FR.13)
    When the station is charging with the valid2 idToken on EVSE 2
    And the EV has left on EVSE 1
    And the EV has left on EVSE 2
    Then the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_13_CS @condition @needs:ChargingStation.AllowNewSessionsPendingFirmwareUpdate~false @L01.FR.01 @L01.FR.06 @L01.FR.07 @L01.FR.10 @L01.FR.20
  Scenario: No download during transactions, no new sessions allowed
    Given the station is configured with
      | component       | variable                              | value |
      | ChargingStation | AllowNewSessionsPendingFirmwareUpdate | false |
    And a file server offers new firmware
    And the station is charging
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station may report the firmware update as DownloadScheduled
    And the station reports every connector of the other EVSEs as Unavailable (L01.FR.07)
    When the EV has left
    Then the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station installs the firmware (L01.FR.05)

  @TC_L_14_CS @condition @L01.FR.01 @L01.FR.06 @L01.FR.07 @L01.FR.10 @L01.FR.20
  Scenario: No installation during transactions, new sessions allowed
    Given the station is configured with
      | component       | variable                              | value | if          |
      | ChargingStation | AllowNewSessionsPendingFirmwareUpdate | true  | implemented |
    And a file server offers new firmware
    And the station is charging on EVSE 1
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station reports the firmware update as InstallScheduled or Installing (L01.FR.06)
    When the station is charging with the valid2 idToken on EVSE 2
    # A station that installs by now is given the time for it.
    And 45 seconds pass
    And the EV has left on EVSE 1
    And the EV has left on EVSE 2
    Then the station installs the firmware (L01.FR.05)

  @TC_L_15_CS @condition @needs:ChargingStation.AllowNewSessionsPendingFirmwareUpdate~false @L01.FR.01 @L01.FR.06 @L01.FR.07 @L01.FR.10 @L01.FR.20
  Scenario: No installation during transactions, no new sessions allowed
    Given the station is configured with
      | component       | variable                              | value |
      | ChargingStation | AllowNewSessionsPendingFirmwareUpdate | false |
    And a file server offers new firmware
    And the station is charging
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station reports the firmware update as InstallScheduled or Installing (L01.FR.06)
    And in any order the station reports every connector of the other EVSEs as Unavailable (L01.FR.07)
    When 45 seconds pass
    And the EV has left
    Then the station installs the firmware (L01.FR.05)

  @TC_L_16_CS @condition @L01.FR.01 @L01.FR.06 @L01.FR.10 @L01.FR.20
  Scenario: Installation during a transaction
    Given a file server offers new firmware
    And the station is charging
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as SignatureVerified (L01.FR.04)
    And the station reports the firmware update as Installing (L01.FR.01)
    And the station installs the firmware (L01.FR.05)
    And energy transfer goes on

  @TC_L_18_CS @mandatory
  Scenario: Firmware without signature and signing certificate
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                 | a fresh id                      |
      | firmware.location         | the configured firmwareLocation |
      | firmware.retrieveDateTime | now minus 2 hours               |
      | firmware.installDateTime  | now minus 2 hours               |
    Then the station answers UpdateFirmware
      | status | one of Rejected, InvalidCertificate |

@core @csms @ocpp2.0.1 @ocpp2.1 @L01
Feature: L01 Secure firmware update, at a CSMS

  @TC_L_01_CSMS @mandatory @L01.FR.01 @L01.FR.11 @L01.FR.15
  Scenario: Installation successful
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

  @TC_L_02_CSMS @condition @L01.FR.01 @L01.FR.11 @L01.FR.15
  Scenario: Installation at a later date
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                     |
      | firmware.location           | the configured firmwareLocation                |
      | firmware.retrieveDateTime   | now minus 2 hours                              |
      | firmware.installDateTime    | now plus the configured firmwareOffset seconds |
      | firmware.signingCertificate | the configured firmwareSigningCertificate      |
      | firmware.signature          | the configured firmwareSignature               |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as InstallScheduled
    And the configured firmwareOffset seconds pass
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

  @TC_L_03_CSMS @condition @L01.FR.01 @L01.FR.11 @L01.FR.15
  Scenario: Download at a later date
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                     |
      | firmware.location           | the configured firmwareLocation                |
      | firmware.retrieveDateTime   | now plus the configured firmwareOffset seconds |
      | firmware.installDateTime    | now plus the configured firmwareOffset seconds |
      | firmware.signingCertificate | the configured firmwareSigningCertificate      |
      | firmware.signature          | the configured firmwareSignature               |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as DownloadScheduled
    And the configured firmwareOffset seconds pass
    And the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

  @TC_L_04_CSMS @mandatory @L01.FR.01
  Scenario: Revoked signing certificate
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | RevokedCertificate |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | RevokedCertificate |

  @TC_L_05_CSMS @mandatory @L01.FR.01
  Scenario: Invalid signing certificate
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | InvalidCertificate |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | InvalidCertificate |
    When the station sends SecurityEventNotification
      | type      | InvalidFirmwareSigningCertificate |
      | timestamp | now                               |
    Then the CSMS answers SecurityEventNotification

  @TC_L_06_CSMS @mandatory @L01.FR.01 @L01.FR.11
  Scenario: Invalid signature
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as InvalidSignature
    When the station sends SecurityEventNotification
      | type      | InvalidFirmwareSignature |
      | timestamp | now                      |
    Then the CSMS answers SecurityEventNotification

  @TC_L_07_CSMS @mandatory @L01.FR.01 @L01.FR.11
  Scenario: Firmware that is not there
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as DownloadFailed

  @TC_L_08_CSMS @mandatory @L01.FR.01 @L01.FR.11
  Scenario: Firmware that cannot be installed
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallVerificationFailed

  @TC_L_09_CSMS @mandatory @L01.FR.01 @L01.FR.11
  Scenario: Firmware that fails after the reboot
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as InstallationFailed

  @TC_L_10_CSMS @mandatory @L01.FR.01 @L01.FR.11 @L01.FR.24
  Scenario: A second update takes the place of the first
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    And the station will answer UpdateFirmware with
      | status | AcceptedCanceled |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | AcceptedCanceled |
    When the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

  @TC_L_11_CSMS @mandatory @L01.FR.01 @L01.FR.11 @L01.FR.27
  Scenario: A second update that cannot take the place of the first
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
    And the station will answer UpdateFirmware with
      | status | Rejected |
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Accepted |
    When the station reports the firmware update as Downloading
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature          |
    Then the station answers UpdateFirmware
      | status | Rejected |
    When the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

  @TC_L_13_CSMS @mandatory @L01.FR.01 @L01.FR.11
  Scenario: No download during transactions, no new sessions allowed
    Given a file server offers new firmware
    And the station will answer UpdateFirmware with
      | status | Accepted |
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
    When the station reports the firmware update as DownloadScheduled
    And the station sends StatusNotification for every other connector, with connectorStatus Unavailable
    Then the CSMS answers every report of a connector
    When the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the station reports the firmware update as Downloading
    And the station reports the firmware update as Downloaded
    And the station reports the firmware update as SignatureVerified
    And the station reports the firmware update as Installing
    And the station reports the firmware update as InstallRebooting
    And the station boots with new firmware
    Then the station sends BootNotification
      | reason | FirmwareUpdate |
    And the CSMS answers BootNotification (B01.FR.02)
      | status | Accepted |
    And the station reports every connector as Available
    And the CSMS answers every report of a connector
    When the station reports the firmware update as Installed

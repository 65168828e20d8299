@core @station @ocpp2.0.1 @ocpp2.1 @beyond
Feature: Firmware that is refused, and whether it is told as a security event

  # That it is told, and as what, no step looks at: the rules that watch every wire do.

  @TH_L_01 @L01 @L01.FR.03
  Scenario: Firmware with a signing certificate and no signature
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.installDateTime    | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station reports the firmware update as Downloading (L01.FR.01)
    And the station reports the firmware update as Downloaded (L01.FR.01)
    And the station reports the firmware update as InvalidSignature (L01.FR.04)
    When 20 minutes pass
    Then the station has sent no SecurityEventNotification with
      | type | FirmwareUpdated |

  @TH_L_02 @L01 @L01.FR.02
  Scenario: Firmware whose signing certificate is not the manufacturer's
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                         |
      | firmware.location           | the configured firmwareLocation                    |
      | firmware.retrieveDateTime   | now minus 2 hours                                  |
      | firmware.installDateTime    | now minus 2 hours                                  |
      | firmware.signingCertificate | the configured untrustedFirmwareSigningCertificate |
      | firmware.signature          | the configured firmwareSignature                   |
    Then the station answers UpdateFirmware
      | status | one of InvalidCertificate, RevokedCertificate |
    When 20 minutes pass
    Then the station has sent no SecurityEventNotification with
      | type | FirmwareUpdated |

  @TH_L_03 @L01 @F06 @L01.FR.25 @L01.FR.26
  Scenario: The state of an update is asked for
    Given a file server offers new firmware
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends FirmwareStatusNotification
      | status    | Idle      |
      | requestId | is absent |
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
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends FirmwareStatusNotification (L01.FR.26)
      | status | Downloading |
    When 1 minute passes
    And the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage
      | status | Accepted |
    And the station sends FirmwareStatusNotification (L01.FR.26)
      | status | InvalidSignature |

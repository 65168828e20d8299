@core @station @ocpp2.0.1 @ocpp2.1 @F06
Feature: F06 Trigger FirmwareStatusNotification

  @TC_F_17_CS @condition @F06.FR.03 @F06.FR.04 @F06.FR.05 @F06.FR.10
  Scenario: An EVSE, which does not matter
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
      | evse.id          | the configured EVSE id     |
    Then the station answers TriggerMessage (F06.FR.03)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (F06.FR.10)
      | status | Idle |

  @TC_F_18_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @F06.FR.16 @L01.FR.25
  Scenario: Idle
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage (F06.FR.04)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (F06.FR.16)
      | status | Idle |

  # The signature is another one, so that the update ends with the case.
  @TC_F_19_CS @condition @F06.FR.04 @F06.FR.05 @F06.FR.10 @L01.FR.26
  Scenario: Downloading
    Given a file server offers new firmware
    When the CSMS sends UpdateFirmware
      | requestId                   | a fresh id                                |
      | firmware.location           | the configured firmwareLocation           |
      | firmware.retrieveDateTime   | now minus 2 hours                         |
      | firmware.signingCertificate | the configured firmwareSigningCertificate |
      | firmware.signature          | the configured invalidFirmwareSignature   |
    Then the station answers UpdateFirmware
      | status | Accepted |
    And the station sends FirmwareStatusNotification
      | status | Downloading |
    When the CSMS sends TriggerMessage
      | requestedMessage | FirmwareStatusNotification |
    Then the station answers TriggerMessage (F06.FR.04)
      | status | Accepted |
    And the station sends FirmwareStatusNotification (L01.FR.26)
      | status | Downloading |

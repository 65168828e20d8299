@core @station @ocpp2.0.1 @ocpp2.1 @beyond
Feature: L03 and L04 Publishing of firmware, by a local controller

  # That the addresses are told (L03.FR.04) the rules judge.

  @TH_L_04 @L03 @needs:LocalController.Enabled @L03.FR.01 @L03.FR.04 @L03.FR.05 @L03.FR.09 @L04.FR.01 @L04.FR.02 @L04.FR.03
  Scenario: Firmware is published and taken back
    Given a file server offers new firmware
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                      |
      | location  | the configured firmwareLocation |
      | checksum  | the configured firmwareChecksum |
    Then the station answers PublishFirmware (L03.FR.05)
      | status | Accepted |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | Downloading |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | Downloaded |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | ChecksumVerified |
    And the station sends PublishFirmwareStatusNotification (L03.FR.09)
      | status | Published |
    When the CSMS sends UnpublishFirmware
      | checksum | the configured firmwareChecksum |
    Then the station answers UnpublishFirmware (L04.FR.02)
      | status | Unpublished |
    When the CSMS sends UnpublishFirmware
      | checksum | the configured firmwareChecksum |
    Then the station answers UnpublishFirmware (L04.FR.03)
      | status | NoFirmware |

  @TH_L_05 @L03 @needs:LocalController.Enabled @L03.FR.01 @L03.FR.02 @L03.FR.07
  Scenario: The checksum is another one
    Given a file server offers new firmware
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                       |
      | location  | the configured firmwareLocation  |
      | checksum  | 00112233445566778899aabbccddeeff |
    Then the station answers PublishFirmware (L03.FR.05)
      | status | Accepted |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | Downloading |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | Downloaded |
    And the station sends PublishFirmwareStatusNotification (L03.FR.07)
      | status | InvalidChecksum |

  @TH_L_06 @L03 @needs:LocalController.Enabled @L03.FR.01 @L03.FR.06
  Scenario: The firmware is not there
    Given a file server offers new firmware
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                                           |
      | location  | the configured firmwareLocation plus _does_not_exist |
      | checksum  | the configured firmwareChecksum                      |
    Then the station answers PublishFirmware (L03.FR.05)
      | status | Accepted |
    And the station sends PublishFirmwareStatusNotification (L03.FR.01)
      | status | Downloading |
    And the station sends PublishFirmwareStatusNotification within 60 seconds (L03.FR.06)
      | status | DownloadFailed |

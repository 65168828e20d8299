@core @csms @ocpp2.0.1 @ocpp2.1 @L04
Feature: L04 Taking firmware back from a local controller, at a CSMS

  @TC_L_21_CSMS @mandatory
  Scenario: Unpublished
    Given a file server offers new firmware
    And the station will answer UnpublishFirmware with
      | status | Unpublished |
    When the CSMS sends UnpublishFirmware
      | checksum | the configured firmwareChecksum |
    Then the station answers UnpublishFirmware
      | status | Unpublished |

  @TC_L_22_CSMS @mandatory
  Scenario: Nothing to unpublish
    Given a file server offers new firmware
    And the station will answer UnpublishFirmware with
      | status | NoFirmware |
    When the CSMS sends UnpublishFirmware
      | checksum | the configured firmwareChecksum |
    Then the station answers UnpublishFirmware
      | status | NoFirmware |

  @TC_L_23_CSMS @mandatory
  Scenario: A station is downloading it
    Given a file server offers new firmware
    And the station will answer UnpublishFirmware with
      | status | DownloadOngoing |
    When the CSMS sends UnpublishFirmware
      | checksum | the configured firmwareChecksum |
    Then the station answers UnpublishFirmware
      | status | DownloadOngoing |

@core @csms @ocpp2.0.1 @ocpp2.1 @L03
Feature: L03 Publishing of firmware on a local controller, at a CSMS

  @TC_L_17_CSMS @mandatory
  Scenario: Published
    Given a file server offers new firmware
    And the station will answer PublishFirmware with
      | status | Accepted |
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                      |
      | location  | the configured firmwareLocation |
      | checksum  | the configured firmwareChecksum |
    Then the station answers PublishFirmware
      | status | Accepted |
    When the station reports the publication of firmware as Downloading
    And the station reports the publication of firmware as Downloaded
    And the station reports the publication of firmware as ChecksumVerified
    And the station reports the publication of firmware as Published

  @TC_L_19_CSMS @mandatory
  Scenario: Wrong checksum
    Given a file server offers new firmware
    And the station will answer PublishFirmware with
      | status | Accepted |
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                      |
      | location  | the configured firmwareLocation |
      | checksum  | the configured firmwareChecksum |
    Then the station answers PublishFirmware
      | status | Accepted |
    When the station reports the publication of firmware as Downloading
    And the station reports the publication of firmware as Downloaded
    And the station reports the publication of firmware as InvalidChecksum

  @TC_L_20_CSMS @mandatory
  Scenario: Publication fails
    Given a file server offers new firmware
    And the station will answer PublishFirmware with
      | status | Accepted |
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                      |
      | location  | the configured firmwareLocation |
      | checksum  | the configured firmwareChecksum |
    Then the station answers PublishFirmware
      | status | Accepted |
    When the station reports the publication of firmware as Downloading
    And the station reports the publication of firmware as Downloaded
    And the station reports the publication of firmware as ChecksumVerified
    And the station reports the publication of firmware as PublishFailed

  @TC_L_24_CSMS @mandatory
  Scenario: Download fails
    Given a file server offers new firmware
    And the station will answer PublishFirmware with
      | status | Accepted |
    When the CSMS sends PublishFirmware
      | requestId | a fresh id                      |
      | location  | the configured firmwareLocation |
      | checksum  | the configured firmwareChecksum |
    Then the station answers PublishFirmware
      | status | Accepted |
    When the station reports the publication of firmware as Downloading
    And the station reports the publication of firmware as DownloadFailed

@core @station @ocpp2.0.1 @ocpp2.1 @G03
Feature: G03 Change availability of an EVSE or a connector

  # TC_G_03_CS, TC_G_07_CS: all that they ask for is reusable state Unavailable.

  @TC_G_03_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.06
  Scenario: An EVSE, from operative to inoperative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.02)
      | status | Accepted |
    And the station reports the connector as Unavailable (G03.FR.04)
    And in any order the station reports every other connector of the EVSE as Unavailable (G03.FR.04)
    And the CSMS answers every report of a connector

  @TC_G_04_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.07
  Scenario: An EVSE, from inoperative to operative
    Given the CSMS has made the EVSE unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.02)
      | status | Accepted |
    And the station reports the connector as Available (G03.FR.07)
    And in any order the station reports every other connector of the EVSE as Available (G03.FR.07)
    And the CSMS answers every report of a connector

  @TC_G_07_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.06
  Scenario: A connector, from operative to inoperative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the station answers ChangeAvailability (G03.FR.02)
      | status | Accepted |
    And the station reports the connector as Unavailable (G03.FR.04)
    And the CSMS answers every report of a connector

  @TC_G_08_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.07
  Scenario: A connector, from inoperative to operative
    Given the CSMS has made the connector unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative                   |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the station answers ChangeAvailability (G03.FR.02)
      | status | Accepted |
    And the station reports the connector as Available (G03.FR.07)
    And the CSMS answers every report of a connector

  @TC_G_09_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.03 @G03.FR.04
  Scenario: An EVSE, from operative to operative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.03)
      | status | Accepted |

  # TC_G_10_CS, TC_G_15_CS, TC_G_16_CS: that every connector was reported is so before the case begins; a status that does not change is not told again (G03.FR.04).

  @TC_G_10_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.03 @G03.FR.04
  Scenario: An EVSE, from inoperative to inoperative
    Given the CSMS has made the EVSE unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.03)
      | status | Accepted |

  @TC_G_15_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.03 @G03.FR.04
  Scenario: A connector, from operative to operative
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative                   |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the station answers ChangeAvailability (G03.FR.03)
      | status | Accepted |

  @TC_G_16_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.03 @G03.FR.04
  Scenario: A connector, from inoperative to inoperative
    Given the CSMS has made the connector unavailable
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the station answers ChangeAvailability (G03.FR.03)
      | status | Accepted |

  # TC_G_11_CS, TC_G_17_CS: the connectors are Unavailable when the transaction has ended, however far the driver had to go for that.

  @TC_G_11_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.05
  Scenario: An EVSE with a transaction
    Given the station is charging
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.05)
      | status | Scheduled |
    When the driver ends the transaction
    Then in any order the station reports the connector as Unavailable (G03.FR.05)
    And in any order the station reports every other connector of the EVSE as Unavailable (G03.FR.05)
    And the CSMS answers every report of a connector
    When the EV has left

  @TC_G_17_CS @mandatory @G03.FR.01 @G03.FR.02 @G03.FR.04 @G03.FR.05
  Scenario: A connector with a transaction
    Given the station is charging
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the station answers ChangeAvailability (G03.FR.05)
      | status | Scheduled |
    When the driver ends the transaction
    Then in any order the station reports the connector as Unavailable (G03.FR.05)
    And the CSMS answers every report of a connector
    When the EV has left

  # The case has the EVSE Unavailable before it makes it so, which would leave nothing to report: it begins operative here.
  @TC_G_18_CS @mandatory @G01.FR.01 @G03.FR.08
  Scenario: An EVSE stays inoperative over a reboot
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the station answers ChangeAvailability (G03.FR.02)
      | status | Accepted |
    And the station reports the connector as Unavailable (G03.FR.04)
    And in any order the station reports every other connector of the EVSE as Unavailable (G03.FR.04)
    And the CSMS answers every report of a connector
    When the operator power-cycles the station
    Then the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Unavailable (G03.FR.08)
    And in any order the station reports every other connector of the EVSE as Unavailable (G03.FR.08)
    And in any order the station reports every connector of the other EVSEs as Available (G01.FR.01)
    And the CSMS answers every report of a connector
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |

  @TC_G_19_CS @mandatory @G03.FR.08
  Scenario: A connector stays inoperative over a reboot
    Given the CSMS has made the connector unavailable
    And the station is booting
    Then the station sends BootNotification
    And the CSMS answers BootNotification
      | status | Accepted |
    And the station reports the connector as Unavailable (G03.FR.08)
    And in any order the station reports every other connector as Available
    And the CSMS answers every report of a connector
    And in any order the station sends SecurityEventNotification
      | type | one of StartupOfTheDevice, ResetOrReboot |

@core @csms @ocpp2.0.1 @ocpp2.1 @G03
Feature: G03 Change availability of an EVSE or a connector

  @TC_G_03_CSMS @mandatory
  Scenario: An EVSE, from operative to inoperative
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
      | evse.connectorId  | is absent              |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports the connector as Unavailable
    And in any order the station reports every other connector of the EVSE as Unavailable
    And the CSMS answers every report of a connector

  @TC_G_04_CSMS @mandatory
  Scenario: An EVSE, from inoperative to operative
    Given the CSMS has made the EVSE unavailable
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Operative              |
      | evse.id           | the configured EVSE id |
      | evse.connectorId  | is absent              |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports the connector as Available
    And in any order the station reports every other connector of the EVSE as Available
    And the CSMS answers every report of a connector

  @TC_G_07_CSMS @mandatory
  Scenario: A connector, from operative to inoperative
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports the connector as Unavailable
    And the CSMS answers every report of a connector

  @TC_G_08_CSMS @mandatory
  Scenario: A connector, from inoperative to operative
    Given the CSMS has made the connector unavailable
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Operative                   |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Operative                   |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    And the station answers ChangeAvailability
      | status | Accepted |
    And the station reports the connector as Available
    And the CSMS answers every report of a connector

  @TC_G_11_CSMS @mandatory
  Scenario: An EVSE with a transaction
    Given the station is charging
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative            |
      | evse.id           | the configured EVSE id |
      | evse.connectorId  | is absent              |
    And the station answers ChangeAvailability
      | status | Scheduled |
    When the driver stops charging
    And the EV is disconnected
    Then in any order the station reports the connector as Unavailable
    And in any order the station reports every other connector of the EVSE as Unavailable
    And the CSMS answers every report of a connector
    And the CSMS answers every request

  @TC_G_17_CSMS @mandatory
  Scenario: A connector with a transaction
    Given the station is charging
    When the operator lets the CSMS send ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    Then the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative                 |
      | evse.id           | the configured EVSE id      |
      | evse.connectorId  | the configured connector id |
    And the station answers ChangeAvailability
      | status | Scheduled |
    When the driver stops charging
    And the EV is disconnected
    Then in any order the station reports the connector as Unavailable
    And the CSMS answers every report of a connector
    And the CSMS answers every request

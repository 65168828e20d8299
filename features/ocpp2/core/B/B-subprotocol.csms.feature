@core @csms @ocpp2.0.1 @ocpp2.1
Feature: Choice of the WebSocket subprotocol (Part 4 sections 3.1.2 and 3.3)

  # Part 6 has the CSMS refuse the upgrade where it speaks none of the versions; Part 4 section 3.3 has it complete the handshake without a
  # subprotocol and close the connection. Either will do.
  @TC_B_58_CSMS @ocpp2.0.1 @mandatory
  Scenario: Versions that the CSMS speaks and does not speak, OCPP 2.0.1
    When the station connects with
      | subprotocols | ocpp0.1 |
    Then the station asks to connect with
      | subprotocols | ocpp0.1 |
    And the CSMS agrees to none of the subprotocols
    When the station connects with
      | subprotocols | ocpp0.1, ocpp2.0.1 |
    Then the station asks to connect with
      | subprotocols | ocpp0.1, ocpp2.0.1 |
    And the CSMS accepts the connection with
      | subprotocol | ocpp2.0.1 |

  @TC_B_58_CSMS @ocpp2.1 @mandatory
  Scenario: Versions that the CSMS speaks and does not speak, OCPP 2.1
    When the station connects with
      | subprotocols | ocpp0.1 |
    Then the station asks to connect with
      | subprotocols | ocpp0.1 |
    And the CSMS agrees to none of the subprotocols
    When the station connects with
      | subprotocols | ocpp0.1, ocpp2.1 |
    Then the station asks to connect with
      | subprotocols | ocpp0.1, ocpp2.1 |
    And the CSMS accepts the connection with
      | subprotocol | ocpp2.1 |

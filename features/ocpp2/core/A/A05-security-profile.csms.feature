@core @csms @ocpp2.0.1 @ocpp2.1 @A05
Feature: A05 Upgrade of the security profile, by a CSMS

  # Which address the CSMS gives is checked by the 2.0.1 edition only; the station could not connect to another one in either.
  @TC_A_19_CSMS @mandatory @C-61 @security-profile-1-2 @A05.FR.04 @A05.FR.07
  Scenario: Accepted
    Given the station has what the next security profile asks for
    And the CSMS has a second endpoint, one security profile higher
    When the operator lets the CSMS send SetNetworkProfile
      | configurationSlot              | the configured configurationSlot |
      | connectionData.messageTimeout  | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl2      |
      | connectionData.ocppInterface   | the configured ocppInterface     |
      | connectionData.ocppTransport   | JSON                             |
      | connectionData.ocppVersion     | OCPP20                           |
      | connectionData.securityProfile | $securityProfile                 |
    Then the CSMS sends SetNetworkProfile (A05.FR.04)
      | connectionData.messageTimeout  | the configured messageTimeout |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl2   |
      | connectionData.ocppInterface   | the configured ocppInterface  |
      | connectionData.ocppTransport   | JSON                          |
      | connectionData.ocppVersion     | OCPP20                        |
      | connectionData.securityProfile | $securityProfile              |
    And the station answers SetNetworkProfile
      | status | Accepted |
    When the operator lets the CSMS send SetVariables
      | setVariableData[0].component.name | OCPPCommCtrlr                               |
      | setVariableData[0].variable.name  | NetworkConfigurationPriority                |
      | setVariableData[0].attributeValue | the configured networkConfigurationPriority |
    Then the CSMS sends SetVariables
      | setVariableData[variable.name=NetworkConfigurationPriority].component.name | OCPPCommCtrlr                               |
      | setVariableData[variable.name=NetworkConfigurationPriority].attributeValue | the configured networkConfigurationPriority |
    And the station answers SetVariables
      | setVariableResult[variable.name=NetworkConfigurationPriority].attributeStatus | Accepted |
    When the operator lets the CSMS send Reset
      | type | OnIdle |
    Then the CSMS sends Reset
    And the station answers Reset
      | status | Accepted |
    And the CSMS sets up TLS with (A05.FR.04)
      | protocol | one of TLS 1.2, TLS 1.3 |
    And the CSMS accepts the connection (A05.FR.04)
    And the station boots
    When the station connects with
      | endpoint | first |
    Then the CSMS refuses the connection (A05.FR.07)
    # Brings the connection back.
    When the operator power-cycles the station
    Then the CSMS accepts the connection (A05.FR.04)

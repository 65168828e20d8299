@core @station @B09
Feature: B09 Setting a new network connection profile, at a station

  @TC_B_43_CS @ocpp2.0.1 @ocpp2.1 @mandatory @B09.FR.02
  Scenario: Invalid data
    When the CSMS sends SetNetworkProfile
      | configurationSlot              | 999                           |
      | connectionData.messageTimeout  | the configured messageTimeout |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl    |
      | connectionData.ocppInterface   | the configured ocppInterface  |
      | connectionData.ocppVersion     | OCPP20                        |
      | connectionData.ocppTransport   | JSON                          |
      | connectionData.securityProfile | the configured securityProfile |
    Then the station answers SetNetworkProfile (B09.FR.02)
      | status | Rejected |

  # Security profile 2 would be a downgrade for a station that is connected with 3.
  @TC_B_100_CS @ocpp2.1 @mandatory @security-profile-1-2 @B09.FR.01 @B09.FR.08 @B09.FR.09 @B09.FR.11 @B09.FR.12
  Scenario: Identity and password
    Given the CSMS has a second endpoint of security profile 2
    When the CSMS sends SetNetworkProfile
      | configurationSlot                | $otherSlot                           |
      | connectionData.ocppVersion       | OCPP21                               |
      | connectionData.ocppInterface     | Any                                  |
      | connectionData.ocppTransport     | JSON                                 |
      | connectionData.messageTimeout    | the configured messageTimeout        |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl2          |
      | connectionData.securityProfile   | 2                                    |
      | connectionData.identity          | the configured identity              |
      | connectionData.basicAuthPassword | the configured basicAuthPassword     |
    Then the station answers SetNetworkProfile (B09.FR.01)
      | status | Accepted |
    When the CSMS asks for the FullInventory report
    Then the station answers GetBaseReport
      | status | Accepted |
    And the station sends the whole report (B09.FR.08)
    And the report shows NetworkConfiguration of every slot, and of the other one (B09.FR.09)
      | OcppCsmsUrl     | the configured ocppCsmsUrl2   |
      | OcppInterface   | Any                           |
      | OcppTransport   | JSON                          |
      | OcppVersion     | OCPP21                        |
      | MessageTimeout  | the configured messageTimeout |
      | SecurityProfile | 2                             |
      | VpnEnabled      | false                         |
      | ApnEnabled      | false                         |

  @TC_B_105_CS @ocpp2.1 @mandatory @needs:NetworkConfiguration.OcppCsmsUrl:rw @B09.FR.10 @B09.FR.23
  Scenario: Add a new network configuration with SetVariables
    Given the CSMS has a second endpoint
    When the CSMS takes the other slot out of NetworkConfigurationPriority where it is there (B09.FR.20)
    And the CSMS sets NetworkConfiguration of slot $otherSlot (B09.FR.23)
      | variable          | value                         | attributeStatus           |
      | OcppCsmsUrl       | the configured ocppCsmsUrl2   | Accepted                  |
      | OcppInterface     | Any                           | Accepted                  |
      | OcppTransport     | JSON                          | Accepted                  |
      | OcppVersion       | OCPP21                        | Accepted                  |
      | MessageTimeout    | the configured messageTimeout | Accepted                  |
      | SecurityProfile   | $securityProfile              | Accepted                  |
      | Identity          | the configured identity       | Accepted                  |
      | BasicAuthPassword | PasswordOfSufficientLength    | Accepted                  |
      | VpnEnabled        | false                         | one of Accepted, Rejected |
      | ApnEnabled        | false                         | one of Accepted, Rejected |

  # The case sets security profile 2: a station in profile 1 would need a CSMS root certificate first (A05.FR.02), one in profile 3 must refuse it (B09.FR.35).
  @TC_B_107_CS @ocpp2.1 @mandatory @security-profile-2 @needs:NetworkConfiguration.OcppCsmsUrl:rw @B09.FR.20 @B09.FR.33 @B09.FR.34
  Scenario: Add a slot to NetworkConfigurationPriority and remove it
    Given the CSMS has a second endpoint
    When the CSMS takes the other slot out of NetworkConfigurationPriority where it is there (B09.FR.20)
    And the CSMS sets NetworkConfiguration of slot $otherSlot (B09.FR.23)
      | variable          | value                          | attributeStatus           |
      | OcppCsmsUrl       | ws://invalidurl.example.com/   | Accepted                  |
      | OcppInterface     | Any                            | Accepted                  |
      | OcppTransport     | JSON                           | Accepted                  |
      | OcppVersion       | OCPP21                         | Accepted                  |
      | MessageTimeout    | the configured messageTimeout  | Accepted                  |
      | SecurityProfile   | 2                              | Accepted                  |
      | BasicAuthPassword | PasswordOfSufficientLength     | Accepted                  |
      | VpnEnabled        | false                          | one of Accepted, Rejected |
      | ApnEnabled        | false                          | one of Accepted, Rejected |
    # Security profile 2 needs a wss address.
    And the CSMS puts the other slot last in NetworkConfigurationPriority
    Then the station answers SetVariables (B09.FR.34)
      | setVariableResult[0].attributeStatus                | Rejected           |
      | setVariableResult[0].attributeStatusInfo.reasonCode | InvalidNetworkConf |
    When the CSMS sets NetworkConfiguration of slot $otherSlot (B09.FR.23)
      | variable    | value                           | attributeStatus |
      | OcppCsmsUrl | wss://validurl.example.com:443/ | Accepted        |
    And the CSMS puts the other slot last in NetworkConfigurationPriority
    Then the station answers SetVariables (B09.FR.33)
      | setVariableResult[0].attributeStatus | Accepted |
    When the CSMS takes the other slot out of NetworkConfigurationPriority where it is there (B09.FR.20)
    Then the station answers SetVariables (B09.FR.20)
      | setVariableResult[0].attributeStatus | Accepted |

  # The case counts on two slots in NetworkConfigurationPriority; the second is put there first.
  @TC_B_108_CS @ocpp2.1 @mandatory @needs:NetworkConfiguration.OcppCsmsUrl:rw @B09.FR.22
  Scenario: A configured slot cannot be overwritten
    Given the CSMS has a second endpoint
    And the second endpoint is the station's next choice
    Then the station lets nobody change NetworkConfiguration of a slot in NetworkConfigurationPriority (B09.FR.22)

  @TC_B_109_CS @ocpp2.1 @mandatory @security-profile-1-2 @needs:NetworkConfiguration.Identity:rw @needs:SecurityCtrlr.Identity:rw @B09.FR.16 @B09.FR.18 @B09.FR.26 @B09.FR.27
  Scenario: Identity and password of the station go before those of the active network profile
    Given the CSMS has a second endpoint
    # Before the case the active profile has both: set as the case itself sets them in the end.
    When the CSMS sends SetNetworkProfile
      | configurationSlot                | $activeSlot                      |
      | connectionData.ocppVersion       | OCPP21                           |
      | connectionData.ocppInterface     | Any                              |
      | connectionData.ocppTransport     | JSON                             |
      | connectionData.messageTimeout    | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl       |
      | connectionData.securityProfile   | $securityProfile                 |
      | connectionData.identity          | the configured identity          |
      | connectionData.basicAuthPassword | the configured basicAuthPassword |
    Then the station answers SetNetworkProfile
      | status | Accepted |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr        |
      | getVariableData[0].variable.name  | ActiveNetworkProfile |
    Then the station answers GetVariables
      | getVariableResult[0].component.name  | OCPPCommCtrlr        |
      | getVariableResult[0].variable.name   | ActiveNetworkProfile |
      | getVariableResult[0].attributeValue  | $activeSlot          |
      | getVariableResult[0].attributeStatus | Accepted             |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name     | NetworkConfiguration |
      | getVariableData[0].component.instance | $activeSlot          |
      | getVariableData[0].variable.name      | Identity             |
    Then the station answers GetVariables (B09.FR.09)
      | getVariableResult[0].component.name     | NetworkConfiguration    |
      | getVariableResult[0].component.instance | $activeSlot             |
      | getVariableResult[0].variable.name      | Identity                |
      | getVariableResult[0].attributeValue     | the configured identity |
      | getVariableResult[0].attributeStatus    | Accepted                |
    When the CSMS sends SetVariables
      | setVariableData[0].component.name | SecurityCtrlr                    |
      | setVariableData[0].variable.name  | Identity                         |
      | setVariableData[0].attributeValue | the configured identity          |
      | setVariableData[1].component.name | SecurityCtrlr                    |
      | setVariableData[1].variable.name  | BasicAuthPassword                |
      | setVariableData[1].attributeValue | the configured basicAuthPassword |
    Then the station answers SetVariables
      | setVariableResult[variable.name=Identity].component.name           | SecurityCtrlr |
      | setVariableResult[variable.name=Identity].attributeStatus          | Accepted      |
      | setVariableResult[variable.name=BasicAuthPassword].component.name  | SecurityCtrlr |
      | setVariableResult[variable.name=BasicAuthPassword].attributeStatus | Accepted      |
    When the station is connected again if it closed the connection
    And the CSMS sends GetVariables
      | getVariableData[0].component.name     | NetworkConfiguration |
      | getVariableData[0].component.instance | $activeSlot          |
      | getVariableData[0].variable.name      | Identity             |
    Then the station answers GetVariables (B09.FR.26)
      | getVariableResult[0].component.name  | NetworkConfiguration |
      | getVariableResult[0].variable.name   | Identity             |
      | getVariableResult[0].attributeValue  | ""                   |
      | getVariableResult[0].attributeStatus | Accepted             |
    When the connection is lost
    Then the station connects to the first endpoint (B09.FR.16)
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr        |
      | getVariableData[0].variable.name  | ActiveNetworkProfile |
    Then the station answers GetVariables
      | getVariableResult[0].component.name  | OCPPCommCtrlr        |
      | getVariableResult[0].variable.name   | ActiveNetworkProfile |
      | getVariableResult[0].attributeValue  | $activeSlot          |
      | getVariableResult[0].attributeStatus | Accepted             |
    When the CSMS sends GetVariables
      | getVariableData[0].component.name     | NetworkConfiguration |
      | getVariableData[0].component.instance | $activeSlot          |
      | getVariableData[0].variable.name      | SecurityProfile      |
    Then the station answers GetVariables
      | getVariableResult[0].component.name  | NetworkConfiguration  |
      | getVariableResult[0].variable.name   | SecurityProfile       |
      | getVariableResult[0].attributeValue  | is present as $active |
      | getVariableResult[0].attributeStatus | Accepted              |
    When the CSMS sends SetNetworkProfile
      | configurationSlot                | $activeSlot                      |
      | connectionData.ocppVersion       | OCPP21                           |
      | connectionData.ocppInterface     | Any                              |
      | connectionData.ocppTransport     | JSON                             |
      | connectionData.messageTimeout    | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl       |
      | connectionData.securityProfile   | $active                          |
      | connectionData.identity          | the configured identity          |
      | connectionData.basicAuthPassword | the configured basicAuthPassword |
    Then the station answers SetNetworkProfile (B09.FR.01)
      | status | Accepted |
    When the connection is lost
    Then the station connects to the first endpoint (B09.FR.18)
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | OCPPCommCtrlr        |
      | getVariableData[0].variable.name  | ActiveNetworkProfile |
    Then the station answers GetVariables
      | getVariableResult[0].component.name  | OCPPCommCtrlr        |
      | getVariableResult[0].variable.name   | ActiveNetworkProfile |
      | getVariableResult[0].attributeValue  | $activeSlot          |
      | getVariableResult[0].attributeStatus | Accepted             |

  @TC_B_110_CS @ocpp2.1 @mandatory @security-profile-2-3 @B09.FR.31
  Scenario: No downgrade to security profile 1
    Given the station is configured with
      | component     | variable                      | value |
      | SecurityCtrlr | AllowSecurityProfileDowngrade | true  |
    And the CSMS has a second endpoint of security profile 1
    When the CSMS sends SetNetworkProfile
      | configurationSlot                | $otherSlot                       |
      | connectionData.ocppVersion       | OCPP21                           |
      | connectionData.ocppInterface     | Any                              |
      | connectionData.ocppTransport     | JSON                             |
      | connectionData.messageTimeout    | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl2      |
      | connectionData.securityProfile   | 1                                |
      | connectionData.basicAuthPassword | the configured basicAuthPassword |
    Then the station answers SetNetworkProfile (B09.FR.31)
      | status                | Rejected            |
      | statusInfo.reasonCode | NoSecurityDowngrade |

  @TC_B_111_CS @ocpp2.1 @mandatory @security-profile-2-3 @needs:NetworkConfiguration.SecurityProfile:rw @B09.FR.32
  Scenario: No downgrade to security profile 1, with SetVariables
    Given the station is configured with
      | component     | variable                      | value |
      | SecurityCtrlr | AllowSecurityProfileDowngrade | true  |
    And the CSMS has a second endpoint of security profile 1
    When the CSMS takes the other slot out of NetworkConfigurationPriority where it is there (B09.FR.20)
    And the CSMS sets NetworkConfiguration of slot $otherSlot (B09.FR.32)
      | variable          | value                         | attributeStatus | reasonCode          |
      | OcppCsmsUrl       | the configured ocppCsmsUrl2   | is present      |                     |
      | OcppInterface     | Any                           | is present      |                     |
      | OcppTransport     | JSON                          | is present      |                     |
      | OcppVersion       | OCPP21                        | is present      |                     |
      | MessageTimeout    | the configured messageTimeout | is present      |                     |
      | SecurityProfile   | 1                             | Rejected        | NoSecurityDowngrade |
      | BasicAuthPassword | PasswordOfSufficientLength    | is present      |                     |
      | VpnEnabled        | false                         | is present      |                     |
      | ApnEnabled        | false                         | is present      |                     |

@core @station @ocpp2.0.1 @ocpp2.1 @A05
Feature: A05 Upgrade of the security profile, at a station

  # The case asks for the last three steps when it leads from security profile 1 to 2; what they show is asked of every station (A05.FR.06). It lets one endpoint change its security
  # profile; here the one with the lower profile stays where it was.
  @TC_A_19_CS @mandatory @C-61 @security-profile-1-2 @A05.FR.04 @A05.FR.05 @A05.FR.06
  Scenario: Accepted
    Given the station has what the next security profile asks for
    And the CSMS has a second endpoint, one security profile higher
    When the CSMS moves the station to the second endpoint
    Then the station connects to the second endpoint (A05.FR.05)
    And the station boots
    When the CSMS sends GetVariables
      | getVariableData[0].component.name | SecurityCtrlr   |
      | getVariableData[0].variable.name  | SecurityProfile |
    Then the station answers GetVariables (A05.FR.06)
      | getVariableResult[0].attributeStatus | Accepted         |
      | getVariableResult[0].attributeValue  | $securityProfile |
    And slot $activeSlot is no longer in NetworkConfigurationPriority (A05.FR.06)
    When the second endpoint is down
    And the connection is lost
    Then the station does not connect to the first endpoint for the configured longOperationTimeout seconds (A05.FR.06)
    When the second endpoint is up again
    Then the station connects to the second endpoint (A05.FR.06)

  # SetNetworkProfile may be refused already (errata of 2025-02).
  @TC_A_20_CS @AQ-1 @C-61 @security-profile-1 @A05.FR.02
  Scenario: No CSMS root certificate installed
    Given the station has no CSMSRootCertificate
    And the CSMS has a second endpoint of security profile 2
    And the active slot is the only one in NetworkConfigurationPriority
    When the CSMS sends SetNetworkProfile
      | configurationSlot              | $otherSlot                     |
      | connectionData.messageTimeout  | the configured messageTimeout2 |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl2    |
      | connectionData.ocppInterface   | the configured ocppInterface2  |
      | connectionData.ocppVersion     | OCPP20                         |
      | connectionData.ocppTransport   | JSON                           |
      | connectionData.securityProfile | $securityProfile               |
    Then the station answers SetNetworkProfile
      | status | one of Accepted, Rejected |
    When the CSMS puts the other slot first in NetworkConfigurationPriority
    Then the station answers SetVariables (A05.FR.02)
      | setVariableResult[0].attributeStatus | Rejected |

  @TC_A_22_CS @mandatory @B09 @security-profile-2-3 @B09.FR.04
  Scenario: Downgrade rejected
    Given the CSMS has a second endpoint of security profile 1
    When the CSMS sends SetNetworkProfile
      | configurationSlot              | $otherSlot                     |
      | connectionData.messageTimeout  | the configured messageTimeout2 |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl2    |
      | connectionData.ocppInterface   | the configured ocppInterface2  |
      | connectionData.ocppVersion     | OCPP20                         |
      | connectionData.ocppTransport   | JSON                           |
      | connectionData.securityProfile | 1                              |
    Then the station answers SetNetworkProfile (B09.FR.04)
      | status | Rejected |

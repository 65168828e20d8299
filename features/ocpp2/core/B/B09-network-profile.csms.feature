@core @csms @B09
Feature: B09 Setting a new network connection profile, by a CSMS

  @TC_B_42_CSMS @ocpp2.0.1 @ocpp2.1 @mandatory @B09.FR.01
  Scenario: Accepted
    When the operator lets the CSMS send SetNetworkProfile
      | configurationSlot              | the configured configurationSlot |
      | connectionData.messageTimeout  | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl       |
      | connectionData.ocppInterface   | the configured ocppInterface     |
      | connectionData.ocppTransport   | JSON                             |
      | connectionData.ocppVersion     | OCPP20                           |
      | connectionData.securityProfile | the configured securityProfile   |
    Then the CSMS sends SetNetworkProfile (B09.FR.01)
      | configurationSlot              | the configured configurationSlot |
      | connectionData.messageTimeout  | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl       |
      | connectionData.ocppInterface   | the configured ocppInterface     |
      | connectionData.ocppTransport   | JSON                             |
      | connectionData.ocppVersion     | OCPP20                           |
      | connectionData.securityProfile | the configured securityProfile   |
    And the station answers SetNetworkProfile
      | status | Accepted |

  @TC_B_44_CSMS @ocpp2.0.1 @ocpp2.1 @mandatory @B09.FR.03
  Scenario: Failed
    Given the station cannot store what it is told next
    When the operator lets the CSMS send SetNetworkProfile
      | configurationSlot              | the configured configurationSlot |
      | connectionData.messageTimeout  | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl     | the configured ocppCsmsUrl       |
      | connectionData.ocppInterface   | the configured ocppInterface     |
      | connectionData.ocppTransport   | JSON                             |
      | connectionData.ocppVersion     | OCPP20                           |
      | connectionData.securityProfile | the configured securityProfile   |
    Then the CSMS sends SetNetworkProfile (B09.FR.03)
    And the station answers SetNetworkProfile
      | status | Failed |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (B09.FR.03)

  @TC_B_100_CSMS @ocpp2.1 @mandatory @B09.FR.01 @B09.FR.14
  Scenario: Identity and password
    When the operator lets the CSMS send SetNetworkProfile
      | configurationSlot                | the configured configurationSlot |
      | connectionData.messageTimeout    | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl       |
      | connectionData.ocppInterface     | the configured ocppInterface     |
      | connectionData.ocppTransport     | JSON                             |
      | connectionData.ocppVersion       | OCPP20                           |
      | connectionData.securityProfile   | the configured securityProfile   |
      | connectionData.identity          | the configured identity          |
      | connectionData.basicAuthPassword | the configured basicAuthPassword |
    Then the CSMS sends SetNetworkProfile (B09.FR.14)
      | configurationSlot                | the configured configurationSlot |
      | connectionData.messageTimeout    | the configured messageTimeout    |
      | connectionData.ocppCsmsUrl       | the configured ocppCsmsUrl       |
      | connectionData.ocppInterface     | the configured ocppInterface     |
      | connectionData.ocppTransport     | JSON                             |
      | connectionData.ocppVersion       | OCPP20                           |
      | connectionData.securityProfile   | the configured securityProfile   |
      | connectionData.identity          | the configured identity          |
      | connectionData.basicAuthPassword | the configured basicAuthPassword |
    And the station answers SetNetworkProfile
      | status | Accepted |

  # Part 6 names the station as the system under test, but all that it validates is the CSMS's. The harness's station has no VPN client, and so
  # refuses to be told that none is enabled (B09.FR.13).
  @TC_B_105_CSMS @ocpp2.1 @mandatory @B09.FR.29 @B09.FR.30
  Scenario: Add a new network configuration with SetVariables
    When the operator lets the CSMS set NetworkConfiguration of slot the configured configurationSlot
      | variable          | value                         |
      | OcppCsmsUrl       | the configured ocppCsmsUrl    |
      | OcppInterface     | Any                           |
      | OcppTransport     | JSON                          |
      | OcppVersion       | OCPP21                        |
      | MessageTimeout    | the configured messageTimeout |
      | SecurityProfile   | 2                             |
      | Identity          | the configured identity       |
      | BasicAuthPassword | PasswordOfSufficientLength    |
      | VpnEnabled        | false                         |
      | ApnEnabled        | true                          |
      | Apn               | the configured apn            |
      | ApnUserName       | the configured apnUserName    |
      | ApnPassword       | the configured apnPassword    |
      | ApnAuthentication | AUTO                          |
    Then the CSMS sets NetworkConfiguration of slot the configured configurationSlot to (B09.FR.29)
      | variable          | value                         |
      | OcppCsmsUrl       | the configured ocppCsmsUrl    |
      | OcppInterface     | Any                           |
      | OcppTransport     | JSON                          |
      | OcppVersion       | OCPP21                        |
      | MessageTimeout    | the configured messageTimeout |
      | SecurityProfile   | "2"                           |
      | Identity          | the configured identity       |
      | BasicAuthPassword | PasswordOfSufficientLength    |
      | VpnEnabled        | "false"                       |
      | ApnEnabled        | "true"                        |
      | Apn               | the configured apn            |
      | ApnUserName       | the configured apnUserName    |
      | ApnPassword       | the configured apnPassword    |
      | ApnAuthentication | one of PAP, CHAP, NONE, AUTO  |

@core @station @ocpp2.0.1 @ocpp2.1 @C01
Feature: C01 EV driver authorization

  @TC_C_02_CS @condition @C04 @C06 @C01.FR.02 @C06.FR.02
  Scenario: An idToken that is invalid
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the operator presents the invalid idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured invalid idToken      |
      | idToken.type    | the configured invalid idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Invalid |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C01.FR.01)

  @TC_C_05_CS @condition @needs:TxCtrlr.TxStartPoint~Authorized @C04 @C06 @C01.FR.02 @C06.FR.02
  Scenario: An idToken that is invalid, at a station that lets no EV be connected before
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    When the operator presents the invalid idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured invalid idToken      |
      | idToken.type    | the configured invalid idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Invalid |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C01.FR.01)

  # The case speaks of a station with a reader for each EVSE; at a common reader the driver chooses the EVSE that is charging.
  @TC_C_04_CS @condition @C04 @E07 @C01.FR.02 @C01.FR.03
  Scenario: Another idToken than the driver's, and of another group, does not stop the transaction
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the station knows no idToken
    And the station is charging
    When the operator presents the valid2 idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured valid2 idToken      |
      | idToken.type    | the configured valid2 idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Accepted |
    When the message timeout passes
    Then the station has sent no TransactionEvent with (C01.FR.03)
      | idToken.idToken | is present |
    And the station has sent no TransactionEvent with (C01.FR.03)
      | eventType | Ended |

  @TC_C_06_CS @condition @C01.FR.02
  Scenario: An idToken that is blocked
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the operator presents the blocked idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured blocked idToken      |
      | idToken.type    | the configured blocked idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Blocked |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C01.FR.01)

  @TC_C_07_CS @condition @C01.FR.02
  Scenario: An idToken that has expired
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the operator presents the expired idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured expired idToken      |
      | idToken.type    | the configured expired idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Expired |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C01.FR.01)

  # The case uses the invalid idToken; whichever it is, the CSMS has never heard of it.
  @TC_C_56_CS @condition @C01.FR.02
  Scenario: An idToken that is unknown
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the operator presents the unknown idToken
    Then the station sends Authorize (C01.FR.02)
      | idToken.idToken | the configured unknown idToken      |
      | idToken.type    | the configured unknown idToken type |
    And the CSMS answers Authorize
      | idTokenInfo.status | Unknown |
    When the message timeout passes
    Then the station has sent no TransactionEvent (C01.FR.01)

  # Without Authorized and ParkingBayOccupancy as stop points the case wants an update; E03.FR.05 lets the station end the transaction as well.
  @TC_C_100_CS @ocpp2.1 @condition @C01.FR.26
  Scenario: The EV is not connected in time
    Given the station is configured with
      | component      | variable                   | value                              | if          |
      | TxCtrlr        | EVConnectionTimeOut        | the configured evConnectionTimeOut |             |
      | AuthCtrlr      | Enabled                    | true                               | implemented |
      | AuthCtrlr      | DisableRemoteAuthorization | false                              | implemented |
      | AuthCacheCtrlr | Enabled                    | false                              | implemented |
      | AuthCtrlr      | LocalPreAuthorize          | false                              |             |
    And the driver is authorized locally
    When no EV is connected in time (C01.FR.26)
    And the EV is connected
    Then energy transfer does not start (C01.FR.26)

@core @station @ocpp2.0.1 @ocpp2.1 @E07
Feature: E07 Transaction locally stopped by idToken

  @TC_E_06_CS @condition @E07.FR.04 @E06.FR.15 @C01.FR.03
  Scenario: Local stop, until the EV has left
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the station is charging
    When the driver stops charging locally
    Then energy transfer is over
    When the EV is disconnected
    Then the EV has left

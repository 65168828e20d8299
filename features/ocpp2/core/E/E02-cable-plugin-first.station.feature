@core @station @ocpp2.0.1 @ocpp2.1 @E02
Feature: E02 Start transaction, cable plugged in first

  @TC_E_03_CS @condition @E02.FR.01 @E02.FR.05 @E02.FR.06 @E02.FR.07 @E02.FR.13 @E02.FR.15 @E02.FR.16 @E02.FR.17 @E01.FR.16 @C01.FR.02 @C02.FR.01 @C06.FR.02
  Scenario: Local start, cable plugged in first
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the driver is authorized locally
    Then energy transfer starts

@core @station @ocpp2.0.1 @ocpp2.1
Feature: F01 and F02 Remote start

  @TC_F_01_CS @condition @F01 @F01.FR.03 @F01.FR.04 @F01.FR.05 @F01.FR.13 @F01.FR.17 @F01.FR.19 @F02.FR.01
  Scenario: The EV is connected first
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
    And the EV is connected
    When the driver is authorized remotely
    Then energy transfer starts

  @TC_F_02_CS @condition @F02 @F01.FR.01 @F02.FR.01 @needs:AuthCtrlr.AuthorizeRemoteStart~true
  Scenario: Remote start first, and the station asks the CSMS about the idToken
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
      | AuthCtrlr | AuthorizeRemoteStart       | true  | implemented |
    And the station knows no idToken
    And the EV is in the parking bay
    When the driver is authorized remotely
    Then energy transfer starts

  @TC_F_03_CS @condition @F02 @F01.FR.02 @F02.FR.01 @needs:AuthCtrlr.AuthorizeRemoteStart~false
  Scenario: Remote start first, and the station does not ask about the idToken
    Given the station is configured with
      | component | variable                   | value | if          |
      | AuthCtrlr | Enabled                    | true  | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false | implemented |
      | AuthCtrlr | AuthorizeRemoteStart       | false | implemented |
    And the station knows no idToken
    And the EV is in the parking bay
    When the driver is authorized remotely
    Then the station has sent no Authorize (F01.FR.02)
    And energy transfer starts

  # 2.0.1 asks that a transaction can begin before an EV is connected, 2.1 goes without it. E03.FR.05 ends the transaction by its stop points.
  @TC_F_04_CS @ocpp2.0.1 @mandatory @F02 @E03 @E03.FR.01 @E03.FR.05 @F02.FR.01 @needs:TxCtrlr.TxStartPoint~Authorized
  Scenario: Remote start first, and no EV is connected in time
    Given the station is configured with
      | component | variable                   | value                              | if          |
      | TxCtrlr   | EVConnectionTimeOut        | the configured evConnectionTimeOut |             |
      | AuthCtrlr | Enabled                    | true                               | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false                              | implemented |
      | TxCtrlr   | TxStartPoint               | contains Authorized                |             |
    And the driver is authorized remotely
    When no EV is connected in time (E03.FR.05)
    Then the driver is authorized remotely

  @TC_F_04_CS @ocpp2.1 @condition @F02 @E03 @E03.FR.01 @E03.FR.05 @F02.FR.01
  Scenario: Remote start first, and no EV is connected in time, whenever a transaction begins
    Given the station is configured with
      | component | variable                   | value                              | if          |
      | TxCtrlr   | EVConnectionTimeOut        | the configured evConnectionTimeOut |             |
      | AuthCtrlr | Enabled                    | true                               | implemented |
      | AuthCtrlr | DisableRemoteAuthorization | false                              | implemented |
      | TxCtrlr   | TxStartPoint               | contains Authorized or ParkingBayOccupancy | implemented |
    And the driver is authorized remotely
    When no EV is connected in time (E03.FR.05)
    Then the driver is authorized remotely

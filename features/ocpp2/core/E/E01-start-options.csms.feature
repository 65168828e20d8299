@core @csms @ocpp2.0.1 @ocpp2.1 @E01
Feature: E01 Start transaction options

  @TC_E_12_CSMS @mandatory @E01.FR.01
  Scenario: Started when the parking bay is occupied
    Given the station is configured with
      | component | variable     | value               |
      | TxCtrlr   | TxStartPoint | ParkingBayOccupancy |
    When the EV is in the parking bay
    Then the CSMS answers every request (E01.FR.01)

  @TC_E_09_CSMS @mandatory @E01.FR.02
  Scenario: Started when the EV is connected
    Given the station is configured with
      | component | variable     | value       |
      | TxCtrlr   | TxStartPoint | EVConnected |
    When the EV is connected
    Then the CSMS answers every request (E01.FR.02)

  @TC_E_10_CSMS @mandatory @E01.FR.03
  Scenario: Started when the driver is authorized
    Given the station is configured with
      | component | variable     | value      |
      | TxCtrlr   | TxStartPoint | Authorized |
    When the driver is authorized locally
    Then the CSMS answers every request (E01.FR.03)

  @TC_E_01_CSMS @mandatory @E01.FR.05
  Scenario: Started when the power path is closed
    Given the station is configured with
      | component | variable     | value           |
      | TxCtrlr   | TxStartPoint | PowerPathClosed |
    And the driver is authorized locally
    When energy transfer starts
    Then the CSMS answers every request (E01.FR.05)

  @TC_E_02_CSMS @mandatory @E01.FR.06
  Scenario: Started when energy is transferred
    Given the station is configured with
      | component | variable     | value          |
      | TxCtrlr   | TxStartPoint | EnergyTransfer |
    And the driver is authorized locally
    When energy transfer starts
    Then the CSMS answers every request (E01.FR.06)

  @TC_E_11_CSMS @mandatory @E01.FR.04
  Scenario: Started when the meter has signed the start value
    Given the station is configured with
      | component        | variable     | value      |
      | TxCtrlr          | TxStartPoint | DataSigned |
      | SampledDataCtrlr | SignReadings | true       |
    And the driver is authorized locally
    When energy transfer starts
    Then the CSMS answers every request (E01.FR.04)

  # The harness's station begins each transaction with seqNo 0.
  @TC_E_53_CSMS @mandatory @E01.FR.07
  Scenario: Each transaction begins with seqNo 0
    Given the station is charging
    And the EV is disconnected
    When the EV has left
    And the station is charging
    And the EV is disconnected
    Then the CSMS answers every request (E01.FR.07)

@core @station @ocpp2.0.1 @ocpp2.1 @F03
Feature: F03 Remote stop

  @TC_F_08_CS @mandatory @F03.FR.02 @F03.FR.03 @F03.FR.07 @F03.FR.09
  Scenario: The CSMS stops a transaction
    Given the station is charging
    When the driver stops charging remotely

  @TC_F_09_CS @mandatory @F03.FR.08
  Scenario: The CSMS is to stop a transaction that is not there
    Given the station is charging
    When the CSMS sends RequestStopTransaction
      | transactionId | no-such-transaction |
    Then the station answers RequestStopTransaction (F03.FR.08)
      | status | Rejected |
    And energy transfer goes on (F03.FR.08)

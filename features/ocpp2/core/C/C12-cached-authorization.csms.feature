@core @csms @ocpp2.0.1 @ocpp2.1 @C12
Feature: C12 Authorization through the authorization cache

  # The station has the idToken in its cache as Accepted, and so tells of it in a transaction without having asked.
  @TC_C_08_CSMS @mandatory @C12.FR.03
  Scenario: An idToken that is valid
    Given the station is configured with
      | component | variable     | value               |
      | TxCtrlr   | TxStartPoint | ParkingBayOccupancy |
    And the EV is connected
    When the station sends TransactionEvent
      | eventType                     | Updated                           |
      | timestamp                     | now                               |
      | triggerReason                 | Authorized                        |
      | seqNo                         | 2                                 |
      | transactionInfo.transactionId | $transactionId                    |
      | idToken.idToken               | the configured valid idToken      |
      | idToken.type                  | the configured valid idToken type |
    Then the CSMS answers TransactionEvent (C12.FR.03)
      | idTokenInfo.status | Accepted |

  @TC_C_20_CSMS @mandatory @C12.FR.03
  Scenario: An idToken that is no longer valid
    Given the station is configured with
      | component | variable     | value               |
      | TxCtrlr   | TxStartPoint | ParkingBayOccupancy |
    And the EV is connected
    When the station sends TransactionEvent
      | eventType                     | Updated                             |
      | timestamp                     | now                                 |
      | triggerReason                 | Authorized                          |
      | seqNo                         | 2                                   |
      | transactionInfo.transactionId | $transactionId                      |
      | idToken.idToken               | the configured invalid idToken      |
      | idToken.type                  | the configured invalid idToken type |
    Then the CSMS answers TransactionEvent (C12.FR.03)
      | idTokenInfo.status | one of Invalid, Unknown |

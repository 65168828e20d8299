@smart-charging @csms @ocpp2.0.1 @ocpp2.1 @K05 @F01
Feature: K05 Remote start with a charging profile, by a CSMS

  @TC_K_37_CSMS @mandatory @K05.FR.02 @F01.FR.08 @F01.FR.09 @F01.FR.11
  Scenario: The request brings a TxProfile
    When the operator lets the CSMS send RequestStartTransaction
      | remoteStartId                                                             | a fresh id                        |
      | idToken.idToken                                                           | the configured valid idToken      |
      | idToken.type                                                              | the configured valid idToken type |
      | evseId                                                                    | the configured EVSE id            |
      | chargingProfile.id                                                        | a fresh id                        |
      | chargingProfile.stackLevel                                                | 0                                 |
      | chargingProfile.chargingProfilePurpose                                    | TxProfile                         |
      | chargingProfile.chargingProfileKind                                       | Relative                          |
      | chargingProfile.chargingSchedule[0].id                                    | 1                                 |
      | chargingProfile.chargingSchedule[0].chargingRateUnit                      | the configured chargingRateUnit   |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].startPeriod | 0                                 |
      | chargingProfile.chargingSchedule[0].chargingSchedulePeriod[0].limit       | 6                                 |
    Then the CSMS sends RequestStartTransaction (K05.FR.02)
      | remoteStartId                          | as $remoteStartId                 |
      | idToken.idToken                        | the configured valid idToken      |
      | idToken.type                           | the configured valid idToken type |
      | evseId                                 | the configured EVSE id            |
      | chargingProfile.chargingProfilePurpose | TxProfile                         |
      | chargingProfile.transactionId          | is absent                         |
      | chargingProfile.chargingProfileKind    | one of Relative, Absolute         |
    And the station answers RequestStartTransaction
      | status | Accepted |
    And in any order the station sends TransactionEvent
      | triggerReason                 | RemoteStart    |
      | transactionInfo.remoteStartId | $remoteStartId |
    And the CSMS answers TransactionEvent (F01.FR.08)

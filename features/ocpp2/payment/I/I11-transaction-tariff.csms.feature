@payment @csms @ocpp2.1 @I11
Feature: I11 Change transaction tariff, from a CSMS

  @TC_I_113_CSMS @condition
  Scenario: A station that does not take so many prices
    Given the station is charging
    And the station will answer ChangeTransactionTariff with
      | status | TooManyElements |
    When the operator lets the CSMS send ChangeTransactionTariff
      | transactionId                    | $transactionId |
      | tariff.tariffId                  | a fresh id     |
      | tariff.currency                  | EUR            |
      | tariff.energy.prices[0].priceKwh | 0.25           |
    Then the CSMS sends ChangeTransactionTariff
      | transactionId | $transactionId |
    And the station answers ChangeTransactionTariff
      | status | TooManyElements |

  @TC_I_114_CSMS @condition
  Scenario: A station that does not support conditions
    Given the station is charging
    And the station will answer ChangeTransactionTariff with
      | status | ConditionNotSupported |
    When the operator lets the CSMS send ChangeTransactionTariff
      | transactionId                                     | $transactionId |
      | tariff.tariffId                                   | a fresh id     |
      | tariff.currency                                   | EUR            |
      | tariff.validFrom                                  | now            |
      | tariff.energy.prices[0].priceKwh                  | 0.40           |
      | tariff.energy.prices[0].conditions.startTimeOfDay | 07:00          |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | 19:00          |
    Then the CSMS sends ChangeTransactionTariff
      | transactionId                                     | $transactionId                             |
      | tariff.validFrom                                  | is present                                 |
      | tariff.energy.prices[0].priceKwh                  | is present                                 |
      | tariff.energy.prices[0].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
    And the station answers ChangeTransactionTariff
      | status | ConditionNotSupported |

  @TC_I_115_CSMS @condition
  Scenario: A tariff with conditions
    Given the station is charging
    And the station will answer ChangeTransactionTariff with
      | status | Accepted |
    When the operator lets the CSMS send ChangeTransactionTariff
      | transactionId                                     | $transactionId |
      | tariff.tariffId                                   | a fresh id     |
      | tariff.currency                                   | EUR            |
      | tariff.validFrom                                  | now            |
      | tariff.energy.prices[0].priceKwh                  | 0.40           |
      | tariff.energy.prices[0].conditions.startTimeOfDay | 07:00          |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | 19:00          |
    Then the CSMS sends ChangeTransactionTariff
      | transactionId                                     | $transactionId                             |
      | tariff.validFrom                                  | is present                                 |
      | tariff.energy.prices[0].priceKwh                  | is present                                 |
      | tariff.energy.prices[0].conditions.startTimeOfDay | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
      | tariff.energy.prices[0].conditions.endTimeOfDay   | matches /^([01][0-9]\|2[0-3]):[0-5][0-9]$/ |
    And the station answers ChangeTransactionTariff
      | status | Accepted |

@advanced-user-interface @csms @ocpp2.0.1 @ocpp2.1
Feature: O01 to O06 Display messages, by a CSMS

  @TC_O_01_CSMS @mandatory @O01 @O01.FR.04
  Scenario: A message is set
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.state           | the configured displayState    |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.state          | the configured displayState    |
      | message.transactionId  | is absent                      |
    And the station answers SetDisplayMessage
      | status | Accepted |

  @TC_O_02_CSMS @mandatory @O03
  Scenario: All messages
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send GetDisplayMessages
    Then the CSMS sends GetDisplayMessages (O03.FR.01)
      | requestId | at least 0 |
      | id        | is absent  |
      | priority  | is absent  |
      | state     | is absent  |
    And the station answers GetDisplayMessages
      | status | Accepted |
    And the station sends every display message that was asked for
    And the CSMS answers every request

  @TC_O_03_CSMS @mandatory @O03
  Scenario: All messages of none
    When the operator lets the CSMS send GetDisplayMessages
    Then the CSMS sends GetDisplayMessages (O03.FR.06)
      | requestId | at least 0 |
      | id        | is absent  |
    And the station answers GetDisplayMessages
      | status | Unknown |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O03.FR.06)

  @TC_O_04_CSMS @mandatory @O05
  Scenario: A message is cleared
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send ClearDisplayMessage
      | id | $message |
    Then the CSMS sends ClearDisplayMessage (O05.FR.01)
      | id | $message |
    And the station answers ClearDisplayMessage
      | status | Accepted |

  @TC_O_05_CSMS @mandatory @O05
  Scenario: An unknown message is cleared
    When the operator lets the CSMS send ClearDisplayMessage
      | id | a fresh id |
    Then the CSMS sends ClearDisplayMessage (O05.FR.02)
    And the station answers ClearDisplayMessage
      | status | Unknown |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O05.FR.02)

  @TC_O_06_CSMS @mandatory @O02
  Scenario: A message of a transaction
    Given the station is charging
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.transactionId   | $transactionId                 |
    Then the CSMS sends SetDisplayMessage (O02.FR.01)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.transactionId  | $transactionId                 |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the EV is disconnected

  @TC_O_07_CSMS @mandatory @O04
  Scenario: The message with an id
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send GetDisplayMessages
      | id[0] | $message |
    Then the CSMS sends GetDisplayMessages (O04.FR.01)
      | requestId | at least 0 |
      | id[0]     | $message   |
      | priority  | is absent  |
      | state     | is absent  |
    And the station answers GetDisplayMessages
      | status | Accepted |
    And the station sends every display message that was asked for
    And the CSMS answers every request

  @TC_O_08_CSMS @mandatory @O04
  Scenario: The messages of a priority
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send GetDisplayMessages
      | priority | the configured displayPriority |
    Then the CSMS sends GetDisplayMessages (O04.FR.01)
      | requestId | at least 0                     |
      | id        | is absent                      |
      | priority  | the configured displayPriority |
      | state     | is absent                      |
    And the station answers GetDisplayMessages
      | status | Accepted |
    And the station sends every display message that was asked for
    And the CSMS answers every request

  @TC_O_09_CSMS @mandatory @O04
  Scenario: The messages for a state
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.state           | the configured displayState    |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.state          | the configured displayState    |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send GetDisplayMessages
      | state | the configured displayState |
    Then the CSMS sends GetDisplayMessages (O04.FR.01)
      | requestId | at least 0                  |
      | id        | is absent                   |
      | priority  | is absent                   |
      | state     | the configured displayState |
    And the station answers GetDisplayMessages
      | status | Accepted |
    And the station sends every display message that was asked for
    And the CSMS answers every request

  @TC_O_10_CSMS @mandatory @O02
  Scenario: A message of an unknown transaction
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.transactionId   | UnknownTransaction-1           |
    Then the CSMS sends SetDisplayMessage (O02.FR.01)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.transactionId  | is present                     |
    And the station answers SetDisplayMessage
      | status | UnknownTransaction |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O02.FR.01)

  @TC_O_12_CSMS @mandatory @O06
  Scenario: A message is replaced
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.04)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | Accepted |
    When the operator lets the CSMS send SetDisplayMessage
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.id              | $message                       |
      | message.message.content | Replaced                       |
    Then the CSMS sends SetDisplayMessage (O06.FR.01)
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.id              | $message                       |
      | message.message.content | Replaced                       |
    And the station answers SetDisplayMessage
      | status | Accepted |

  @TC_O_13_CSMS @mandatory @O01 @O01.FR.05
  Scenario: A message with a start
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.startDateTime   | now plus 60 seconds            |
    Then the CSMS sends SetDisplayMessage (O01.FR.05)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.startDateTime  | is present                     |
    And the station answers SetDisplayMessage
      | status | Accepted |

  @TC_O_14_CSMS @mandatory @O01 @O01.FR.05
  Scenario: A message with an end
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.endDateTime     | now plus 60 seconds            |
    Then the CSMS sends SetDisplayMessage (O01.FR.05)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.endDateTime    | is present                     |
    And the station answers SetDisplayMessage
      | status | Accepted |

  @TC_O_17_CSMS @mandatory @O01
  Scenario: A priority is not supported
    Given the station is configured with
      | component           | variable            | value       |
      | DisplayMessageCtrlr | SupportedPriorities | AlwaysFront |
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.01)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | NotSupportedPriority |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O01.FR.01)

  @TC_O_18_CSMS @mandatory @O01
  Scenario: A state is not supported
    Given the station is configured with
      | component           | variable            | value       |
      | DisplayMessageCtrlr | SupportedStates     | Faulted     |
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.state           | the configured displayState    |
    Then the CSMS sends SetDisplayMessage (O01.FR.02)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.state          | the configured displayState    |
    And the station answers SetDisplayMessage
      | status | NotSupportedState |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O01.FR.02)

  @TC_O_19_CSMS @mandatory @O01
  Scenario: A format is not supported
    Given the station is configured with
      | component           | variable            | value       |
      | DisplayMessageCtrlr | SupportedFormats    | HTML        |
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
    Then the CSMS sends SetDisplayMessage (O01.FR.03)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
    And the station answers SetDisplayMessage
      | status | NotSupportedMessageFormat |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O01.FR.03)

  @TC_O_26_CSMS @mandatory @O01
  Scenario: A message is rejected
    Given the station is configured with
      | component           | variable            | value       |
      | DisplayMessageCtrlr | Enabled             | false       |
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                    |
      | message.message.format  | the configured displayFormat  |
      | message.message.content | the configured displayContent |
      | message.priority        | NormalCycle                   |
    Then the CSMS sends SetDisplayMessage (O01.FR.11)
      | message.id             | as $message                  |
      | message.message.format | the configured displayFormat |
      | message.priority       | NormalCycle                  |
    And the station answers SetDisplayMessage
      | status | Rejected |
    # Shows that the CSMS goes on after it.
    When the station sends Heartbeat
    Then the CSMS answers Heartbeat (O01.FR.11)

  @TC_O_27_CSMS @mandatory @O02
  Scenario: A message of a transaction with a start
    Given the station is charging
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.transactionId   | $transactionId                 |
      | message.startDateTime   | now plus 60 seconds            |
    Then the CSMS sends SetDisplayMessage (O01.FR.05)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.transactionId  | $transactionId                 |
      | message.startDateTime  | is present                     |
    And the station answers SetDisplayMessage
      | status | Accepted |

  @TC_O_28_CSMS @mandatory @O02
  Scenario: A message of a transaction with an end
    Given the station is charging
    When the operator lets the CSMS send SetDisplayMessage
      | message.id              | a fresh id                     |
      | message.priority        | the configured displayPriority |
      | message.message.format  | the configured displayFormat   |
      | message.message.content | the configured displayContent  |
      | message.transactionId   | $transactionId                 |
      | message.state           | the configured displayState    |
      | message.endDateTime     | now plus 60 seconds            |
    Then the CSMS sends SetDisplayMessage (O01.FR.05)
      | message.id             | as $message                    |
      | message.priority       | the configured displayPriority |
      | message.message.format | the configured displayFormat   |
      | message.transactionId  | $transactionId                 |
      | message.state          | the configured displayState    |
      | message.endDateTime    | is present                     |
    And the station answers SetDisplayMessage
      | status | Accepted |

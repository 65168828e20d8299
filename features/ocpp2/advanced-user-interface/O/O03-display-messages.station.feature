@advanced-user-interface @station @ocpp2.0.1 @ocpp2.1 @needs:DisplayMessageCtrlr.DisplayMessages
Feature: O03, O04 and O05 Get and clear display messages, at a station

  @TC_O_02_CS @mandatory @O03 @O03.FR.01 @O03.FR.02 @O03.FR.03 @O03.FR.04 @O03.FR.05
  Scenario: All messages
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O03.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for (O03.FR.02)
    And a display message is (O03.FR.02)
      | id | $message |

  @TC_O_03_CS @mandatory @O03 @O03.FR.06
  Scenario: All messages of none
    Given the station has no display messages
    When the CSMS sends GetDisplayMessages
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O03.FR.06)
      | status | Unknown |

  @TC_O_04_CS @mandatory @O05 @O05.FR.01
  Scenario: A message is cleared
    Given the station has the display message $message
    When the CSMS sends ClearDisplayMessage
      | id | $message |
    Then the station answers ClearDisplayMessage (O05.FR.01)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O05.FR.01)
      | status | Unknown |

  @TC_O_05_CS @mandatory @O05 @O05.FR.02
  Scenario: An unknown message is cleared
    When the CSMS sends ClearDisplayMessage
      | id | a fresh id |
    Then the station answers ClearDisplayMessage (O05.FR.02)
      | status | Unknown |

  @TC_O_07_CS @mandatory @O04 @O04.FR.01 @O04.FR.03 @O04.FR.04 @O04.FR.05 @O04.FR.06
  Scenario: The message with an id
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for (O04.FR.03)
    And a display message is (O04.FR.03)
      | id | $message |

  @TC_O_08_CS @mandatory @O04 @O04.FR.01 @O04.FR.03 @O04.FR.04 @O04.FR.05 @O04.FR.06
  Scenario: The messages of a priority
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | priority  | the configured displayPriority |
      | requestId | a fresh id                     |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for (O04.FR.03)
    And a display message is (O04.FR.03)
      | id       | $message                       |
      | priority | the configured displayPriority |

  @TC_O_09_CS @mandatory @O04 @O04.FR.01 @O04.FR.03 @O04.FR.04 @O04.FR.05 @O04.FR.06
  Scenario: The messages for a state
    Given the station has the display message $message with
      | state | the configured displayState |
    When the CSMS sends GetDisplayMessages
      | state     | the configured displayState |
      | requestId | a fresh id                  |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for (O04.FR.03)
    And a display message is (O04.FR.03)
      | id    | $message                    |
      | state | the configured displayState |

  @TC_O_11_CS @mandatory @O04 @O04.FR.02
  Scenario: Another id than the message has
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | id[0]     | a fresh id |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.02)
      | status | Unknown |

  @TC_O_33_CS @mandatory @O04 @O04.FR.07
  Scenario: An id where there are no messages
    Given the station has no display messages
    When the CSMS sends GetDisplayMessages
      | id[0]     | a fresh id |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.07)
      | status | Unknown |

  @TC_O_34_CS @mandatory @O04 @O04.FR.02
  Scenario: Another state than the message has
    Given the station has the display message $message with
      | state | the configured displayState |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message                     |
      | state     | the configured displayState2 |
      | requestId | a fresh id                   |
    Then the station answers GetDisplayMessages (O04.FR.02)
      | status | Unknown |

  @TC_O_35_CS @condition @O04 @O04.FR.02
  Scenario: Another priority than the message has
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message                        |
      | priority  | the configured displayPriority2 |
      | requestId | a fresh id                      |
    Then the station answers GetDisplayMessages (O04.FR.02)
      | status | Unknown |

  # What a CSMS waits for.
  @beyond @TH_O_01_CS @O03.FR.02
  Scenario: The messages come
    Given the station has the display message $message
    When the CSMS sends GetDisplayMessages
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages
      | status | Accepted |
    When 16 minutes pass
    And the CSMS sends GetVariables
      | getVariableData[0].component.name | DisplayMessageCtrlr |
      | getVariableData[0].variable.name  | DisplayMessages     |
    Then the station answers GetVariables
      | getVariableResult[0].attributeStatus | Accepted |

  @beyond @TH_O_02_CS @O05.FR.02
  Scenario: A message is cleared twice
    Given the station has the display message $message
    When the CSMS sends ClearDisplayMessage
      | id | $message |
    Then the station answers ClearDisplayMessage
      | status | Accepted |
    When the CSMS sends ClearDisplayMessage
      | id | $message |
    Then the station answers ClearDisplayMessage

  @beyond @TH_O_03_CS @O03.FR.03 @O03.FR.04
  Scenario: More messages than fit in one NotifyDisplayMessages
    Given the station has no display messages
    And the station has the display message $first
    And the station has the display message $second
    And the station has the display message $third
    And the station has the display message $fourth
    And the station has the display message $fifth
    When the CSMS sends GetDisplayMessages
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O03.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for (O03.FR.02)
    When 2 seconds pass
    # Whichever of them is not in the first part.
    Then a display message is (O03.FR.04)
      | id | $first |
    And a display message is (O03.FR.04)
      | id | $second |
    And a display message is (O03.FR.04)
      | id | $third |
    And a display message is (O03.FR.04)
      | id | $fourth |
    And a display message is (O03.FR.04)
      | id | $fifth |

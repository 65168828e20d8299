@advanced-user-interface @station @ocpp2.0.1 @ocpp2.1 @needs:DisplayMessageCtrlr.DisplayMessages
Feature: O01, O02 and O06 Set, replace and show display messages, at a station

  # What a display shows, the wire does not tell: the cases look at what the station says of its messages.
  @TC_O_01_CS @mandatory @O01 @O01.FR.12
  Scenario: A message is set
    When the CSMS sets the display message $message
    Then the station answers SetDisplayMessage (O01.FR.12)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.12)
      | id              | $message                       |
      | priority        | the configured displayPriority |
      | message.format  | the configured displayFormat   |
      | message.content | the configured displayContent  |

  @TC_O_06_CS @mandatory @O02 @O02.FR.02 @O02.FR.14
  Scenario: A message of a transaction
    Given the station is charging
    When the CSMS sets the display message $message with
      | transactionId | $transactionId |
    Then the station answers SetDisplayMessage (O02.FR.14)
      | status | Accepted |
    When the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.02)
      | status | Unknown |

  @TC_O_10_CS @mandatory @O02 @O02.FR.01
  Scenario: A message of an unknown transaction
    When the CSMS sets the display message $message with
      | transactionId | UnknownTransaction-1 |
    Then the station answers SetDisplayMessage (O02.FR.01)
      | status | UnknownTransaction |

  # Edition 3 of 2.0.1 lets the tool change the priority, edition 2 of 2.1 the content, which can be told apart on every station.
  @TC_O_12_CS @mandatory @O06 @O06.FR.01
  Scenario: A message is replaced
    Given the station has the display message $message
    When the CSMS sets the display message $message with
      | message.content | Replaced |
    Then the station answers SetDisplayMessage (O06.FR.01)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O06.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O06.FR.01)
      | id              | $message |
      | message.content | Replaced |

  @TC_O_13_CS @mandatory @O01 @O01.FR.06
  Scenario: A message with a start
    When the CSMS sets the display message $message with
      | startDateTime | now plus 60 seconds |
    Then the station answers SetDisplayMessage (O01.FR.06)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.06)
      | id            | $message   |
      | startDateTime | is present |

  @TC_O_14_CS @mandatory @O01 @O01.FR.07
  Scenario: A message with an end
    When the CSMS sets the display message $message with
      | endDateTime | now plus 60 seconds |
    Then the station answers SetDisplayMessage (O01.FR.07)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.07)
      | id          | $message   |
      | endDateTime | is present |
    When 64 seconds pass
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.07)
      | status | Unknown |

  @TC_O_17_CS @condition @O01 @O01.FR.01
  Scenario: A priority that is not supported
    When the CSMS sets the display message $message with
      | priority | the configured unsupportedDisplayPriority |
    Then the station answers SetDisplayMessage (O01.FR.01)
      | status | NotSupportedPriority |

  @TC_O_19_CS @condition @O01 @O01.FR.03
  Scenario: A format that is not supported
    When the CSMS sets the display message $message with
      | message.format | the configured unsupportedDisplayFormat |
    Then the station answers SetDisplayMessage (O01.FR.03)
      | status | NotSupportedMessageFormat |

  @TC_O_20_CS @mandatory @O01 @O01.FR.10
  Scenario: A message outlasts a reboot
    When the CSMS sets the display message $message
    Then the station answers SetDisplayMessage (O01.FR.10)
      | status | Accepted |
    When the station is booted
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.10)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.10)
      | id              | $message                       |
      | priority        | the configured displayPriority |
      | message.format  | the configured displayFormat   |
      | message.content | the configured displayContent  |

  @TC_O_22_CS @condition @O01 @O01.FR.14
  Scenario: Two messages in front
    When the CSMS sets the display message $first with
      | priority | InFront |
    Then the station answers SetDisplayMessage (O01.FR.14)
      | status | Accepted |
    When the CSMS sets the display message $second with
      | priority | InFront |
    Then the station answers SetDisplayMessage (O01.FR.14)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $first     |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.14)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.14)
      | id | $first |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.14)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.14)
      | id | $second |

  @TC_O_24_CS @condition @O01 @O01.FR.16
  Scenario: A second message that is always in front
    When the CSMS sets the display message $first with
      | priority | AlwaysFront |
    Then the station answers SetDisplayMessage (O01.FR.16)
      | status | Accepted |
    When the CSMS sets the display message $second with
      | priority | AlwaysFront |
    Then the station answers SetDisplayMessage (O01.FR.16)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.16)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O01.FR.16)
      | id | $second |
    # What the case leaves to the eye: the first is gone.
    When the CSMS sends GetDisplayMessages
      | id[0]     | $first     |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O01.FR.16)
      | status | Unknown |

  # The tables of the case leave the transactionId out, without which the message would not go with the transaction.
  @TC_O_27_CS @mandatory @O02 @O02.FR.06
  Scenario: A message of a transaction with a start
    Given the station is charging
    When the CSMS sets the display message $message with
      | transactionId | $transactionId |
      | startDateTime | now plus 10 seconds       |
    Then the station answers SetDisplayMessage (O02.FR.06)
      | status | Accepted |
    When 10 seconds pass
    And the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.02)
      | status | Unknown |

  @TC_O_28_CS @mandatory @O02 @O02.FR.07
  Scenario: A message of a transaction with an end
    Given the station is charging
    When the CSMS sets the display message $message with
      | transactionId | $transactionId |
      | endDateTime   | now plus 10 seconds       |
    Then the station answers SetDisplayMessage (O02.FR.07)
      | status | Accepted |
    When 14 seconds pass
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.07)
      | status | Unknown |

  @TC_O_30_CS @condition @O02 @O02.FR.16
  Scenario: Two messages of a transaction in front
    Given the station is charging
    When the CSMS sets the display message $first with
      | transactionId | $transactionId |
      | priority      | InFront        |
    Then the station answers SetDisplayMessage (O02.FR.16)
      | status | Accepted |
    When the CSMS sets the display message $second with
      | transactionId   | $transactionId |
      | priority        | InFront        |
      | message.content | The second     |
    Then the station answers SetDisplayMessage (O02.FR.16)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $first     |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.16)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O02.FR.16)
      | id              | $first                        |
      | transactionId   | $transactionId                |
      | priority        | InFront                       |
      | message.content | the configured displayContent |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.16)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O02.FR.16)
      | id              | $second        |
      | transactionId   | $transactionId |
      | priority        | InFront        |
      | message.content | The second     |
    When the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $first     |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.02)
      | status | Unknown |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.02)
      | status | Unknown |

  @TC_O_32_CS @condition @O02 @O02.FR.18
  Scenario: A second message of a transaction that is always in front
    Given the station is charging
    When the CSMS sets the display message $first with
      | transactionId | $transactionId |
      | priority      | AlwaysFront    |
    Then the station answers SetDisplayMessage (O02.FR.18)
      | status | Accepted |
    When the CSMS sets the display message $second with
      | transactionId   | $transactionId |
      | priority        | AlwaysFront    |
      | message.content | The second     |
    Then the station answers SetDisplayMessage (O02.FR.18)
      | status | Accepted |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $first     |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.18)
      | status | Unknown |
    When the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.18)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O02.FR.18)
      | id              | $second        |
      | transactionId   | $transactionId |
      | priority        | AlwaysFront    |
      | message.content | The second     |
    When the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $second    |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O02.FR.02)
      | status | Unknown |

  @TC_O_36_CS @mandatory @O01
  Scenario: A message for charging
    When the CSMS sets the display message $message with
      | state | Charging |
    Then the station answers SetDisplayMessage (O01.FR.12)
      | status | Accepted |
    When the EV is in the parking bay
    And the driver is authorized
    And the EV is connected
    And energy transfer starts
    And the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O04.FR.03)
      | id    | $message |
      | state | Charging |

  @TC_O_37_CS @mandatory @O01
  Scenario: A message for idle
    When the CSMS sets the display message $message with
      | state | Idle |
    Then the station answers SetDisplayMessage (O01.FR.12)
      | status | Accepted |
    When the EV is in the parking bay
    And the driver is authorized
    And the EV is connected
    And energy transfer starts
    And the driver stops charging
    And energy transfer is over
    And the EV is disconnected
    And the EV has left
    And the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O04.FR.03)
      | id    | $message |
      | state | Idle     |

  @TC_O_38_CS @mandatory @O01
  Scenario: A message for unavailable
    When the CSMS sets the display message $message with
      | state | Unavailable |
    Then the station answers SetDisplayMessage (O01.FR.12)
      | status | Accepted |
    When the CSMS sends ChangeAvailability
      | operationalStatus | Inoperative |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports every connector as Unavailable (G04.FR.05)
    When the CSMS sends ChangeAvailability
      | operationalStatus | Operative |
    Then the station answers ChangeAvailability
      | status | Accepted |
    And in any order the station reports every connector as Available (G04.FR.05)
    When the CSMS sends GetDisplayMessages
      | id[0]     | $message   |
      | requestId | a fresh id |
    Then the station answers GetDisplayMessages (O04.FR.01)
      | status | Accepted |
    And the station sends every display message that was asked for
    And a display message is (O04.FR.03)
      | id    | $message    |
      | state | Unavailable |

  # Which text the display then shows, the wire does not tell.
  @ocpp2.0.1 @TC_O_15_CS @mandatory @O01 @O01.FR.08
  Scenario: A message in the language of the driver
    Given the EV is connected
    And the CSMS will answer Authorize with
      | idTokenInfo.status    | Accepted                       |
      | idTokenInfo.language1 | the configured displayLanguage |
    When the driver is authorized locally
    And energy transfer starts
    And the CSMS sets the display message $message with
      | message.language | the configured displayLanguage |
    Then the station answers SetDisplayMessage (O01.FR.08)
      | status | Accepted |

  @ocpp2.1 @TC_O_101_CS @condition @O01 @O01.FR.08 @O01.FR.09
  Scenario: A message in several languages, one of them the driver's
    Given the CSMS will answer Authorize with
      | idTokenInfo.status    | Accepted                       |
      | idTokenInfo.language1 | the configured displayLanguage |
    When the driver is authorized locally
    And the CSMS sets the display message $message with
      | message.language         | the configured displayLanguage2 |
      | messageExtra[0].format   | the configured displayFormat    |
      | messageExtra[0].language | the configured displayLanguage  |
      | messageExtra[0].content  | In the driver's language        |
    Then the station answers SetDisplayMessage (O01.FR.08)
      | status | Accepted |

  @ocpp2.1 @TC_O_100_CS @condition @O01 @O01.FR.18
  Scenario: A language that is not supported
    When the CSMS sets the display message $message with
      | message.language         | the configured displayLanguage            |
      | messageExtra[0].format   | the configured displayFormat              |
      | messageExtra[0].language | the configured unsupportedDisplayLanguage |
      | messageExtra[0].content  | In a foreign language                     |
    Then the station answers SetDisplayMessage (O01.FR.18)
      | status | LanguageNotSupported |

@der-control @station @ocpp2.1 @R04
Feature: R04 Configure DER control, at a station

  # The certification case says NotFound to the clearing of the scheduled control of the second type, although it had been set and the
  # report after it shows that it is gone. R04.FR.45 has that answered with Accepted.
  @TC_R_102_CS @mandatory @R04.FR.02 @R04.FR.05 @R04.FR.30 @R04.FR.37 @R04.FR.41 @R04.FR.42 @R04.FR.44
  Scenario: Clearing controls
    When the CSMS sends ClearDERControl
      | isDefault | true |
    Then the station answers ClearDERControl (R04.FR.44)
      | status | Accepted |
    When the CSMS sends ClearDERControl
      | isDefault | false |
    Then the station answers ClearDERControl (R04.FR.44)
      | status | Accepted |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
    Then the station answers GetDERControl (R04.FR.30)
      | status | NotFound |

    When the CSMS sets the default DER control $control1 of type the configured derControlType1 with priority 6
    Then the station answers SetDERControl (R04.FR.02)
      | status | Accepted |
    When the CSMS sets the default DER control $control2 of type the configured derControlType2 with priority 6
    Then the station answers SetDERControl (R04.FR.02)
      | status | Accepted |
    When the CSMS sets the scheduled DER control $control3 of type the configured derControlType1 with priority 6, from now plus 24 hours for 300 seconds
    Then the station answers SetDERControl (R04.FR.05)
      | status | Accepted |
    When the CSMS sets the scheduled DER control $control4 of type the configured derControlType2 with priority 6, from now plus 24 hours for 300 seconds
    Then the station answers SetDERControl (R04.FR.05)
      | status | Accepted |

    # Default controls of the first type are cleared.
    When the CSMS sends ClearDERControl
      | isDefault   | true                           |
      | controlType | the configured derControlType1 |
    Then the station answers ClearDERControl (R04.FR.45)
      | status | Accepted |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | true       |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | is absent |
      | the configured derControlType2 | $control2 |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | false      |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | $control3 |
      | the configured derControlType2 | $control4 |
    When the CSMS sets the default DER control $control1 of type the configured derControlType1 with priority 6
    Then the station answers SetDERControl (R04.FR.02)
      | status | Accepted |

    # Scheduled controls of the second type are cleared.
    When the CSMS sends ClearDERControl
      | isDefault   | false                          |
      | controlType | the configured derControlType2 |
    Then the station answers ClearDERControl (R04.FR.45)
      | status | Accepted |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | true       |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | $control1 |
      | the configured derControlType2 | $control2 |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | false      |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | $control3 |
      | the configured derControlType2 | is absent |
    When the CSMS sets the scheduled DER control $control4 of type the configured derControlType2 with priority 6, from now plus 24 hours for 300 seconds
    Then the station answers SetDERControl (R04.FR.05)
      | status | Accepted |

    # One default and one scheduled control are cleared by their ids.
    When the CSMS sends ClearDERControl
      | isDefault | true      |
      | controlId | $control2 |
    Then the station answers ClearDERControl (R04.FR.46)
      | status | Accepted |
    When the CSMS sends ClearDERControl
      | isDefault | false     |
      | controlId | $control3 |
    Then the station answers ClearDERControl (R04.FR.46)
      | status | Accepted |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | true       |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | $control1 |
      | the configured derControlType2 | is absent |
    When the CSMS sends GetDERControl
      | requestId | a fresh id |
      | isDefault | false      |
    Then the station answers GetDERControl (R04.FR.37)
      | status | Accepted |
    And the station reports the DER controls (R04.FR.37)
      | the configured derControlType1 | is absent |
      | the configured derControlType2 | $control4 |

  @TC_R_103_CS @mandatory @R04.FR.01 @R04.FR.30 @R04.FR.36 @R04.FR.41 @R04.FR.42 @R04.FR.43
  Scenario: Controls that are not supported or not set
    When the CSMS sets the default DER control $control1 of type the configured derUnsupportedControlType with priority 6
    Then the station answers SetDERControl (R04.FR.01)
      | status | NotSupported |
    When the CSMS sends GetDERControl
      | requestId   | a fresh id                               |
      | isDefault   | true                                     |
      | controlType | the configured derUnsupportedControlType |
    Then the station answers GetDERControl (R04.FR.36)
      | status | NotSupported |
    When the CSMS sends ClearDERControl
      | isDefault | false |
    Then the station answers ClearDERControl (R04.FR.44)
      | status | Accepted |
    When the CSMS sends GetDERControl
      | requestId   | a fresh id                     |
      | isDefault   | false                          |
      | controlType | the configured derControlType1 |
    Then the station answers GetDERControl (R04.FR.30)
      | status | NotFound |
    When the CSMS sends ClearDERControl
      | isDefault   | false                          |
      | controlType | the configured derControlType2 |
    Then the station answers ClearDERControl (R04.FR.41)
      | status | NotFound |
    When the CSMS sends ClearDERControl
      | isDefault | false |
      | controlId | 12345 |
    Then the station answers ClearDERControl (R04.FR.42)
      | status | NotFound |
    When the CSMS sends ClearDERControl
      | isDefault   | false                                    |
      | controlType | the configured derUnsupportedControlType |
    Then the station answers ClearDERControl (R04.FR.43)
      | status | NotSupported |

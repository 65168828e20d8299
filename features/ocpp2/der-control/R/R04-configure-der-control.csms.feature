@der-control @csms @ocpp2.1 @R04
Feature: R04 Configure DER control, by a CSMS

  # Where the certification case contradicts itself or Part 2, this follows Part 2:
  # - it wants EnterService with isDefault false, which R04.FR.14 forbids: here it is a default control, as its own report shows it;
  # - it lets the operator ask for LimitMaxDischarge and then looks for VoltVar: here the CSMS is to ask for what it was told to ask for;
  # - it has the station accept that request without a report: none is set, so that the station answers NotFound (R04.FR.30);
  # - it has the scheduled control put the default control of another type aside, which none does (R04.FR.21).
  @TC_R_107_CSMS @mandatory @R04.FR.12 @R04.FR.14
  Scenario: Setting, getting and clearing controls
    When the operator lets the CSMS send ClearDERControl
      | isDefault | true |
    Then the CSMS sends ClearDERControl
      | isDefault | true |
    And the station answers ClearDERControl
      | status | Accepted |
    When the operator lets the CSMS send ClearDERControl
      | isDefault | false |
    Then the CSMS sends ClearDERControl
      | isDefault | false |
    And the station answers ClearDERControl
      | status | Accepted |

    When the operator lets the CSMS send SetDERControl
      | isDefault              | true       |
      | controlId              | a fresh id |
      | controlType            | FreqDroop  |
      | freqDroop.priority     | 6          |
      | freqDroop.overFreq     | 50.5       |
      | freqDroop.underFreq    | 49.5       |
      | freqDroop.overDroop    | 0.05       |
      | freqDroop.underDroop   | 0.05       |
      | freqDroop.responseTime | 10         |
    Then the CSMS sends SetDERControl (R04.FR.12)
      | isDefault           | true          |
      | controlId           | as $freqDroop |
      | controlType         | FreqDroop     |
      | freqDroop.priority  | 6             |
      | freqDroop.startTime | is absent     |
      | freqDroop.duration  | is absent     |
    And the CSMS leaves every optional field of SetDERControl out but freqDroop (R04.FR.16)
    And the station answers SetDERControl
      | status | Accepted |

    When the operator lets the CSMS send SetDERControl
      | isDefault            | false               |
      | controlId            | a fresh id          |
      | controlType          | FreqWatt            |
      | curve.priority       | 4                   |
      | curve.yUnit          | PctMaxW             |
      | curve.curveData[0].x | 49                  |
      | curve.curveData[0].y | 75                  |
      | curve.curveData[1].x | 49.5                |
      | curve.curveData[1].y | 90                  |
      | curve.curveData[2].x | 50.5                |
      | curve.curveData[2].y | 100                 |
      | curve.startTime      | now plus 10 minutes |
      | curve.duration       | 900                 |
    Then the CSMS sends SetDERControl
      | isDefault            | false        |
      | controlId            | as $freqWatt |
      | controlType          | FreqWatt     |
      | curve.priority       | 4            |
      | curve.startTime      | is present   |
      | curve.duration       | 900          |
      | curve.curveData[*].x | is present   |
      | curve.curveData[*].y | is present   |
    And the CSMS leaves every optional field of SetDERControl out but curve, curve.startTime and curve.duration (R04.FR.16)
    And the station answers SetDERControl
      | status | Accepted |

    When the operator lets the CSMS send SetDERControl
      | isDefault                | true         |
      | controlId                | a fresh id   |
      | controlType              | EnterService |
      | enterService.priority    | 1            |
      | enterService.highVoltage | 250          |
      | enterService.lowVoltage  | 210          |
      | enterService.highFreq    | 50.5         |
      | enterService.lowFreq     | 49.5         |
    Then the CSMS sends SetDERControl (R04.FR.14)
      | isDefault             | true         |
      | controlType           | EnterService |
      | enterService          | is present   |
      | enterService.priority | 1            |
    And the CSMS leaves every optional field of SetDERControl out but enterService (R04.FR.16)
    And the station answers SetDERControl
      | status | Accepted |

    When the operator lets the CSMS send GetDERControl
      | requestId | a fresh id |
      | isDefault | true       |
    Then the CSMS sends GetDERControl
      | isDefault | true |
    And the station answers GetDERControl
      | status | Accepted |
    And the station sends ReportDERControl
      | freqDroop[0].id | $freqDroop |
      | enterService    | is present |
    And the CSMS answers ReportDERControl
    When the operator lets the CSMS send GetDERControl
      | requestId | a fresh id |
      | isDefault | false      |
    Then the CSMS sends GetDERControl
      | isDefault | false |
    And the station answers GetDERControl
      | status | Accepted |
    And the station sends ReportDERControl
      | curve[0].id | $freqWatt |
    And the CSMS answers ReportDERControl
    When the operator lets the CSMS send GetDERControl
      | requestId   | a fresh id        |
      | controlType | LimitMaxDischarge |
    Then the CSMS sends GetDERControl
      | controlType | LimitMaxDischarge |
    And the station answers GetDERControl
      | status | NotFound |
    When the operator lets the CSMS send GetDERControl
      | requestId | a fresh id |
      | controlId | $freqDroop |
    Then the CSMS sends GetDERControl
      | controlId | is present |
    And the station answers GetDERControl
      | status | one of Accepted, NotFound |

    When the station sends NotifyDERStartStop
      | controlId | $freqWatt |
      | started   | true      |
      | timestamp | now       |
    Then the CSMS answers NotifyDERStartStop

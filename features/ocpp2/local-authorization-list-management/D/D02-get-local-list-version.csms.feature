@local-authorization-list-management @csms @ocpp2.0.1 @ocpp2.1 @D02
Feature: D02 Get local list version, from a CSMS

  # The station's list comes from the CSMS first, so that it has a version.
  @TC_D_08_CSMS @condition
  Scenario: The version of a list
    When the operator lets the CSMS send SendLocalList
      | updateType    | Full |
      | versionNumber | 5    |
    Then the CSMS sends SendLocalList
      | versionNumber | at least 1 as $version |
    And the station answers SendLocalList
      | status | Accepted |
    When the operator lets the CSMS send GetLocalListVersion
    Then the CSMS sends GetLocalListVersion
    And the station answers GetLocalListVersion
      | versionNumber | $version |

  @TC_D_09_CSMS @mandatory
  Scenario: No list
    When the operator lets the CSMS send GetLocalListVersion
    Then the CSMS sends GetLocalListVersion
    And the station answers GetLocalListVersion
      | versionNumber | 0 |

@local-authorization-list-management @station @ocpp2.0.1 @ocpp2.1 @D02
Feature: D02 Get local list version

  @TC_D_08_CS @mandatory @D02.FR.01
  Scenario: The version of the list
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | true  | implemented |
    And the local authorization list holds the valid idToken
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D02.FR.01)
      | versionNumber | the configured localListVersion |

  # A list that is switched on for good has a version, and says so.
  @TC_D_10_CS @mandatory @needs:LocalAuthListCtrlr.Enabled~false @D02.FR.03
  Scenario: No version while the list is switched off
    Given the station is configured with
      | component          | variable | value | if          |
      | LocalAuthListCtrlr | Enabled  | false | implemented |
    When the CSMS sends GetLocalListVersion
    Then the station answers GetLocalListVersion (D02.FR.03)
      | versionNumber | 0 |

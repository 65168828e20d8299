@der-control @csms @ocpp2.1 @R05
Feature: R05 Charging station reporting a DER event, to a CSMS

  @TC_R_108_CSMS @mandatory
  Scenario: An alarm begins and ends
    When the station sends NotifyDERAlarm
      | controlType    | LVMustTrip   |
      | gridEventFault | UnderVoltage |
      | alarmEnded     | false        |
      | timestamp      | now          |
    Then the CSMS answers NotifyDERAlarm
    When 5 seconds pass
    And the station sends NotifyDERAlarm
      | controlType    | LVMustTrip   |
      | gridEventFault | UnderVoltage |
      | alarmEnded     | true         |
      | timestamp      | now          |
    Then the CSMS answers NotifyDERAlarm

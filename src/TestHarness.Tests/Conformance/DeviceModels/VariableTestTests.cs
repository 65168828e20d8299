using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.DeviceModels;

namespace TestHarness.Tests.Conformance.DeviceModels;

public sealed class VariableTestTests
{
    private static readonly StationModel Model = Models.Of(
        Models.Variable("TxCtrlr.TxStartPoint", "EVConnected,Authorized", writable: true, values: "EVConnected,Authorized,PowerPathClosed"),
        Models.Variable("TxCtrlr.TxStopPoint", "EVConnected,Authorized", values: "EVConnected,Authorized,PowerPathClosed"),
        Models.Variable("TxCtrlr.StopTxOnInvalidId", "true"),
        Models.Variable("AuthCtrlr.AuthorizeRemoteStart", "false", writable: true),
        Models.Variable("AuthCtrlr.MasterPassGroupId", null, writable: true),
        Models.Variable("EVSE.AllowReset", "false", evse: 1),
        Models.Variable("EVSE.AllowReset", "true", evse: 2),
        Models.Variable("DeviceDataCtrlr.ItemsPerMessage", "4", instance: "GetReport"),
        Models.Variable("Connector.ConnectorType", "sType2"));

    [TestCase("TxCtrlr.TxStartPoint", true)]
    [TestCase("txctrlr.txstartpoint", true)]
    [TestCase("TxCtrlr.MaxEnergyOnInvalidId", false)]
    [TestCase("TxCtrlr", true)]
    [TestCase("ReservationCtrlr", false)]
    [TestCase("DeviceDataCtrlr.ItemsPerMessage", true)]
    [TestCase("DeviceDataCtrlr.ItemsPerMessage[GetReport]", true)]
    [TestCase("DeviceDataCtrlr.ItemsPerMessage[GetVariables]", false)]
    [TestCase("DeviceDataCtrlr[main].ItemsPerMessage", false)]
    // The Actual value.
    [TestCase("TxCtrlr.StopTxOnInvalidId=true", true)]
    [TestCase("TxCtrlr.StopTxOnInvalidId=True", true)]
    [TestCase("TxCtrlr.StopTxOnInvalidId=false", false)]
    [TestCase("TxCtrlr.TxStartPoint=EVConnected", false)]
    [TestCase("TxCtrlr.TxStartPoint=EVConnected,Authorized", true)]
    [TestCase("EVSE.AllowReset=true", true)]
    [TestCase("AuthCtrlr.MasterPassGroupId=*", false)]
    [TestCase("TxCtrlr.TxStartPoint=*", true)]
    [TestCase("Connector.ConnectorType=s*", true)]
    [TestCase("Connector.ConnectorType=c*", false)]
    // What it can be: by the values allowed where it is writable, else by those it has.
    [TestCase("TxCtrlr.TxStartPoint~PowerPathClosed", true)]
    [TestCase("TxCtrlr.TxStartPoint~EnergyTransfer", false)]
    [TestCase("TxCtrlr.TxStopPoint~PowerPathClosed", false)]
    [TestCase("TxCtrlr.TxStopPoint~Authorized", true)]
    [TestCase("AuthCtrlr.AuthorizeRemoteStart~true", true)]
    [TestCase("AuthCtrlr.AuthorizeRemoteStart~false", true)]
    [TestCase("TxCtrlr.StopTxOnInvalidId~true", true)]
    [TestCase("TxCtrlr.StopTxOnInvalidId~false", false)]
    // Whether a CSMS can write it.
    [TestCase("TxCtrlr.TxStartPoint:rw", true)]
    [TestCase("TxCtrlr.TxStopPoint:rw", false)]
    [TestCase("TxCtrlr.Unheard:rw", false)]
    public void Asks_a_device_model(string question, bool holds) => VariableTest.Parse(question).Look(Model).Holds.Should().Be(holds);

    [Test]
    public void Tells_what_was_reported_and_where()
    {
        VariableTest.Parse("TxCtrlr.TxStartPoint~EnergyTransfer").Look(Model).Text.Should().Be("TxCtrlr.TxStartPoint is writable, value \"EVConnected,Authorized\" of EVConnected,Authorized,PowerPathClosed (record 23 of the report)");
        VariableTest.Parse("EVSE.AllowReset=true").Look(Model).Text.Should().StartWith("EVSE#2.AllowReset is ReadOnly, value \"true\"");
        VariableTest.Parse("AuthCtrlr.MasterPassGroupId").Look(Model).Text.Should().Contain("without value");
        VariableTest.Parse("TxCtrlr.Unheard").Look(Model).Text.Should().Be("TxCtrlr.Unheard is not in the device model (the report)");
    }

    [TestCase("")]
    [TestCase("TxCtrlr.TxStartPoint=")]
    [TestCase("TxCtrlr.TxStartPoint~")]
    [TestCase("TxCtrlr.TxStartPoint:ro")]
    [TestCase("TxCtrlr.TxStartPoint:rwx")]
    [TestCase("TxCtrlr.Tx Start")]
    [TestCase("TxCtrlr:rw")]
    [TestCase("TxCtrlr=true")]
    [TestCase("TxCtrlr.TxStartPoint.Value")]
    [TestCase("TxCtrlr[.TxStartPoint")]
    public void Refuses_what_is_no_question(string question)
    {
        var parse = () => VariableTest.Parse(question);

        parse.Should().Throw<FormatException>();
    }

    [TestCase("needs:TxCtrlr.TxStartPoint~Authorized", true)]
    [TestCase("lacks:TxCtrlr.TxStartPoint~Authorized", false)]
    [TestCase("lacks:TxCtrlr.MaxEnergyOnInvalidId", true)]
    public void A_tag_asks_for_a_yes_or_a_no(string tag, bool holds) => Prerequisite.OfTag(tag)!.Look(Model).Holds.Should().Be(holds);

    [Test]
    public void Other_tags_are_none_of_it()
    {
        Prerequisite.OfTag("mandatory").Should().BeNull();
        var misspelt = () => Prerequisite.OfTag("need:TxCtrlr.TxStartPoint");
        misspelt.Should().Throw<FormatException>();
    }
}

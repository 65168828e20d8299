using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Steps;

namespace TestHarness.Tests.Conformance.Steps;

/// <summary>What the steps read out of a report of the device model.</summary>
public sealed class ReportItemTests
{
    [TestCase("OptionList", "A,B", "B", null)]
    [TestCase("OptionList", "A,B", "A,B", "A,B")]
    [TestCase("MemberList", "A, B", "B,A", null)]
    [TestCase("SequenceList", "A,B", "A,C", "C")]
    [TestCase("MemberList", "A,B", "", null)]
    [TestCase("string", "A,B", "C", null)]
    public void Finds_the_member_that_the_list_does_not_have(string type, string list, string value, string? stranger)
    {
        Item(type, list, new JsonObject { ["value"] = value }).Strangers.FirstOrDefault().Should().Be(stranger);
    }

    [Test]
    public void One_attribute_that_can_be_written_makes_a_variable_writable()
    {
        Item("integer", null, new JsonObject { ["mutability"] = "ReadOnly" }).IsWritable.Should().BeFalse();
        Item("integer", null, new JsonObject { ["mutability"] = "ReadOnly" }, new JsonObject { ["type"] = "Target", ["mutability"] = "WriteOnly" }).IsWritable.Should().BeTrue();
        Item("integer", null, new JsonObject()).IsWritable.Should().BeTrue("ReadWrite is the default");
    }

    [Test]
    public void Is_named_with_its_place_and_instances()
    {
        var item = new ReportItem(JsonNode.Parse("""
            { "component": { "name": "Connector", "instance": "left", "evse": { "id": 2, "connectorId": 1 } }, "variable": { "name": "Temperature", "instance": "L1" }, "variableAttribute": [] }
            """)!);

        item.ToString().Should().Be("Connector[left]#2/1.Temperature[L1]");
        item.HasCharacteristics.Should().BeFalse();
    }

    private static ReportItem Item(string type, string? list, params JsonObject[] attributes) => new(new JsonObject
    {
        ["component"] = new JsonObject { ["name"] = "C" },
        ["variable"] = new JsonObject { ["name"] = "V" },
        ["variableAttribute"] = new JsonArray([.. attributes]),
        ["variableCharacteristics"] = new JsonObject { ["dataType"] = type, ["valuesList"] = list },
    });
}

using System.Reflection;
using FluentAssertions;
using NUnit.Framework;

namespace TestHarness.Tests.Architecture;

public sealed class ArrowTests
{
    private static IEnumerable<TestCaseData> Projects => Rooms.Projects.Select(project => new TestCaseData(project).SetArgDisplayNames(Rooms.Name(project)));

    // The assemblies of rooms that the tests themselves refer to; Features and Benchmarks stand outside.
    private static IEnumerable<string> LoadedRooms => Rooms.Reach("Tests");

    [Test]
    public void Every_project_is_a_room_of_the_house() => Rooms.Projects.Select(Rooms.Name).Should().BeEquivalentTo(Rooms.Arrows.Keys);

    [TestCaseSource(nameof(Projects))]
    public void A_project_refers_only_to_rooms_that_it_may_know(string project) =>
        Rooms.ReferencesOf(project).Should().BeSubsetOf(Rooms.Reach(Rooms.Name(project)));

    [TestCaseSource(nameof(LoadedRooms))]
    public void An_assembly_uses_only_rooms_that_it_may_know(string room)
    {
        var assembly = Assembly.Load(room == "Cli" ? "ocpp-harness" : "TestHarness." + room);
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name == "ocpp-harness" || name.StartsWith("TestHarness.", StringComparison.Ordinal))
            .Select(name => name == "ocpp-harness" ? "Cli" : name["TestHarness.".Length..])
            .Should().BeSubsetOf(Rooms.Reach(room));
    }

    [TestCase("Station")]
    [TestCase("Csms")]
    public void Station_and_CSMS_know_nothing_of_being_tested(string room) =>
        Rooms.Reach(room).Should().BeEquivalentTo("Transport", "Ocpp");

    [Test]
    public void No_arrow_leads_back_to_where_it_came_from()
    {
        foreach (var room in Rooms.Arrows.Keys)
            Rooms.Reach(room).Should().NotContain(room);
    }
}

using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Statements;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Statements;

/// <summary>A statement that says only what differs from another.</summary>
public sealed class StatementBaseTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        Write("base.json", """{ "name": "Base", "role": "station", "versions": ["2.1"], "embedded": true, "supports": { "C-13": true, "C-56": true }, "operator": { "kind": "reference" } }""");
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Takes_over_what_it_does_not_say_itself()
    {
        var statement = Load("""{ "extends": "base.json", "name": "Own", "supports": { "C-13": false, "C-30": true } }""");

        statement.Should().BeEquivalentTo(new { Name = "Own", Versions = new[] { "2.1" }, Embedded = true });
        statement.InheritedClaims.Should().Equal(new Dictionary<string, string> { ["C-56"] = "base.json" });
        statement.Supports.Should().Equal(new Dictionary<string, bool> { ["C-13"] = false, ["C-56"] = true, ["C-30"] = true });
    }

    [Test]
    public void Tells_a_mistake_with_its_line() =>
        Message("{\n  \"extends\": \"base.json\",\n  \"nme\": \"Own\"\n}").Should().Contain("\"nme\"").And.Contain("Did you mean \"name\"? See line 3.");

    [Test]
    public void Tells_what_only_the_whole_lacks()
    {
        Write("base.json", """{ "role": "station" }""");

        Message("""{ "extends": "base.json", "name": "Own" }""").Should().Contain("$.versions: expected a value").And.NotContain("See line");
    }

    [Test]
    public void Tells_that_the_other_one_is_missing() =>
        Message("""{ "extends": "bose.json", "name": "Own" }""").Should().Contain("$.extends: expected a statement beside this one, but found \"bose.json\".");

    [Test]
    public void Extends_one_step_only()
    {
        Write("middle.json", """{ "extends": "base.json", "name": "Middle" }""");

        Message("""{ "extends": "middle.json", "name": "Own" }""").Should().Contain("extends another");
    }

    private Statement Load(string text) => StatementLoader.Parse(text, Path.Combine(_folder.Path, "own.json"));

    private string Message(string text) => Assert.Throws<StatementException>(() => Load(text))!.Message;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Path, name), text);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Statements;

public sealed class StatementLoaderTests
{
    private static IEnumerable<TestCaseData> Shipped => Directory.GetFiles(Path.Combine(Repository.Root, "fixtures", "duts"), "*.json")
        .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
        .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileName(file)));

    [TestCaseSource(nameof(Shipped))]
    public void Loads_every_statement_that_is_shipped(string file)
    {
        var statement = StatementLoader.Load(file);

        statement.Path.Should().Be(file);
        statement.OcppVersions.Should().NotBeEmpty();
        statement.Layout.Connectors.Should().NotBeEmpty();
    }

    [Test]
    public void Reads_what_a_station_declares()
    {
        var statement = Load(Station());

        statement.Name.Should().Be("Wallbox");
        statement.Role.Should().Be(Party.Station);
        statement.OcppVersions.Should().Equal(OcppVersion.V201);
        statement.Embedded.Should().BeFalse();
        statement.Connection.Should().BeEquivalentTo(new { Identity = "CS-1", SecurityProfile = 1, Listen = "127.0.0.1:9000", BasicAuthPassword = new { Env = "WALLBOX_PASSWORD" } });
        statement.Layout.Connectors.Should().Equal((1, 1), (2, 1), (2, 2));
        statement.Supports.Should().Equal(new Dictionary<string, bool> { ["C-30"] = true });
        statement.Operator.Kind.Should().Be("console");
        statement.Timeouts.Boot.Should().Be(240);
    }

    [Test]
    public void Gives_defaults_to_what_a_statement_leaves_out()
    {
        var statement = Load(new JsonObject { ["name"] = "x", ["role"] = "csms", ["versions"] = new JsonArray("2.1"), ["embedded"] = true, ["operator"] = new JsonObject { ["kind"] = "reference" } });

        statement.Connection.SecurityProfile.Should().Be(1);
        statement.Layout.Connectors.Should().Equal((1, 1));
        statement.Timeouts.Should().Be(new TimeoutStatement { Message = 30, Answer = 30, Operator = 120, Boot = 180, Reconnect = 120, Step = 900 });
        statement.KnownFailures.Should().BeEmpty();
    }

    [Test]
    public void Says_that_a_file_is_missing_and_where_examples_are()
    {
        var load = () => StatementLoader.Load("nowhere/wallbox.json");

        load.Should().Throw<StatementException>().WithMessage("nowhere/wallbox.json: $: expected a readable statement, but found no such file.*fixtures/duts*");
    }

    [Test]
    public void Says_where_the_JSON_breaks()
    {
        var parse = () => StatementLoader.Parse("{\n  \"name\": \"x\"\n  \"role\": \"station\"\n}", "wallbox.json");

        parse.Should().Throw<StatementException>().WithMessage("wallbox.json: line 3, character 3: expected JSON, but found a syntax error.*comma*");
    }

    [TestCase("""{ "names": "x" }""", "$.names", "*Did you mean \"name\"?*")]
    [TestCase("""{ "connection": { "identiti": "x" } }""", "$.connection.identiti", "*Did you mean \"identity\"?*")]
    [TestCase("""{ "connection": { "colour": "x" } }""", "$.connection.colour", "*one of the properties*identity*securityProfile*found \"colour\"*")]
    [TestCase("""{ "layout": { "evses": [ { "id": 1, "connectors": [ { "id": 1, "kind": "cType2" } ] } ] } }""", "$.layout.evses[0].connectors[0].kind", "*one of the properties id, type*found \"kind\"*")]
    [TestCase("""{ "layout": { "evses": [ { "id": 1 } ] } }""", "$.layout.evses[0].connectors", "*expected a value (it is required), but found nothing. Add it.")]
    [TestCase("""{ "layout": { "evses": [] } }""", "$.layout.evses", "*expected at least 1 item(s), but found 0 items*")]
    [TestCase("""{ "role": "charger" }""", "$.role", "*expected one of station, csms, but found \"charger\"*")]
    [TestCase("""{ "versions": [ "2.0.1", "2.0" ] }""", "$.versions[1]", "*expected one of 1.6, 2.0.1, 2.1, but found \"2.0\"*")]
    [TestCase("""{ "versions": "2.0.1" }""", "$.versions", "*expected an array, but found \"2.0.1\"*")]
    [TestCase("""{ "connection": { "securityProfile": 4 } }""", "$.connection.securityProfile", "*expected at most 3, but found 4*")]
    [TestCase("""{ "connection": { "securityProfile": "1" } }""", "$.connection.securityProfile", "*expected a whole number, but found \"1\"*")]
    [TestCase("""{ "connection": { "basicAuthPassword": "secret" } }""", "$.connection.basicAuthPassword", "*expected an object*")]
    [TestCase("""{ "connection": { "basicAuthPassword": { "value": "x" } } }""", "$.connection.basicAuthPassword.value", "*one of the properties env*")]
    [TestCase("""{ "name": "" }""", "$.name", "*expected text that is not empty, but found \"\"*")]
    [TestCase("""{ "supports": { "C-30": "yes" } }""", "$.supports.C-30", "*expected true or false, but found \"yes\"*")]
    [TestCase("""{ "idTokens": { "valid": { "type": "Central" } } }""", "$.idTokens.valid.idToken", "*required*")]
    [TestCase("""{ "timeouts": { "boot": 0 } }""", "$.timeouts.boot", "*expected at least 1, but found 0*")]
    [TestCase("""{ "operator": { "kind": "robot" } }""", "$.operator.kind", "*expected one of reference, console, web, http, command, but found \"robot\"*")]
    [TestCase("""{ "knownFailures": [ { "id": "B_01", "reason": "r", "reference": "t" } ] }""", "$.knownFailures[0].id", "*expected text that matches*found \"B_01\"*")]
    [TestCase("""{ "knownFailures": [ { "id": "TC_B_01_CS", "reason": "r" } ] }""", "$.knownFailures[0].reference", "*required*")]
    // What a schema cannot say.
    [TestCase("""{ "connection": { "listen": "localhost" } }""", "$.connection.listen", "*expected an IP address and a port, for example 127.0.0.1:9000, but found \"localhost\"*")]
    [TestCase("""{ "connection": { "listen": "127.0.0.1" } }""", "$.connection.listen", "*expected an IP address and a port*")]
    [TestCase("""{ "connection": { "address": "http://localhost:8080" } }""", "$.connection.address", "*expected an address that begins with ws:// or wss://, but found \"http://localhost:8080\"*")]
    [TestCase("""{ "role": "csms" }""", "$.connection.address", "*expected where the CSMS listens*but found nothing. Add it.")]
    [TestCase("""{ "operator": { "kind": "reference" } }""", "$.operator.kind", "*expected console*embedded references*found \"reference\"*")]
    [TestCase("""{ "connection": { "basicAuthPassword": null } }""", "$.connection.basicAuthPassword", "*expected env or file*but found nothing.*environment variable*")]
    public void Tells_a_mistake_with_its_path_and_what_to_do(string change, string path, string message)
    {
        var load = () => Load(Merge(Station(), JsonNode.Parse(change)!.AsObject()));

        var mistake = load.Should().Throw<StatementException>().Which;
        mistake.JsonPath.Should().Be(path);
        mistake.Message.Should().StartWith($"wallbox.json: {path}: expected ").And.Match(message);
    }

    [TestCase("name")]
    [TestCase("role")]
    [TestCase("versions")]
    public void Asks_for_what_every_statement_needs(string property)
    {
        var statement = Station();
        statement.Remove(property);
        var load = () => Load(statement);

        load.Should().Throw<StatementException>().WithMessage($"wallbox.json: $.{property}: expected a value (it is required), but found nothing. Add it.");
    }

    [Test]
    public void Reads_a_secret_from_the_environment_or_says_that_the_variable_is_not_set()
    {
        const string Variable = "TEST_HARNESS_STATEMENT_SECRET";
        var secret = new SecretStatement { Env = Variable };
        var read = () => secret.Read("wallbox.json");

        read.Should().Throw<StatementException>().WithMessage($"*{Variable} to be set*Set {Variable} before the run.");
        Environment.SetEnvironmentVariable(Variable, "hunter2");
        try
        {
            read().Should().Be("hunter2");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Test]
    public void Reads_a_secret_from_a_file_beside_the_statement()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var statement = Path.Combine(folder.FullName, "wallbox.json");
            var read = () => new SecretStatement { File = "password.txt" }.Read(statement);

            read.Should().Throw<StatementException>().WithMessage("*a file *password.txt, but found no such file*");
            File.WriteAllText(Path.Combine(folder.FullName, "password.txt"), "hunter2\n");
            read().Should().Be("hunter2");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_schema_describes_every_property_of_a_statement()
    {
        using var schema = JsonDocument.Parse(StatementLoader.SchemaText);
        var described = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name is not ("$schema" or "extends"));
        var known = typeof(Statement).GetProperties()
            .Where(property => !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute), inherit: false))
            .Select(property => property.Name == nameof(Statement.ConfiguredValues) ? "configured" : JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        described.Should().BeEquivalentTo(known);
    }

    private static JsonObject Station() => JsonNode.Parse("""
        {
          "$schema": "statement.schema.json",
          "name": "Wallbox",
          "role": "station",
          "versions": [ "2.0.1" ],
          "connection": { "identity": "CS-1", "securityProfile": 1, "basicAuthPassword": { "env": "WALLBOX_PASSWORD" }, "listen": "127.0.0.1:9000" },
          "layout": { "evses": [ { "id": 1, "connectors": [ { "id": 1 } ] }, { "id": 2, "connectors": [ { "id": 1 }, { "id": 2, "type": "cCCS2" } ] } ] },
          "supports": { "C-30": true },
          "operator": { "kind": "console" },
          "timeouts": { "boot": 240 }
        }
        """)!.AsObject();

    // RFC 7396, as far as objects go: null removes.
    private static JsonObject Merge(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = value.DeepClone();
        }

        return target;
    }

    private static Statement Load(JsonObject statement) => StatementLoader.Parse(statement.ToJsonString(), "wallbox.json");
}

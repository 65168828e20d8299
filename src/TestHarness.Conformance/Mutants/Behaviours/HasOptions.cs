using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Proxy.Faults;
using TestHarness.Station;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A reference that is set up in another way than its statement says.</summary>
public sealed record HasOptions : Behaviour
{
    /// <summary>Members of <see cref="StationOptions"/> or <see cref="CsmsOptions"/>, in camel case, with their new values as JSON.</summary>
    public required JsonObject Options { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => null;

    /// <inheritdoc />
    public override StationOptions Equip(StationOptions options) => Changed(options with { });

    /// <inheritdoc />
    public override CsmsOptions Equip(CsmsOptions options) => Changed(options with { });

    /// <inheritdoc />
    protected internal override string? Mistake(Party sut)
    {
        var type = sut == Party.Station ? typeof(StationOptions) : typeof(CsmsOptions);
        foreach (var (name, value) in Options)
        {
            try
            {
                if (Find(type, name) is not { } property)
                    return $"{type.Name} has no {name}";
                value.Deserialize(property.PropertyType, FaultRule.Json);
            }
            catch (Exception error) when (error is JsonException or NotSupportedException)
            {
                return $"{name} cannot be {value?.ToJsonString() ?? "null"}";
            }
        }

        return null;
    }

    private static PropertyInfo? Find(Type type, string name) => type.GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name);

    private T Changed<T>(T copy)
        where T : class
    {
        foreach (var (name, value) in Options)
        {
            var property = Find(typeof(T), name)!;
            property.SetValue(copy, value.Deserialize(property.PropertyType, FaultRule.Json));
        }

        return copy;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Messages;

/// <summary>What the records must be so that compiler, serializer and schema say the same. What they must say is in the schemas' tests.</summary>
public sealed class RecordTests
{
    private static IEnumerable<TestCaseData> Records() =>
        OcppVersions.All.SelectMany(OcppMessages.Payloads).SelectMany(payload => Within(payload.Message.PayloadType(payload.IsRequest)!)).Distinct()
            .Select(record => new TestCaseData(record).SetArgDisplayNames($"{record.Namespace!.Split('.')[^1]} {record.Name}"));

    [TestCaseSource(nameof(Records))]
    public void The_serializer_and_the_schema_know_the_same_names(Type record) =>
        OcppJson.Options.GetTypeInfo(record).Properties.Where(member => !member.IsExtensionData).Select(member => member.Name)
            .Should().BeEquivalentTo(SchemaCompiler.Compile(record).Properties.Select(property => property.Name));

    [TestCaseSource(nameof(Records))]
    public void What_is_required_cannot_be_null_and_what_is_optional_can(Type record)
    {
        using var all = new AssertionScope();
        foreach (var property in record.GetProperties())
            (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable).Should().Be(!property.IsDefined(typeof(RequiredMemberAttribute)), property.Name);
    }

    private static IEnumerable<Type> Within(Type record) =>
        record.GetProperties().Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type)
            .Where(type => type.Namespace == record.Namespace && type.IsClass).SelectMany(Within).Append(record);
}

using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>Every payload of every version, as cases of a test that takes a <see cref="MessageDescriptor"/> and whether it is the request.</summary>
internal static class Payloads
{
    internal static IEnumerable<TestCaseData> All() =>
        OcppVersions.All.SelectMany(OcppMessages.Payloads)
            .Select(payload => new TestCaseData(payload.Message, payload.IsRequest).SetArgDisplayNames($"{payload.Message.Version.Label()} {SchemaExport.FileName(payload.Message, payload.IsRequest)}"));
}

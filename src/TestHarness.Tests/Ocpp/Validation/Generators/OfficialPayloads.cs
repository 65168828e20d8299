using TestHarness.Tests.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>The payloads of one of the OCA's schema files.</summary>
/// <param name="File">The file.</param>
/// <param name="Variations">Ways to break them.</param>
internal sealed record OfficialPayloads(OfficialSchema File, Variations Variations)
{
    /// <summary>Those of every file of every version; a type is varied in full in the first file that has it.</summary>
    internal static IReadOnlyList<OfficialPayloads> All { get; } =
    [
        .. from files in OfficialSchema.All().GroupBy(file => file.Version)
           let varied = new HashSet<string>()
           from file in files
           select new OfficialPayloads(file, new Variations(file.Root, file.Record!, file.Version, varied)),
    ];

    public override string ToString() => File.ToString();
}

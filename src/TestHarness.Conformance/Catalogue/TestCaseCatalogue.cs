using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>The OCA's test cases, from fixtures/catalogue.</summary>
public sealed class TestCaseCatalogue
{
    private readonly Dictionary<(OcppVersion, string), CatalogueEntry> _byId;

    private TestCaseCatalogue(IReadOnlyList<CatalogueEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(entry => (entry.Version, entry.Id));
        Profiles = entries.SelectMany(entry => entry.Profiles.Select(p => p.Profile)).Where(p => p != "-").Distinct().Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Every test case of every version.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>The names of the profiles.</summary>
    public IReadOnlyList<string> Profiles { get; }

    /// <summary>The catalogue that the harness carries.</summary>
    public static TestCaseCatalogue Default { get; } = Load(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "test-cases.tsv"));

    /// <summary>Reads a catalogue file.</summary>
    public static TestCaseCatalogue Load(string path) => new(File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Read).ToList());

    /// <summary>A case; null when the version has no such id.</summary>
    public CatalogueEntry? Find(OcppVersion version, string id) => _byId.GetValueOrDefault((version, id));

    private static CatalogueEntry Read(string line)
    {
        var columns = line.Split('\t');
        var profiles = columns[7].Split(';', StringSplitOptions.TrimEntries);
        var statuses = columns[8].Split(';', StringSplitOptions.TrimEntries)
            .Select(status => status.Split('=', 2))
            .ToDictionary(parts => parts.Length == 2 ? parts[0] : "", parts => parts[^1]);
        return new CatalogueEntry(
            OcppVersions.TryParse(columns[0])!.Value,
            columns[1],
            columns[2],
            columns[3] == "station" ? Party.Station : Party.Csms,
            columns[4],
            Words(columns[5]),
            Words(columns[6]),
            profiles.Select(profile => (profile, CertificationStatus.Parse(statuses.TryGetValue(profile, out var own) ? own : statuses.GetValueOrDefault("", "-")))).ToList());
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using Gherkin;
using GherkinDocument = Gherkin.Ast.GherkinDocument;

namespace TestHarness.Gherkin;

/// <summary>Reads .feature files.</summary>
public static class FeatureLoader
{
    /// <summary>Reads a file, or every .feature file of a folder and the folders below it, ordered by path.</summary>
    /// <exception cref="FeatureSyntaxException">Any of the files has errors; all of them are listed.</exception>
    /// <exception cref="FileNotFoundException">There is neither a file nor a folder of that name.</exception>
    public static IReadOnlyList<LoadedFeature> Load(string path) => Load([path]);

    /// <summary>Reads several files and folders; a file that is named twice is read once.</summary>
    /// <exception cref="FeatureSyntaxException">Any of the files has errors; all of them are listed.</exception>
    /// <exception cref="FileNotFoundException">There is neither a file nor a folder of one of the names.</exception>
    public static IReadOnlyList<LoadedFeature> Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var features = new List<LoadedFeature>();
        var errors = new List<FeatureSyntaxError>();
        foreach (var file in paths.SelectMany(Files).DistinctBy(Path.GetFullPath))
        {
            using var text = File.OpenText(file);
            if (Read(text, file, errors) is { } feature)
                features.Add(feature);
        }

        return errors.Count == 0 ? features : throw new FeatureSyntaxException(errors);
    }

    /// <summary>Reads a feature from text. A text without a feature, for example only comments, gives null.</summary>
    /// <param name="text">What would stand in the file.</param>
    /// <param name="path">The name to show in errors and locations.</param>
    /// <exception cref="FeatureSyntaxException">The text has errors; all of them are listed.</exception>
    public static LoadedFeature? Parse(string text, string path)
    {
        using var reader = new StringReader(text);
        var errors = new List<FeatureSyntaxError>();
        var feature = Read(reader, path, errors);
        return errors.Count == 0 ? feature : throw new FeatureSyntaxException(errors);
    }

    private static IEnumerable<string> Files(string path) =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : throw new FileNotFoundException($"There is no feature file or folder '{path}'.", path);

    private static LoadedFeature? Read(TextReader text, string path, List<FeatureSyntaxError> errors)
    {
        GherkinDocument document;
        try
        {
            document = new Parser().Parse(text);
        }
        catch (CompositeParserException error)
        {
            errors.AddRange(error.Errors.Select(inner => SyntaxErrorWording.Describe(path, inner)).OrderBy(described => described.Line));
            return null;
        }
        catch (ParserException error)
        {
            errors.Add(SyntaxErrorWording.Describe(path, error));
            return null;
        }

        if (document.Feature is null)
            return null;
        var found = SemanticChecks.Run(document.Feature, path).ToList();
        errors.AddRange(found);
        return found.Count == 0 ? new FeatureExpander(document.Feature, path).Expand() : null;
    }
}

using System.Globalization;

namespace Reqnroll;

/// <summary>A feature as it stands in its file.</summary>
public class FeatureInfo
{
    /// <summary>Describes a feature bound in C#.</summary>
    public FeatureInfo(CultureInfo language, string folderPath, string title, string description, params string[] tags)
        : this(language, folderPath, title, description, ProgrammingLanguage.CSharp, tags)
    {
    }

    /// <summary>Describes a feature.</summary>
    public FeatureInfo(CultureInfo language, string folderPath, string title, string description, ProgrammingLanguage programmingLanguage, params string[] tags)
    {
        Language = language;
        FolderPath = folderPath;
        Title = title;
        Description = description;
        GenerationTargetLanguage = programmingLanguage;
        Tags = tags ?? [];
    }

    /// <summary>The feature's own tags, without <c>@</c>.</summary>
    public string[] Tags { get; }

    /// <summary>The language of the binding code.</summary>
    public ProgrammingLanguage GenerationTargetLanguage { get; }

    /// <summary>The folder of the file.</summary>
    public string FolderPath { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The free text below the title.</summary>
    public string Description { get; }

    /// <summary>The language that the feature is written in.</summary>
    public CultureInfo Language { get; }
}

namespace Reqnroll;

/// <summary>The language of the code that a feature is bound to.</summary>
public enum ProgrammingLanguage
{
    /// <summary>None of the below.</summary>
    Other,

    /// <summary>C#.</summary>
    CSharp,

    /// <summary>Visual Basic.</summary>
    VB,

    /// <summary>F#.</summary>
    FSharp,
}

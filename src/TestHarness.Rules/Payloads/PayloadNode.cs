using System.Text.Json;

namespace TestHarness.Rules.Payloads;

/// <summary>A value of a payload.</summary>
internal struct PayloadNode
{
    /// <summary>What it is.</summary>
    internal JsonValueKind Kind;

    /// <summary>Whether a string has escapes.</summary>
    internal bool IsEscaped;

    /// <summary>Where its JSON begins, behind the quote of a string.</summary>
    internal int Start;

    /// <summary>The length of its JSON, without the quotes of a string.</summary>
    internal int Length;

    /// <summary>The node behind it and all that is in it.</summary>
    internal int After;

    /// <summary>Its name, when it is the member of an object.</summary>
    internal string? Name;

    /// <summary>Its text, once somebody asked for it.</summary>
    internal string? Text;
}

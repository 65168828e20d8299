using System.Buffers;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>A text in certain characters only.</summary>
/// <param name="characters">The characters.</param>
/// <param name="otherwise">What any other is.</param>
internal sealed class CharacterFormat(ReadOnlySpan<byte> characters, FormatFault otherwise) : StringFormat
{
    private readonly SearchValues<byte> _characters = SearchValues.Create(characters);

    internal override FormatFault? Judge(ReadOnlySpan<byte> text) => text.ContainsAnyExcept(_characters) ? otherwise : null;
}

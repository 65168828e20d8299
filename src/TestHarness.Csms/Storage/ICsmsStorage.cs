namespace TestHarness.Csms.Storage;

/// <summary>
/// What of a CSMS survives a restart: named documents. A write is atomic and durable when the call returns.
/// Used from the serial context of one CSMS only.
/// </summary>
public interface ICsmsStorage
{
    /// <summary>Reads a document; null when there is none.</summary>
    byte[]? Read(string name);

    /// <summary>Writes a document, replacing the one of that name.</summary>
    void Write(string name, ReadOnlySpan<byte> content);

    /// <summary>Removes a document; nothing happens when there is none.</summary>
    void Delete(string name);

    /// <summary>The names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    IReadOnlyList<string> Names(string prefix);
}

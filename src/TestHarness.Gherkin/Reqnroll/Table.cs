using System.Text;

namespace Reqnroll;

/// <summary>The older name of <see cref="DataTable"/>: a header and rows of text.</summary>
public class Table
{
    private readonly string[] _header;

    /// <summary>An empty table with the given columns.</summary>
    public Table(params string[] header)
        : this(header, null)
    {
    }

    /// <summary>A table with rows.</summary>
    protected internal Table(string[] header, string[][]? dataRows)
    {
        if (header is null || header.Length == 0)
            throw new ArgumentException("A table needs at least one column.", nameof(header));
        _header = [.. header.Select(name => name ?? "")];
        foreach (var row in dataRows ?? [])
            Rows.Add(new DataTableRow(this, row));
    }

    /// <summary>A copy.</summary>
    protected internal Table(Table copyFrom)
        : this(copyFrom._header, [.. copyFrom.Rows.Select(row => row.Values.ToArray())])
    {
    }

    /// <summary>The column names: the first row in the feature.</summary>
    public ICollection<string> Header => _header;

    /// <summary>The rows below the header.</summary>
    public DataTableRows Rows { get; } = new();

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount => Rows.Count;

    /// <summary>Whether there is such a column.</summary>
    public bool ContainsColumn(string column) => Array.IndexOf(_header, column) >= 0;

    /// <summary>Adds a row by column names; columns left out are empty.</summary>
    public void AddRow(IDictionary<string, string> values)
    {
        var cells = new string[_header.Length];
        foreach (var (column, value) in values)
            cells[IndexOf(column)] = value;
        AddRow(cells);
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void AddRow(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _header.Length)
            throw new ArgumentException($"{cells.Length} cells do not fit into {_header.Length} columns:{Environment.NewLine}{this}");
        Rows.Add(new DataTableRow(this, cells));
    }

    /// <summary>Gives a column another name.</summary>
    public void RenameColumn(string oldColumn, string newColumn) => _header[IndexOf(oldColumn)] = newColumn;

    /// <summary>The table as it would stand in a feature, columns aligned.</summary>
    public override string ToString() => ToString(false);

    /// <summary>The table, or only its header, as it would stand in a feature.</summary>
    public string ToString(bool headersOnly, bool withNewline = true)
    {
        IReadOnlyList<string[]> lines = headersOnly ? [_header] : [_header, .. Rows.Select(row => row.Values.ToArray())];
        var widths = Enumerable.Range(0, _header.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append('|');
            for (var column = 0; column < line.Length; column++)
                text.Append(' ').Append(line[column].PadRight(widths[column])).Append(" |");
            text.AppendLine();
        }

        if (!withNewline)
            text.Length -= Environment.NewLine.Length;
        return text.ToString();
    }

    internal bool TryIndexOf(string column, out int index) => (index = Array.IndexOf(_header, column)) >= 0;

    internal int IndexOf(string column) => TryIndexOf(column, out var index)
        ? index
        : throw new IndexOutOfRangeException($"There is no column '{column}' in the table:{Environment.NewLine}{this}");
}

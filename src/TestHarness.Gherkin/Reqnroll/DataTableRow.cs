using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>A row of a table: the cells by column name or position. Cells can be changed, columns cannot.</summary>
public class DataTableRow : IDictionary<string, string>
{
    private readonly Table _table;
    private readonly string[] _cells;

    internal DataTableRow(Table table, string[] cells)
    {
        _table = table;
        _cells = [.. cells.Select(cell => cell ?? "")];
    }

    /// <inheritdoc />
    public int Count => _cells.Length;

    /// <inheritdoc />
    public ICollection<string> Keys => _table.Header;

    /// <inheritdoc />
    public ICollection<string> Values => _cells;

    bool ICollection<KeyValuePair<string, string>>.IsReadOnly => false;

    /// <summary>A cell by its column's name.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public string this[string header]
    {
        get => _cells[_table.IndexOf(header)];
        set => _cells[_table.IndexOf(header)] = value;
    }

    /// <summary>A cell by its column's position, from 0.</summary>
    public string this[int index] => _cells[index];

    /// <inheritdoc />
    public bool ContainsKey(string key) => _table.ContainsColumn(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var found = _table.TryIndexOf(key, out var index);
        value = found ? _cells[index] : null;
        return found;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        _table.Header.Zip(_cells, (name, cell) => new KeyValuePair<string, string>(name, cell)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<KeyValuePair<string, string>>.Contains(KeyValuePair<string, string> item) =>
        TryGetValue(item.Key, out var value) && value == item.Value;

    void ICollection<KeyValuePair<string, string>>.CopyTo(KeyValuePair<string, string>[] array, int arrayIndex)
    {
        foreach (var pair in this)
            array[arrayIndex++] = pair;
    }

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => throw FixedColumns();

    void ICollection<KeyValuePair<string, string>>.Clear() => throw FixedColumns();

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) => throw FixedColumns();

    void IDictionary<string, string>.Add(string key, string value) => throw FixedColumns();

    bool IDictionary<string, string>.Remove(string key) => throw FixedColumns();

    private static ReqnrollException FixedColumns() => new("A row has exactly the columns of its table; add or remove columns on the table.");
}

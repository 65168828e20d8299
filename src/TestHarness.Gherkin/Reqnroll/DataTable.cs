namespace Reqnroll;

/// <summary>The table below a step: a header and rows of text.</summary>
public class DataTable : Table
{
    /// <summary>An empty table with the given columns.</summary>
    public DataTable(params string[] header)
        : base(header)
    {
    }

    /// <summary>A table with rows.</summary>
    protected internal DataTable(string[] header, string[][]? dataRows)
        : base(header, dataRows)
    {
    }

    /// <summary>A copy.</summary>
    protected internal DataTable(Table copyFrom)
        : base(copyFrom)
    {
    }

    /// <summary>A copy of a table under its newer name.</summary>
    public static DataTable FromTable(Table table) => new(table);
}

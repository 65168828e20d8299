using FluentAssertions;
using NUnit.Framework;
using Reqnroll;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class TableTests
{
    private static DataTable Table
    {
        get
        {
            var table = new DataTable("path", "value");
            table.AddRow("reason", "PowerUp");
            table.AddRow(new Dictionary<string, string> { ["path"] = "status" });
            return table;
        }
    }

    [Test]
    public void Cells_are_found_by_column_and_position()
    {
        Table.Header.Should().Equal("path", "value");
        Table.RowCount.Should().Be(2);
        Table.Rows[0]["value"].Should().Be("PowerUp");
        Table.Rows[0][0].Should().Be("reason");
        Table.Rows[1]["value"].Should().BeEmpty("a column left out is empty");
        Table.Rows[0].TryGetValue("value", out var value).Should().BeTrue();
        value.Should().Be("PowerUp");
        Table.Rows[0].TryGetValue("none", out _).Should().BeFalse();
        Table.Rows[0].ToDictionary().Should().Equal(new Dictionary<string, string> { ["path"] = "reason", ["value"] = "PowerUp" });
    }

    [Test]
    public void A_missing_column_is_shown_with_the_table()
    {
        var read = () => Table.Rows[0]["none"];

        read.Should().Throw<IndexOutOfRangeException>().WithMessage("There is no column 'none' in the table:*| path   | value   |*");
    }

    [Test]
    public void A_row_of_the_wrong_length_is_refused()
    {
        var add = () => Table.AddRow("only one");

        add.Should().Throw<ArgumentException>().WithMessage("1 cells do not fit into 2 columns*");
    }

    [Test]
    public void Prints_as_in_a_feature() =>
        Table.ToString(headersOnly: false, withNewline: false).ReplaceLineEndings("\n").Should().Be("| path   | value   |\n| reason | PowerUp |\n| status |         |");

    [Test]
    public void A_renamed_column_is_found_by_its_new_name()
    {
        var table = Table;
        table.RenameColumn("value", "is");

        table.Rows[0]["is"].Should().Be("PowerUp");
        table.ContainsColumn("value").Should().BeFalse();
    }

    [Test]
    public void A_copy_does_not_change_with_its_original()
    {
        var original = Table;
        var copy = DataTable.FromTable(original);
        original.Rows[0]["value"] = "Triggered";
        original.RenameColumn("value", "is");

        copy.Rows[0]["value"].Should().Be("PowerUp");
    }

    [Test]
    public void A_row_keeps_its_columns()
    {
        var clear = () => ((IDictionary<string, string>)Table.Rows[0]).Clear();

        clear.Should().Throw<ReqnrollException>();
    }
}

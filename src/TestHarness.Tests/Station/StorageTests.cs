using FluentAssertions;
using NUnit.Framework;
using TestHarness.Station.Storage;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class StorageTests
{
    [Test]
    public void Files_are_read_back_by_another_storage_on_the_same_folder()
    {
        using var folder = new TemporaryFolder();
        new FileStorage(folder.Path).Write("tx.a/b", "1"u8);
        var other = new FileStorage(folder.Path);
        other.Read("tx.a/b").Should().Equal("1"u8.ToArray());
        other.Names("tx.").Should().Equal("tx.a/b");
        other.Delete("tx.a/b");
        other.Read("tx.a/b").Should().BeNull();
    }

    [Test]
    public void A_write_that_was_cut_short_leaves_the_old_document()
    {
        using var folder = new TemporaryFolder();
        new FileStorage(folder.Path).Write("a", "old"u8);
        File.WriteAllText(Path.Combine(folder.Path, "a.json.tmp"), "half");
        var storage = new FileStorage(folder.Path);
        storage.Read("a").Should().Equal("old"u8.ToArray());
        Directory.GetFiles(folder.Path).Should().ContainSingle();
    }

    [Test]
    public void Memory_lists_names_in_order()
    {
        var storage = new MemoryStorage();
        storage.Write("b.2", []);
        storage.Write("b.1", []);
        storage.Write("a", []);
        storage.Names("b.").Should().Equal("b.1", "b.2");
    }
}

using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite.Faults;

/// <summary>What is there is not what was written.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Reading_ATruncatedFile_IsRefusedAsDamaged()
    {
        await Fill();
        using (var file = File.OpenWrite(sample.Path)) file.SetLength(file.Length / 2 / 4096 * 4096);
        (await Should.ThrowAsync<StoreException>(ReadAll)).Failure.ShouldBe(StoreFailure.Damaged);
    }

    [Fact]
    public async Task Reading_AFileWithOverwrittenPages_IsRefusedAsDamaged()
    {
        await Fill();
        using (var file = File.OpenWrite(sample.Path))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }

        (await Should.ThrowAsync<StoreException>(ReadAll)).Failure.ShouldBe(StoreFailure.Damaged);
    }

    [Fact]
    public void Open_OfAFileThatIsNoStore_IsRefusedAsDamaged()
    {
        File.WriteAllText(sample.Path, string.Concat(Enumerable.Repeat("These are the orders of March.\n", 1000)));
        var failure = Should.Throw<StoreException>(() => sample.Open());
        failure.Failure.ShouldBe(StoreFailure.Damaged);
        failure.Message.ShouldContain(sample.Path);
    }

    [Fact]
    public void Open_InAFolderThatIsNotThere_SaysSo() =>
        Should.Throw<StoreException>(() => Store.Sqlite.SqliteStore.Open(Path.Combine(sample.Folder, "none", "store.db"))).Failure.ShouldBe(StoreFailure.Unreachable);

    public void Dispose() => sample.Dispose();

    private async Task Fill()
    {
        await using var store = sample.Open();
        await store.Append([.. Enumerable.Range(1, 200).Select(i => Sample.Commit(i) with { Decisions = [Sample.Decision(i, 0)] })]);
    }

    private async Task ReadAll()
    {
        await using var store = sample.Open();
        await store.Written();
    }
}

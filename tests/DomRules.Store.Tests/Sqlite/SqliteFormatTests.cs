using System.Globalization;
using DomRules.Store.Memory;
using DomRules.Store.Sqlite;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>Files of every format that was ever shipped open; those of a later one are refused.</summary>
public sealed class SqliteFormatTests : IDisposable
{
    private readonly SqliteSample sample = new();

    public static TheoryData<int> Formats => [.. Enumerable.Range(1, SqliteStore.Format)];

    [Theory, MemberData(nameof(Formats))]
    public async Task Open_OfAFileOfAnyFormat_FindsWhatWasWritten(int format)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"sqlite-v{format}");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", name + ".db"), sample.Path);
        await using var store = sample.Open();
        (await FixtureContent.Told(store)).ShouldBe(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", name + ".txt")));
        await store.Append(Sample.Commit((await store.Commits.HeadAsync()).Number + 1, " later"));
    }

    [Fact]
    public async Task Fixture_OfThePresentFormat_HoldsWhatTheModelHolds()
    {
        await using var model = new MemoryStore();
        await FixtureContent.Write(model);
        var fixture = string.Create(CultureInfo.InvariantCulture, $"sqlite-v{SqliteStore.Format}.txt");
        (await FixtureContent.Told(model)).ShouldBe(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)));
    }

    [Fact]
    public async Task Open_OfALaterFormat_IsRefused()
    {
        await sample.Open().DisposeAsync();
        using (var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: true))
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version VALUES ({SqliteStore.Format + 1}, 'later')"));

        var failure = Should.Throw<StoreException>(() => sample.Open());
        failure.Failure.ShouldBe(StoreFailure.TooNew);
        failure.Message.ShouldContain("newer DomRules");
        Should.Throw<StoreException>(() => sample.Open(new SqliteOptions { IsReadOnly = true })).Failure.ShouldBe(StoreFailure.TooNew);
    }

    [Fact]
    public void Open_OfAnotherProgramsFile_IsRefused()
    {
        using (var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: true)) connection.Execute("CREATE TABLE recipes (name TEXT)");
        var failure = Should.Throw<StoreException>(() => sample.Open());
        failure.Failure.ShouldBe(StoreFailure.Damaged);
        failure.Message.ShouldContain("another program");
    }

    [Fact]
    public async Task Open_ByManyAtOnce_MakesTheFileOnce()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => sample.Open())));
        foreach (var store in stores) (await store.Commits.HeadAsync()).Number.ShouldBe(0);
        foreach (var store in stores) await store.DisposeAsync();
    }

    public void Dispose() => sample.Dispose();
}

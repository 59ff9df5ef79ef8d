using DomRules.Store.Decisions;
using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite.Faults;

/// <summary>The store may be read but not written.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    private readonly SqliteSample sample = new();

    [Fact]
    public async Task Writing_WhatWasOpenedToRead_IsRefusedAndReadsGoOn()
    {
        await using var server = sample.Open();
        await server.Append(Sample.Commit(1) with { Decisions = [Sample.Decision(1, 0)] });
        await using var reader = sample.Open(new SqliteOptions { IsReadOnly = true });

        (await Should.ThrowAsync<StoreException>(async () => await reader.Append(Sample.Commit(2)))).Failure.ShouldBe(StoreFailure.ReadOnly);
        (await Should.ThrowAsync<StoreException>(async () => await reader.Jobs.PutAsync(Sample.Job("j")))).Failure.ShouldBe(StoreFailure.ReadOnly);
        (await reader.ProbeAsync()).ShouldNotBeNull().Failure.ShouldBe(StoreFailure.ReadOnly);

        await server.Append(Sample.Commit(2) with { Decisions = [Sample.Decision(2, 0)] });
        (await reader.Commits.HeadAsync()).ShouldBe(Sample.Head(Sample.Commit(2)));
        (await reader.Decisions.FindAsync(new DecisionFilter(), null, 9)).Count.ShouldBe(2);
    }

    [Fact]
    public void Open_OfNoFile_ToRead_SaysThatItCannotBeOpened()
    {
        var failure = Should.Throw<StoreException>(() => sample.Open(new SqliteOptions { IsReadOnly = true }));
        failure.Failure.ShouldBe(StoreFailure.Unreachable);
        failure.Message.ShouldContain(sample.Path);
    }

    [Fact]
    public async Task Writing_AFileWithoutPermission_IsRefusedAndReadsGoOn()
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("This test needs permissions as Unix has them.");
        await using (var store = sample.Open()) await store.Append(Sample.Commit(1));
        File.SetUnixFileMode(sample.Path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(sample.Folder, (UnixFileMode)0b111_111_111);

        Unprivileged.Run(() =>
        {
            var store = sample.Open();
            try
            {
                store.ProbeAsync().AsTask().GetAwaiter().GetResult().ShouldNotBeNull().Failure.ShouldBe(StoreFailure.ReadOnly);
                Should.Throw<StoreException>(() => store.Append(Sample.Commit(2)).GetAwaiter().GetResult()).Failure.ShouldBe(StoreFailure.ReadOnly);
                store.Commits.HeadAsync().AsTask().GetAwaiter().GetResult().ShouldBe(Sample.Head(Sample.Commit(1)));
            }
            finally
            {
                store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        });
    }

    public void Dispose() => sample.Dispose();
}

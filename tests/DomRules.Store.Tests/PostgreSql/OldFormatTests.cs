using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.PostgreSql;
using DomRules.Store.PostgreSql.Schema;
using DomRules.Store.Tests.Load;
using DomRules.Store.Tests.Samples;
using DomRules.Testing.PostgreSql;
using static System.FormattableString;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>A dump of every schema that ever shipped is restored, opened, brought up to date, and read as it was written. A dump once committed is never changed.</summary>
public sealed class OldFormatTests
{
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, Migrations.All.Count)];

    [Theory, MemberData(nameof(Versions))]
    public async Task Dump_OfAnySchema_OpensAndHasAllThatWasWritten(int version)
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await server.RunAsync(Path.Combine(AppContext.BaseDirectory, "PostgreSql", "Dumps", Invariant($"v{version}.sql")));
        await using var store = await PostgreSqlStore.OpenAsync($"{server.Address};Search Path={Schema(version)}");
        await using var fresh = await PostgreSqlStore.OpenAsync(server.NewSchema());
        await Fill(fresh);

        (await store.Written()).ShouldBe(await fresh.Written());
        (await store.Commits.AnswerAsync("shop", "order 1")).ShouldNotBeNull().Body.ToArray().ShouldBe(Sample.Bytes("answer order 1").ToArray());
        (await store.Artefacts.GetAsync(Sample.Hash("rules"))).ShouldNotBeNull().Row.Name.ShouldBe("fashion");
        (await store.Keys.ListAsync()).Single().Scopes.ShouldBe(["orders:write", "stock:read"]);
        (await store.Secrets.GetAsync("s1")).ShouldBe(version >= 2 ? "whsec_köln" : null);
        (await store.Accounts.FindAsync("ada"))?.Name.ShouldBe("Ada");
        (await store.Accounts.SessionAsync(Sample.Hash("token"), Sample.Minute(1)) is not null).ShouldBe(version >= 3);
        Told.Of(await store.Drafts.ReadAsync("d1")).ShouldBe(version >= 4 ? Told.Of(await fresh.Drafts.ReadAsync("d1")) : "-");
        (await store.States.LatestAsync()).ShouldNotBeNull().Number.ShouldBe(3);
        (await store.Decisions.FindAsync(new DecisionFilter { Node = Shopper.Node, Market = "DE" }, null, 9)).Count.ShouldBe(2);
        (await Shopper.Reserve(store, "order 3", "SHIRT")).ShouldBeTrue();
        (await Shopper.Reserve(store, "order 4", "SHIRT")).ShouldBeFalse();
    }

    /// <summary>Writes what the dump holds; with DOMRULES_DUMP a server is filled with it, and its dump goes to the file of that name.</summary>
    [Fact]
    public async Task Dump_OfThisSchema_IsWrittenWhereItIsWanted()
    {
        if (Environment.GetEnvironmentVariable("DOMRULES_DUMP") is not { Length: > 0 } file) return;
        await using var server = await PostgreSqlServer.StartAsync();
        await using (var store = await PostgreSqlStore.OpenAsync($"{server.Address};Search Path={Schema(Migrations.All.Count)}")) await Fill(store);
        await server.DumpAsync(Schema(Migrations.All.Count), file);
    }

    private static string Schema(int version) => Invariant($"fixture_v{version}");

    private static async Task Fill(IStore store)
    {
        await Shopper.Stock(store, "SHIRT", 3);
        await store.Append(Shopper.Reservation(2, "order 1", "SHIRT"), Shopper.Reservation(3, "order 2", "SHIRT") with { Pointer = new PointerChange("DE", null, Sample.Hash("rules")) });
        await store.Artefacts.PutAsync(Sample.Artefact("rules"));
        await store.Keys.AddAsync(Sample.Key("key"));
        await store.Secrets.PutAsync("s1", "whsec_köln");
        await Sample.AddPerson(store);
        await Sample.AddDraft(store);
        await store.States.SaveAsync(Sample.State(3));
        await store.Jobs.LeaseAsync("worker", Sample.Minute(1), Sample.Minute(2), 1);
        var message = (await store.Outbox.LeaseAsync("worker", Sample.Minute(1), Sample.Minute(2), 1)).Single();
        await store.Outbox.FailedAsync(message.Message.Id, "worker", Sample.Minute(9), "no answer");
    }
}

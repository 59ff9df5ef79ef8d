using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>What the fixture files of every format hold: something of each kind, in each state.</summary>
internal static class FixtureContent
{
    public static async Task Write(IStore store)
    {
        await store.Append(Full(1), Full(2));
        await store.Append(Full(3) with { Replacements = [new BodyReplacement(1, BodyPart.Inputs, 0, Sample.Bytes("forgotten"))], Pointer = new PointerChange("DE", Sample.Hash("v1"), Sample.Hash("v3")) });
        await store.Artefacts.PutAsync(Sample.Artefact("rules"));
        await store.Keys.AddAsync(Sample.Key("k1") with { Expires = Sample.Minute(900) });
        await store.Keys.AddAsync(Sample.Key("k2"));
        await store.Keys.RevokeAsync("k2", Sample.Minute(9));
        await store.Secrets.PutAsync("s1", "whsec_köln");
        await Sample.AddPerson(store);
        await Sample.AddDraft(store);
        await store.States.SaveAsync(Sample.State(2));
        foreach (var leased in await store.Jobs.LeaseAsync("me", Sample.Minute(9), Sample.Minute(20), 2)) await store.Jobs.ProgressAsync(leased.Job.Id, "me", Sample.Bytes("half"), Sample.Minute(30));
        await store.Jobs.FinishAsync("j1", "me", JobState.Done, Sample.Bytes("made"), Sample.Minute(10));
        await store.Outbox.LeaseAsync("me", Sample.Minute(9), Sample.Minute(20), 2);
        await store.Outbox.DeliveredAsync("m1", "me", Sample.Minute(10));
        await store.Outbox.FailedAsync("m2", "me", null, "gone");
    }

    /// <summary>Everything that a store gives of it.</summary>
    public static async Task<string> Told(IStore store)
    {
        var parts = new List<object?> { await store.Written() };
        parts.Add(await store.Decisions.FindAsync(new DecisionFilter { Node = "N1", From = Sample.Minute(2) }, null, 9));
        parts.Add(await store.Decisions.FindAsync(new DecisionFilter { Order = "O2", Market = "DE" }, null, 9));
        foreach (var key in new[] { "k1", "k2", "k3" }) parts.Add(await store.Commits.AnswerAsync("shop", key));
        parts.Add(await store.Artefacts.GetAsync(Sample.Hash("rules")));
        parts.Add(await store.Keys.ListAsync());
        parts.Add(await store.States.LatestAsync());
        // Files of format 1 have no secrets.
        if (await store.Secrets.GetAsync("s1") is { } secret) parts.Add(secret);
        // Nor, before format 3, accounts.
        if (await store.Accounts.ListAsync() is { Count: > 0 } accounts) parts.Add(accounts);
        // Nor, before format 4, drafts.
        if (await store.Drafts.ListAsync(new DraftFilter(), null, 9) is { Count: > 0 } drafts) parts.AddRange([drafts, await store.Drafts.ReadAsync("d1"), await store.Drafts.SinceAsync("d1", 1)]);
        return string.Join('\n', parts.Select(Samples.Told.Of)) + "\n";
    }

    private static NewCommit Full(long number) => Sample.Commit(number) with
    {
        Answer = Sample.Answer($"k{number}"),
        Decisions = [Sample.Decision(number, 0, $"O{number}", terms: [new DecisionTerm(TermKind.Node, "N1"), new DecisionTerm(TermKind.Rule, "near \\ far\nor not")]), Sample.Decision(number, 1, "O2")],
        Outgoing = [Sample.Message($"m{number}", $"O{number}")],
        Jobs = [Sample.Job($"j{number}", number)],
        Stock = [new StockChange("BERLIN", "SHIRT", 2.5m, 1), new StockChange("KÖLN", "CAP", 7, 0)],
        Reservations = [Sample.Reservation($"O{number}", 1, expires: number == 2 ? Sample.Minute(60) : null), Sample.Reservation("O9", 1) with { Source = "incoming", ArrivesOn = new DateOnly(2025, 4, (int)number) }],
        Pointer = number == 1 ? new PointerChange("DE", null, Sample.Hash("v1")) : null,
    };
}

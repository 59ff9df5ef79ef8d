using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sequences;

/// <summary>Something to ask of a store. It is made once and asked of two stores, whose answers must agree.</summary>
internal static class AnyCommand
{
    private static readonly Func<Dice, LogHead, (string, Func<IStore, Task<string>>)>[] Others =
    [
        (d, _) => Asked("answer", With((AnyCommit.Word(d), d.Pick("shop", "depot")), async (s, a) => await s.Commits.AnswerAsync(a.Item2, a.Item1))),
        (d, _) => Asked("forget", With(Sample.Minute(d.Upto(20)), async (s, at) => await s.Commits.ForgetAnswersAsync(at))),
        (d, _) => Asked("find commits", With((Commits(d), Before(d), 1 + d.Upto(5)), async (s, a) => await s.Commits.FindAsync(a.Item1, a.Item2, a.Item3))),
        (d, _) => Asked("stock", With((AnyCommit.Word(d), d.Pick("S", "T")), async (s, a) => await s.Commits.StockAsync(a.Item1, a.Item2))),
        (d, _) => Asked("find decisions", With((Decisions(d), Key(d), 1 + d.Upto(5)), async (s, a) => await s.Decisions.FindAsync(a.Item1, a.Item2, a.Item3))),
        (d, _) => Asked("decision", With(Sample.Hash(AnyCommit.Word(d)), async (s, hash) => await s.Decisions.GetAsync(hash))),
        (d, _) => Asked("read decisions", With((Key(d), 1 + d.Upto(5)), async (s, a) => await s.Decisions.ReadAsync(a.Item1, a.Item2))),
        (d, _) => Asked("lease messages", With((Owner(d), d.Upto(40), 1 + d.Upto(3)), async (s, a) => await s.Outbox.LeaseAsync(a.Item1, Sample.Minute(a.Item2), Sample.Minute(a.Item2 + 5), a.Item3))),
        (d, _) => Asked("delivered", With(("m" + d.Upto(5), Owner(d), d.Upto(10)), async (s, a) => await s.Outbox.DeliveredAsync(a.Item1, a.Item2, Sample.Minute(a.Item3)))),
        (d, _) => Asked("failed", With(("m" + d.Upto(5), Owner(d), d.OneIn(3) ? (DateTimeOffset?)null : Sample.Minute(d.Upto(40))), async (s, a) => await s.Outbox.FailedAsync(a.Item1, a.Item2, a.Item3, "gone"))),
        (d, _) => Asked("lease for one", With((Owner(d), d.Upto(40), d.Pick("shop", "depot")), async (s, a) => await s.Outbox.LeaseAsync(a.Item1, Sample.Minute(a.Item2), Sample.Minute(a.Item2 + 5), 2, a.Item3))),
        (d, _) => Asked("revive", With(("m" + d.Upto(5), d.Upto(40)), async (s, a) => await s.Outbox.ReviveAsync(a.Item1, Sample.Minute(a.Item2)))),
        (d, _) => Asked("tally", With(d.Pick("shop", "depot"), async (s, endpoint) => new object[] { await s.Outbox.TallyAsync(endpoint), await s.Outbox.UndeliveredAsync(3, endpoint) })),
        (d, _) => Asked("discard", With(d.OneIn(8) ? "shop" : "nobody", async (s, endpoint) => await s.Outbox.DiscardAsync(endpoint))),
        (d, _) => Asked("prune", With(Sample.Minute(d.Upto(40)), async (s, at) => await s.Outbox.PruneAsync(at))),
        (d, _) => Asked("put job", With(AnyCommit.Job(d), async (s, job) => await s.Jobs.PutAsync(job))),
        (d, _) => Asked("lease jobs", With((Owner(d), d.Upto(40), 1 + d.Upto(3)), async (s, a) => await s.Jobs.LeaseAsync(a.Item1, Sample.Minute(a.Item2), Sample.Minute(a.Item2 + 5), a.Item3))),
        (d, _) => Asked("progress", With((JobId(d), Owner(d), d.Upto(40)), async (s, a) => await s.Jobs.ProgressAsync(a.Item1, a.Item2, Sample.Bytes("half"), Sample.Minute(a.Item3)))),
        (d, _) => Asked("finish", With((JobId(d), Owner(d), d.Pick(Enum.GetValues<JobState>())), async (s, a) => await s.Jobs.FinishAsync(a.Item1, a.Item2, a.Item3, Sample.Bytes("end"), Sample.Minute(3)))),
        (d, _) => Asked("retry", With((JobId(d), Owner(d), d.Upto(40)), async (s, a) => await s.Jobs.RetryAsync(a.Item1, a.Item2, Sample.Minute(a.Item3), "why"))),
        (d, _) => Asked("cancel", With((JobId(d), d.Upto(40)), async (s, a) => await s.Jobs.CancelAsync(a.Item1, Sample.Minute(a.Item2)))),
        (d, _) => Asked("list jobs", With((d.Pick(null, "recheck"), d.Pick(Enum.GetValues<JobState>().Cast<JobState?>().Append(null).ToArray()), 1 + d.Upto(5)), async (s, a) => await s.Jobs.ListAsync(a.Item1, a.Item2, a.Item3))),
        (d, _) => Asked("put artefact", With(Sample.Artefact(AnyCommit.Word(d), d.Pick("x", "y"), d.Upto(5), d.Pick("library", "network")), async (s, a) => { await s.Artefacts.PutAsync(a); return 0; })),
        (d, _) => Asked("list artefacts", With((d.Pick(null, "x"), d.OneIn(2) ? null : Sample.Hash(AnyCommit.Word(d)), 1 + d.Upto(3)), async (s, a) => await s.Artefacts.ListAsync("library", a.Item1, a.Item2, a.Item3))),
        (d, _) => Asked("add key", With(Sample.Key(AnyCommit.Word(d)) with { Expires = d.OneIn(2) ? null : Sample.Minute(d.Upto(40)) }, async (s, key) => await s.Keys.AddAsync(key))),
        (d, _) => Asked("revoke key", With((AnyCommit.Word(d), d.Upto(40)), async (s, a) => await s.Keys.RevokeAsync(a.Item1, Sample.Minute(a.Item2)))),
        (d, _) => Asked("list keys", With(0, async (s, _) => await s.Keys.ListAsync())),
        (d, _) => Asked("put secret", With((AnyCommit.Word(d), AnyCommit.Word(d)), async (s, a) => await s.Secrets.PutAsync(a.Item1, a.Item2))),
        (d, _) => Asked("secret", With(AnyCommit.Word(d), async (s, id) => await s.Secrets.GetAsync(id))),
        (d, _) => Asked("remove secret", With(AnyCommit.Word(d), async (s, id) => await s.Secrets.RemoveAsync(id))),
        (d, _) => Asked("save state", With(Sample.State(d.Upto(20)), async (s, state) => { await s.States.SaveAsync(state); return 0; })),
        (d, _) => Asked("latest state", With(0, async (s, _) => await s.States.LatestAsync())),
    ];

    /// <summary>Those of outbox and jobs, which must be asked often to meet.</summary>
    private static readonly Range Leases = 7..21;

    public static (string Name, Func<IStore, Task<string>> Ask) Of(Dice dice, LogHead head) => dice.Upto(5) switch
    {
        <= 1 => Append(dice, head),
        <= 3 => dice.Pick(Others)(dice, head),
        _ => dice.Pick(Others[Leases])(dice, head),
    };

    private static (string, Func<IStore, Task<string>>) Append(Dice dice, LogHead head)
    {
        var expected = dice.OneIn(8) ? new LogHead(Math.Max(0, head.Number - 1), Sample.Hash("another")) : head;
        NewCommit[] commits = [.. Enumerable.Range(1, 1 + dice.Upto(2)).Select(i => AnyCommit.Of(dice, expected.Number + i))];
        return Asked("append", With(commits, async (s, c) => await s.Commits.AppendAsync(expected, c)));
    }

    private static (string, Func<IStore, Task<string>>) Asked(string name, (object? Argument, Func<IStore, Task<object?>> Ask) question) =>
        ($"{name} {Told.Of(question.Argument)}", store => Answered(store, question.Ask));

    private static (object?, Func<IStore, Task<object?>>) With<TArgument, TResult>(TArgument argument, Func<IStore, TArgument, Task<TResult>> ask) =>
        (argument, async store => await ask(store, argument));

    private static async Task<string> Answered(IStore store, Func<IStore, Task<object?>> ask)
    {
        try
        {
            return Told.Of(await ask(store));
        }
        catch (ArgumentException refused)
        {
            return Told.Of(refused);
        }
    }

    private static CommitFilter Commits(Dice d) => new(
        d.OneIn(3) ? Sample.Minute(d.Upto(20)) : null, d.OneIn(3) ? Sample.Minute(d.Upto(20)) : null, d.OneIn(3) ? AnyCommit.Word(d) : null, d.OneIn(3) ? "order" : null, d.OneIn(3) ? AnyCommit.Word(d) : null);

    private static DecisionFilter Decisions(Dice d) => new()
    {
        From = d.OneIn(4) ? Sample.Minute(d.Upto(40)) : null,
        Until = d.OneIn(4) ? Sample.Minute(d.Upto(40)) : null,
        Market = d.OneIn(4) ? "DE" : null,
        Outcome = d.OneIn(4) ? "routed" : null,
        Kind = d.OneIn(4) ? "route" : null,
        Order = d.OneIn(6) ? "O" + AnyCommit.Word(d) : null,
        Version = d.OneIn(6) ? Sample.Hash("version") : null,
        Node = d.OneIn(4) ? AnyCommit.Word(d) : null,
        Sku = d.OneIn(4) ? AnyCommit.Word(d) : null,
        Rule = d.OneIn(4) ? AnyCommit.Word(d) : null,
    };

    private static DecisionKey? Key(Dice d) => d.OneIn(2) ? null : new DecisionKey(d.Upto(30), d.Upto(2));

    private static long? Before(Dice d) => d.OneIn(2) ? null : d.Upto(30);

    private static string Owner(Dice d) => d.Pick("me", "me", "you");

    private static string JobId(Dice d) => "job " + AnyCommit.Word(d);
}

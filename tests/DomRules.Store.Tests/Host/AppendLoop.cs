using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;
using DomRules.Store.Tests.Sequences;

namespace DomRules.Store.Tests.Host;

/// <summary>Appends until somebody kills the process, and says after each append what is now on disk.</summary>
internal static class AppendLoop
{
    public static async Task<int> Run(string address, int seed)
    {
        var dice = new Dice(seed);
        await using var store = await AnyStore.OpenAsync(address);
        var head = await store.Commits.HeadAsync();
        while (true)
        {
            NewCommit[] commits = [.. Enumerable.Range(1, 1 + dice.Upto(3)).Select(i => Commit(head.Number + i, dice))];
            // Half of the time it is killed with a turn in its hand.
            await using var turn = dice.Upto(1) == 0 ? await store.Commits.TurnAsync() : null;
            var result = await (turn is null ? store.Commits.AppendAsync(head, commits) : turn.AppendAsync(head, commits));
            head = result.Head;
            if (result.Outcome == AppendOutcome.HeadMoved) continue;
            if (result.Outcome != AppendOutcome.Appended) return 1;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{head.Number} {head.Hash}"));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>A commit that writes into every table, so that a half of it would show.</summary>
    private static NewCommit Commit(long number, Dice dice) => Sample.Commit(number) with
    {
        Answer = Sample.Answer($"k{number}"),
        Decisions = [Sample.Decision(number, 0, $"O{number}", terms: new DecisionTerm(TermKind.Node, "N1")), Sample.Decision(number, 1, $"O{number}") with { Record = new byte[dice.Upto(20_000)] }],
        Outgoing = [Sample.Message($"m{number}", $"O{number}")],
        Jobs = [Sample.Job($"j{number}")],
        Stock = [new StockChange("BERLIN", "SHIRT", 1 + dice.Upto(1), 1)],
        Reservations = [Sample.Reservation($"O{number}", 1)],
    };
}

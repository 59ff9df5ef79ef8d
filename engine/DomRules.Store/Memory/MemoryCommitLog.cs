using System.Runtime.CompilerServices;
using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>Commits in a list, and what comes with them in maps.</summary>
internal sealed class MemoryCommitLog(MemoryGate gate, MemoryDecisionArchive decisions, MemoryOutbox outbox, MemoryJobQueue jobs) : ICommitLog
{
    private readonly MemoryTurns turns = new();
    private readonly List<Commit> commits = [];
    private readonly MemoryAnswers answers = new();
    private readonly MemoryStock stock = new();
    private readonly SortedDictionary<ReservationRow, ReservationRow> reservations = new(ReservationOrder.Instance);
    private readonly SortedDictionary<string, LivePointer> pointers = new(CodePointOrder.Instance);

    private LogHead Head => commits.Count == 0 ? LogHead.None : new LogHead(commits[^1].Number, commits[^1].Hash);

    public ValueTask<LogHead> HeadAsync(CancellationToken cancel = default) => gate.Run(() => Head, cancel);

    public async ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default)
    {
        AppendRequest.Check(expected, commits);
        using var turn = await turns.TakeAsync(cancel).ConfigureAwait(false);
        return await gate.Run(() => Append(expected, commits), cancel).ConfigureAwait(false);
    }

    public async ValueTask<ICommitTurn?> TurnAsync(CancellationToken cancel = default) => new MemoryTurn(await turns.TakeAsync(cancel).ConfigureAwait(false), AppendNow);

    private ValueTask<AppendResult> AppendNow(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        AppendRequest.Check(expected, commits);
        return gate.Run(() => Append(expected, commits), CancellationToken.None);
    }

    public ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return gate.Run<IReadOnlyList<Commit>>(() => after >= commits.Count ? [] : commits.GetRange((int)after, Math.Min(limit, commits.Count - (int)after)), cancel);
    }

    public ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<Commit>>(() => [.. Enumerable.Reverse(commits).Where(c => (before is null || c.Number < before) && Matches(c, filter)).Take(limit)], cancel);
    }

    public ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default) => gate.Run(() => answers.Find(caller, key), cancel);

    public ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default) => gate.Run(() => answers.Forget(before, most), cancel);

    public ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default) => gate.Run(() => stock.Find(node, sku), cancel);

    public IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default) => AllOf(stock.All, cancel);

    public IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default) => AllOf<ReservationRow>(() => [.. reservations.Values], cancel);

    public ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default) => gate.Run<IReadOnlyList<LivePointer>>(() => [.. pointers.Values], cancel);

    private async IAsyncEnumerable<T> AllOf<T>(Func<IReadOnlyList<T>> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var row in await gate.Run(read, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private AppendResult Append(LogHead expected, IReadOnlyList<NewCommit> added)
    {
        if (expected != Head) return new AppendResult(AppendOutcome.HeadMoved, Head);
        var plan = new MemoryPlan(answers, pointers, stock);
        foreach (var commit in added)
        {
            if (plan.Refuses(commit) is { } refusal) return new AppendResult(refusal.Outcome, Head, refusal.Detail);
        }

        CheckReplaced(added);
        stock.Take(plan.Stock);
        foreach (var commit in added) Write(commit);
        return new AppendResult(AppendOutcome.Appended, Head);
    }

    private void CheckReplaced(IReadOnlyList<NewCommit> added)
    {
        foreach (var part in added.SelectMany(c => c.Replacements).Where(r => r.Part is BodyPart.Record or BodyPart.Inputs))
        {
            var place = part.Number - added[0].Commit.Number;
            if (place < 0 ? !decisions.Has(part.Number, part.Index) : part.Index >= added[(int)place].Decisions.Length)
                throw new ArgumentException(FormattableString.Invariant($"Commit {part.Number} has no decision {part.Index} to replace a part of."), nameof(added));
        }
    }

    private void Write(NewCommit added)
    {
        var commit = added.Commit;
        commits.Add(commit with { Entry = commit.Entry.Copy(), Command = commit.Command.Copy(), Events = commit.Events.Copy(), At = commit.At.ToUniversalTime() });
        if (added.Answer is { } answer) answers.Add(commit.Number, answer);
        if (added.Pointer is { } pointer) pointers[pointer.Market] = new LivePointer(pointer.Market, pointer.Version, commit.Number);
        decisions.Add(added.Decisions);
        outbox.Add(commit.Number, added.Outgoing);
        foreach (var job in added.Jobs) jobs.Add(job);
        foreach (var row in added.Reservations) Reserve(row);
        foreach (var replacement in added.Replacements) Replace(replacement with { Body = replacement.Body.Copy() });
    }

    private void Reserve(ReservationRow row)
    {
        reservations.Remove(row);
        if (row.Quantity > 0) reservations.Add(row, row with { Expires = row.Expires?.ToUniversalTime() });
    }

    private void Replace(BodyReplacement part)
    {
        var place = (int)part.Number - 1;
        switch (part.Part)
        {
            case BodyPart.Command: commits[place] = commits[place] with { Command = part.Body }; break;
            case BodyPart.Events: commits[place] = commits[place] with { Events = part.Body }; break;
            case BodyPart.Answer: answers.Replace(part); break;
            case BodyPart.Message: outbox.Replace(part); break;
            default: decisions.Replace(part); break;
        }
    }

    private static bool Matches(Commit commit, CommitFilter filter) =>
        (filter.From is null || commit.At >= filter.From) && (filter.Until is null || commit.At < filter.Until)
        && (filter.Actor is null || commit.Actor == filter.Actor) && (filter.Kind is null || commit.Kind == filter.Kind) && (filter.Subject is null || commit.Subject == filter.Subject);
}

using System.Collections.Immutable;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Auditing;

/// <summary>Checks that everything in a store is what was written: the chain from line to line, and every part against the hash that its line names.</summary>
public sealed class ChainVerification
{
    /// <summary>Beyond it nothing more is told.</summary>
    public const int MostFindings = 100;

    private const int AtATime = 1_000;

    /// <summary>The hash of no bytes.</summary>
    private static readonly string Nothing = AuditEntry.Hash([]);

    private static readonly string[] Compared = ["command", "events", "record", "inputs"];

    private readonly IStore _store;
    private readonly List<ChainFinding> _findings = [];
    private readonly Dictionary<(long Number, string Part, int Index), string?> _others = [];
    private readonly Dictionary<(long Number, string Part, int Index), string> _replaced = [];
    private readonly Dictionary<long, (ImmutableArray<string?> Records, ImmutableArray<string?> Inputs)> _open = [];
    private DecisionKey? _decision;
    private long _decisions;

    private ChainVerification(IStore store) => _store = store;

    /// <summary>Checks a store from its first commit to its last.</summary>
    /// <param name="store">The store.</param>
    /// <param name="known">Checkpoints whose signature was found good; a log that ends before one, or has another line there, was cut or rewritten.</param>
    /// <param name="progress">Told the number of the last commit that was checked; null: nobody asks.</param>
    /// <param name="cancel">Ends the check.</param>
    public static async Task<ChainReport> VerifyAsync(IStore store, IReadOnlyCollection<Checkpoint> known, Action<long>? progress = null, CancellationToken cancel = default) =>
        await new ChainVerification(store).RunAsync(known, progress, cancel).ConfigureAwait(false);

    private async Task<ChainReport> RunAsync(IReadOnlyCollection<Checkpoint> known, Action<long>? progress, CancellationToken cancel)
    {
        var last = LogHead.None;
        while (_findings.Count < MostFindings)
        {
            var commits = await _store.Commits.ReadAsync(last.Number, AtATime, cancel).ConfigureAwait(false);
            foreach (var commit in commits)
            {
                last = Check(commit, last, known);
            }

            await CompareDecisionsAsync(last.Number, cancel).ConfigureAwait(false);
            progress?.Invoke(last.Number);
            if (commits.Count < AtATime)
            {
                break;
            }
        }

        await CompareEndAsync(last, known, cancel).ConfigureAwait(false);
        CompareReplaced();

        return new ChainReport(last, _decisions, _replaced.Count, [.. _findings.OrderBy(finding => finding.Number).Take(MostFindings)]);
    }

    private LogHead Check(Commit commit, LogHead last, IReadOnlyCollection<Checkpoint> known)
    {
        if (commit.Number != last.Number + 1)
        {
            Find(last.Number + 1, commit.Number == last.Number + 2 ? "the commit is missing" : FormattableString.Invariant($"the commits up to {commit.Number - 1} are missing"));
        }

        var hash = AuditEntry.Hash(commit.Entry.Span);
        if (hash != commit.Hash)
        {
            Find(commit.Number, "its line in the chain was changed: it has another hash than was stored");
        }

        if (ChainEntry.Read(commit.Entry) is not { } entry)
        {
            Find(commit.Number, "its line in the chain cannot be read");
            return new LogHead(commit.Number, hash);
        }

        if (entry.Previous != last.Hash || entry.Number != commit.Number)
        {
            Find(commit.Number, "its line does not follow the line before: one of them was changed, moved or put in");
        }

        if (known.FirstOrDefault(checkpoint => checkpoint.Number == commit.Number) is { } point && point.Hash != hash)
        {
            Find(commit.Number, "a signed checkpoint names another line here: the log was rewritten");
        }

        Compare(commit, entry);
        return new LogHead(commit.Number, hash);
    }

    private void Compare(Commit commit, ChainEntry entry)
    {
        Compare(commit.Number, "command", 0, entry.Command, AuditEntry.HashOf(commit.Command));
        Compare(commit.Number, "events", 0, entry.Events, AuditEntry.HashOf(commit.Events));
        if (!entry.Records.IsEmpty)
        {
            _open[commit.Number] = (entry.Records, entry.Inputs);
        }

        foreach (var (number, part, index, hash) in entry.Replaced)
        {
            _replaced[(number, part, index)] = hash;
        }
    }

    /// <summary>A part may differ from its own line only where a later line names what is there now; and where one does, that must be there.</summary>
    private void CompareReplaced()
    {
        foreach (var ((number, part, index), found) in _others.Where(other => _replaced.GetValueOrDefault(other.Key) != (other.Value ?? Nothing)))
        {
            Find(number, FormattableString.Invariant($"what is stored as {part} {index} is not what the chain names"));
        }

        foreach (var ((number, part, index), _) in _replaced.Where(one => Compared.Contains(one.Key.Part) && !_others.ContainsKey(one.Key)))
        {
            Find(number, FormattableString.Invariant($"what is stored as {part} {index} was to be replaced, and is still there"));
        }
    }

    private void Compare(long number, string part, int index, string? named, string? found)
    {
        if (named != found)
        {
            _others[(number, part, index)] = found;
        }
    }

    private async Task CompareDecisionsAsync(long upTo, CancellationToken cancel)
    {
        while (true)
        {
            var decisions = await _store.Decisions.ReadAsync(_decision, AtATime, cancel).ConfigureAwait(false);
            foreach (var decision in decisions.TakeWhile(one => one.Row.Key.Commit <= upTo))
            {
                _decision = decision.Row.Key;
                _decisions++;
                Compare(decision);
            }

            if (decisions.Count < AtATime || decisions[^1].Row.Key.Commit > upTo)
            {
                break;
            }
        }

        foreach (var (number, _) in _open.Where(one => one.Value.Records.Any(hash => hash is not null)))
        {
            Find(number, "a decision is missing");
        }

        _open.Clear();
    }

    private void Compare(StoredDecision decision)
    {
        var (number, index) = (decision.Row.Key.Commit, decision.Row.Key.Index);
        if (!_open.TryGetValue(number, out var named) || index >= named.Records.Length)
        {
            Find(number, FormattableString.Invariant($"decision {index} is not named by the chain: it was put in"));
            return;
        }

        Compare(number, "record", index, named.Records[index], AuditEntry.HashOf(decision.Record));
        Compare(number, "inputs", index, named.Inputs[index], AuditEntry.HashOf(decision.Inputs));
        _open[number] = named with { Records = named.Records.SetItem(index, null) };
    }

    private async Task CompareEndAsync(LogHead last, IReadOnlyCollection<Checkpoint> known, CancellationToken cancel)
    {
        var head = await _store.Commits.HeadAsync(cancel).ConfigureAwait(false);
        if (head != last && head.Number <= last.Number)
        {
            Find(0, FormattableString.Invariant($"the log ends with commit {last.Number}, and its head says {head.Number}"));
        }

        foreach (var checkpoint in known.Where(checkpoint => checkpoint.Number > last.Number))
        {
            Find(0, FormattableString.Invariant($"the log ends with commit {last.Number}, and a checkpoint was signed at {checkpoint.Number}: the end was cut off"));
        }
    }

    private void Find(long number, string what) => _findings.Add(new ChainFinding(number, what));
}

using DomRules.Operations.Auditing;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Memory;
using Xunit.Abstractions;

namespace DomRules.Operations.Tests.Auditing;

/// <summary>Each record of a real log is changed, deleted, doubled, swapped with the next, and made the last: all of it is found.</summary>
public sealed class TamperingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Verify_AnyRecordOfALogTamperedWith_FindsIt()
    {
        var (commits, decisions) = await LogAsync();
        Checkpoint[] signed = [new Checkpoint(commits[^1].Number, commits[^1].Hash, commits[^1].At)];
        (await ChainVerification.VerifyAsync(new TamperedLog(commits, decisions), signed)).Findings.ShouldBeEmpty();
        var tampered = Enumerable.Range(0, commits.Count).SelectMany(i => OfCommits(commits, i).Select(made => (made.How, Log: new TamperedLog(made.Commits, decisions))))
            .Concat(Enumerable.Range(0, decisions.Count).SelectMany(i => OfDecisions(decisions, i).Select(made => (made.How, Log: new TamperedLog(commits, made.Decisions))))).ToList();
        foreach (var (how, log) in tampered)
        {
            (await ChainVerification.VerifyAsync(log, signed)).Findings.ShouldNotBeEmpty(how);
        }

        output.WriteLine($"{commits.Count} commits with {decisions.Count} decisions: {tampered.Count} ways of tampering, all found ({string.Join(", ", tampered.GroupBy(one => one.How.Split(' ')[0]).Select(kind => $"{kind.Count()} {kind.Key}"))})");
    }

    private static async Task<(List<Commit> Commits, List<StoredDecision> Decisions)> LogAsync()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await ServedNetwork.PlayAsync(queue, "complete/events.ndjson");
        return ([.. await store.Commits.ReadAsync(0, 10_000)], [.. await store.Decisions.ReadAsync(null, 10_000)]);
    }

    private static IEnumerable<(string How, List<Commit> Commits)> OfCommits(List<Commit> whole, int i)
    {
        var commit = whole[i];
        foreach (var (part, changed) in Changed(commit))
        {
            yield return ($"changed {part} of {commit.Number}", [.. whole[..i], changed, .. whole[(i + 1)..]]);
        }

        yield return ($"deleted {commit.Number}", [.. whole[..i], .. whole[(i + 1)..]]);
        yield return ($"deleted {commit.Number}, numbers closed", Numbered([.. whole[..i], .. whole[(i + 1)..]]));
        yield return ($"doubled {commit.Number}", Numbered([.. whole[..(i + 1)], commit, .. whole[(i + 1)..]]));
        if (i + 1 < whole.Count)
        {
            yield return ($"swapped {commit.Number}", Numbered([.. whole[..i], whole[i + 1], commit, .. whole[(i + 2)..]]));
            yield return ($"truncated after {commit.Number}", whole[..(i + 1)]);
        }
    }

    /// <summary>One byte of each part, at its beginning, in its middle and at its end.</summary>
    private static IEnumerable<(string Part, Commit Changed)> Changed(Commit commit) =>
    [
        .. Flipped(commit.Command).Select(bytes => ("command", commit with { Command = bytes })),
        .. Flipped(commit.Events).Select(bytes => ("events", commit with { Events = bytes })),
        .. Flipped(commit.Entry).Select(bytes => ("line", commit with { Entry = bytes })),
        .. Flipped(commit.Entry).Select(bytes => ("line and hash", commit with { Entry = bytes, Hash = AuditEntry.Hash(bytes.Span) })),
    ];

    private static IEnumerable<(string How, List<StoredDecision> Decisions)> OfDecisions(List<StoredDecision> whole, int i)
    {
        var decision = whole[i];
        foreach (var changed in (StoredDecision[])[.. Flipped(decision.Record).Select(bytes => decision with { Record = bytes }), .. Flipped(decision.Inputs).Select(bytes => decision with { Inputs = bytes })])
        {
            yield return ($"changed decision {decision.Row.Key}", [.. whole[..i], changed, .. whole[(i + 1)..]]);
        }

        yield return ($"deleted decision {decision.Row.Key}", [.. whole[..i], .. whole[(i + 1)..]]);
        yield return ($"doubled decision {decision.Row.Key}", [.. whole[..(i + 1)], decision with { Row = decision.Row with { Key = decision.Row.Key with { Index = 99 } } }, .. whole[(i + 1)..]]);
    }

    private static List<Commit> Numbered(List<Commit> commits) => [.. commits.Select((commit, i) => commit with { Number = i + 1 })];

    private static IEnumerable<ReadOnlyMemory<byte>> Flipped(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? [] : new[] { 0, bytes.Length / 2, bytes.Length - 1 }.Distinct().Select(at =>
    {
        var changed = bytes.ToArray();
        changed[at] ^= 1;
        return new ReadOnlyMemory<byte>(changed);
    });
}

using System.Text;
using DomRules.Operations.Auditing;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Tests.Auditing;

/// <summary>Logs made by hand, with a chain that fits.</summary>
internal static class ChainLogs
{
    internal static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    internal static NewCommit Next(LogHead head, string kind, string? command, string? events, params string[] records)
    {
        var number = head.Number + 1;
        var commit = new NewCommit
        {
            Commit = new Commit { Number = number, At = Nine.AddMinutes(5 * head.Number), Actor = kind == "pass" ? "time" : "ana", Kind = kind, Subject = kind == "pass" ? null : "1001", Command = Bytes(command), Events = Bytes(events), Entry = default, Hash = "" },
            Decisions = [.. records.Select((record, index) => Decision(new DecisionKey(number, index), record))],
        };
        var entry = AuditEntry.Write(head, commit);
        return commit with { Commit = commit.Commit with { Entry = entry, Hash = AuditEntry.Hash(entry) } };
    }

    internal static LogHead HeadOf(NewCommit commit) => new(commit.Commit.Number, commit.Commit.Hash);

    internal static async Task<LogHead> AppendAsync(IStore store, LogHead head, params NewCommit[] commits)
    {
        (await store.Commits.AppendAsync(head, commits)).Outcome.ShouldBe(AppendOutcome.Appended);
        return HeadOf(commits[^1]);
    }

    internal static ReadOnlyMemory<byte> Bytes(string? text) => text is null ? default : Encoding.UTF8.GetBytes(text);

    private static StoredDecision Decision(DecisionKey key, string record) => new()
    {
        Row = new DecisionRow { Key = key, Hash = AuditEntry.Hash(Encoding.UTF8.GetBytes(record)), At = Nine, Kind = "route", Outcome = "routed", Order = "1001", Summary = "" },
        Record = Bytes(record),
        Inputs = Bytes("inputs of " + record),
    };
}

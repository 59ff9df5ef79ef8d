using System.Globalization;
using DomRules.Operations.Auditing;
using DomRules.Store.Commits;

namespace DomRules.Studio.Audit;

/// <summary>What an entry says, in words.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["order"] = "placed order {0}",
        ["edit"] = "changed order {0}",
        ["cancel"] = "cancelled units of order {0}",
        ["confirm"] = "confirmed order {0}",
        ["ship"] = "told that a parcel of order {0} left",
        ["deliver"] = "told that a parcel of order {0} arrived",
        ["release_hold"] = "released order {0}",
        ["reroute"] = "routed order {0} again",
        ["override"] = "chose who ships order {0}",
        ["return"] = "told of a return of order {0}",
        ["adjust"] = "corrected the stock of {0}",
        ["count"] = "counted the stock of {0}",
        ["publish"] = "made a version live for {0}",
        ["schedule"] = "scheduled a version for {0}",
        ["forget"] = "had the person behind order {0} forgotten",
        ["set_retention"] = "set for how long things are kept",
        ["add_key"] = "made the key {0}",
        ["revoke_key"] = "revoked the key {0}",
        ["add_receiver"] = "added the receiver {0}",
        ["change_receiver"] = "changed the receiver {0}",
        ["delete_receiver"] = "removed the receiver {0}",
        ["test_receiver"] = "sent a test to the receiver {0}",
        ["redeliver"] = "had messages to {0} tried again",
        ["open_change"] = "asked for change {0}",
        ["approve_change"] = "approved change {0}",
        ["send_back_change"] = "sent change {0} back",
        ["withdraw_change"] = "withdrew change {0}",
        ["comment_change"] = "wrote about change {0}",
        ["schedule_change"] = "scheduled change {0}",
        ["move_change"] = "moved change {0} to other content",
        ["pass"] = "passed: what was due was done",
    };

    internal static string Of(ChainReport report) => report.IsWhole
        ? $"The chain is whole: {Count(report.Head.Number)} entries, {Count(report.Decisions)} decisions, each as it was written{(report.Replaced > 0 ? $"; {Count(report.Replaced)} parts gave way so that people are forgotten" : "")}."
        : string.Create(CultureInfo.InvariantCulture, $"Entry {report.Findings[0].Number}: {report.Findings[0].What}") + (report.Findings.Length > 1 ? $", and {Count(report.Findings.Length - 1)} more findings." : ".");

    internal static string Of(Commit commit)
    {
        var subject = commit.Subject ?? "nothing in particular";
        var sentence = Sentences.TryGetValue(commit.Kind, out var known) ? string.Format(CultureInfo.InvariantCulture, known, subject) : $"did “{commit.Kind.Replace('_', ' ')}” to {subject}";
        return $"{(commit.Actor == "time" ? "Time" : commit.Actor)} {sentence}.";
    }

    private static string Count(long many) => many.ToString("N0", CultureInfo.InvariantCulture);
}

using DomRules.Operations.Changes;

namespace DomRules.Operations.Serving;

/// <summary>Whether something may go live that is no change: by a key, the command line, or a time that one of them set.</summary>
internal static class DirectPublishing
{
    /// <summary>What the market's rule says to it; null: nothing.</summary>
    internal static ChangeRefusal? Refusal(LiveNetwork live, string market) => market != LiveNames.Network && live.Changes.RuleFor(market).OnlyThroughChanges
        ? new ChangeRefusal(409, "only_through_changes", $"The rule for {market} is that versions go live only through changes that others approved. Store the version, ask for a change (POST /v1/changes), and have it approved in the studio.")
        : null;

    /// <summary>Whether another version is live than somebody expects; null: no.</summary>
    internal static ChangeRefusal? Unexpected(LiveNetwork live, string market, string? expected)
    {
        var before = live.Pointers.GetValueOrDefault(market);
        return expected is null || expected == (before ?? "") ? null
            : new ChangeRefusal(412, "not_the_expected_version", $"Live is {before ?? "nothing"}, not {(expected.Length == 0 ? "nothing" : expected)}. Look at what is live, and publish again if you still want to.");
    }
}

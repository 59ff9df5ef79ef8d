using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Operations.Changes;

/// <summary>All changes, and the rules by which they are approved.</summary>
public sealed record ChangeBook
{
    /// <summary>Nobody asked for anything yet.</summary>
    public static ChangeBook Empty { get; } = new();

    /// <summary>Changes by id.</summary>
    public ImmutableDictionary<string, Change> Changes { get; init; } = ImmutableDictionary.Create<string, Change>(StringComparer.Ordinal);

    /// <summary>Rules that were set, by market.</summary>
    public ImmutableSortedDictionary<string, ApprovalRule> Rules { get; init; } = ImmutableSortedDictionary.Create<string, ApprovalRule>(StringComparer.Ordinal);

    /// <summary>Weaker rules that wait for a second administrator, by market.</summary>
    public ImmutableSortedDictionary<string, AskedRule> Asked { get; init; } = ImmutableSortedDictionary.Create<string, AskedRule>(StringComparer.Ordinal);

    /// <summary>The rule for a market: its own, else that of all others, which so cannot be got round by a market without a rule.</summary>
    public ApprovalRule RuleFor(string market) => Rules.GetValueOrDefault(market) ?? Rules.GetValueOrDefault(MarketReach.AllOthers) ?? ApprovalRule.Usual;

    /// <summary>How far a change is.</summary>
    public ChangeState StateOf(Change change) => change.StateBy(RuleFor(change.Market));
}

using System.Collections.Immutable;

namespace DomRules.Engine.Availability;

/// <summary>What policy says of the stock of one line at one node. The default keeps nothing back and counts on hand only.</summary>
internal readonly record struct StockTerms
{
    /// <summary>Scaled units kept back; the largest of all rules that apply.</summary>
    public long KeepBack { get; init; }

    /// <summary>Share of on hand kept back, in billionths, rounded up; the largest of all rules that apply.</summary>
    public long KeepBackShare { get; init; }

    /// <summary>Whether arrivals count.</summary>
    public bool CountsIncoming { get; init; }

    /// <summary>An arrival counts from today to so many days later at the node, both included.</summary>
    public int IncomingWithinDays { get; init; }

    /// <summary>Every rule with <c>share</c> that applies; default: none.</summary>
    public ImmutableArray<ShareTerm> Shares { get; init; }
}

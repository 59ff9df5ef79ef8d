using DomRules.Studio.Kit;

namespace DomRules.Studio.Shell;

/// <summary>Which market's matters are shown, and in which time zone moments are told.</summary>
/// <param name="Market">The market's id; null: all.</param>
/// <param name="Zone">The market's zone; of all markets the one that they share, else UTC.</param>
public sealed record MarketChoice(string? Market, Zone Zone)
{
    /// <summary>Name of the cookie that remembers the choice.</summary>
    internal const string Cookie = "domrules_market";

    /// <summary>Whether matters of a market, or of all other markets, are among those shown.</summary>
    internal bool Shows(string market) => Market is null || market == Market || market == "*";
}

using DomRules.Api.Hosting;
using DomRules.Model.Networks;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Shell;

/// <summary>The markets of the live network.</summary>
internal sealed class MarketList(ApiServices services)
{
    internal IReadOnlyList<Market> All => services.Queue.Live.Prepared is { } prepared ? [.. prepared.Snapshot.Network.Markets] : [];

    /// <summary>A choice; a market that is gone counts as all.</summary>
    internal MarketChoice Choose(string? market)
    {
        var all = All;
        if (all.FirstOrDefault(m => m.Id == market) is { } chosen)
        {
            return new MarketChoice(chosen.Id, Zone.Named(chosen.TimeZone));
        }

        return new MarketChoice(null, all.Select(m => m.TimeZone).Distinct(StringComparer.Ordinal).ToList() is [var shared] ? Zone.Named(shared) : Zone.Utc);
    }
}

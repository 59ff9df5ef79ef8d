using System.Collections.Concurrent;
using DomRules.Api.Hosting;
using DomRules.Model.Graph;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Versions;

/// <summary>How libraries that are live fare. It takes many questions to the store, so that it is worked out beside the circuit that asks, and kept for some minutes. Safe for several threads.</summary>
public sealed class PolicyFigures(ApiServices services)
{
    /// <summary>Over how many days decisions are counted.</summary>
    internal const int CountedDays = 7;

    /// <summary>For how many days a rule must have said nothing.</summary>
    internal const int SilentDays = 30;

    private const int MostCounted = 2_000;
    private const int AtATime = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(string Market, string Version), (DateTimeOffset At, Task<PolicyFigure?> Figure)> _known = new();

    /// <summary>The figures of what is live for a market, on their way; null comes where its library cannot be read.</summary>
    internal Task<PolicyFigure?> OfAsync(string market, string version)
    {
        var now = services.Clock.GetUtcNow();
        if (_known.TryGetValue((market, version), out var known) && (!known.Figure.IsCompleted || (known.Figure.IsCompletedSuccessfully && now - known.At < Fresh)))
        {
            return known.Figure;
        }

        var begun = Task.Run(() => WorkOutAsync(market, version, now));
        _known[(market, version)] = (now, begun);
        return begun;
    }

    private async Task<PolicyFigure?> WorkOutAsync(string market, string version, DateTimeOffset now)
    {
        if ((await services.Queue.Shelf.LibraryAsync(version).ConfigureAwait(false)).Value is not { } library)
        {
            return null;
        }

        var markets = MarketsOf(market).ToList();
        var aDay = 0m;
        foreach (var one in markets)
        {
            aDay += await ADayAsync(one, now).ConfigureAwait(false);
        }

        var rules = library.Library.Policies.SelectMany(policy => policy.Rules.Select(rule => (Policy: policy.Name, Rule: rule.Name))).DistinctBy(one => one.Rule, StringComparer.Ordinal).ToList();
        return new PolicyFigure(aDay, rules.Count, await SilentAsync(rules, markets, now.AddDays(-SilentDays)).ConfigureAwait(false));
    }

    /// <summary>The markets for which what is live for one of them, or for all others, decides.</summary>
    private IEnumerable<string> MarketsOf(string market) => market != MarketReach.AllOthers ? [market]
        : (services.Queue.Live.Prepared?.Snapshot.Network.Markets.Select(one => one.Id) ?? []).Where(one => !services.Queue.Live.Pointers.ContainsKey(one));

    /// <summary>Where there are many, the last of them tell it.</summary>
    private async Task<decimal> ADayAsync(string market, DateTimeOffset now)
    {
        var filter = new DecisionFilter { Market = market, From = now.AddDays(-CountedDays) };
        var (counted, last) = (0, (DecisionRow?)null);
        while (counted < MostCounted && await services.Store.Decisions.FindAsync(filter, last?.Key, AtATime).ConfigureAwait(false) is { Count: > 0 } page)
        {
            (counted, last) = (counted + page.Count, page[^1]);
        }

        return counted < MostCounted ? (decimal)counted / CountedDays : (decimal)counted * TimeSpan.TicksPerDay / Math.Max(TimeSpan.TicksPerMinute, (now - last!.At).Ticks);
    }

    private async Task<IReadOnlyList<(string Policy, string Rule)>?> SilentAsync(IReadOnlyList<(string Policy, string Rule)> rules, IReadOnlyList<string> markets, DateTimeOffset from)
    {
        if (!await AnyAsync(markets, from, null).ConfigureAwait(false))
        {
            return null;
        }

        var silent = new List<(string, string)>();
        foreach (var one in rules)
        {
            if (!await AnyAsync(markets, from, one.Rule).ConfigureAwait(false))
            {
                silent.Add(one);
            }
        }

        return silent;
    }

    private async Task<bool> AnyAsync(IReadOnlyList<string> markets, DateTimeOffset from, string? rule)
    {
        foreach (var market in markets)
        {
            if (await services.Store.Decisions.FindAsync(new DecisionFilter { Market = market, From = from, Rule = rule }, null, 1).ConfigureAwait(false) is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}

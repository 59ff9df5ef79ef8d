using System.Collections.Concurrent;
using DomRules.Api.Hosting;
using DomRules.Model.Life;
using DomRules.Operations.Figures;
using DomRules.Studio.Shell;

namespace DomRules.Studio.Home;

/// <summary>How orders stand, by market. Where there are many, what was worked out a moment ago is shown again while it is worked out anew beside. Safe for several threads.</summary>
public sealed class HomeFigures(ApiServices services)
{
    private const int Few = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (LifeState State, Task<LiveFigures> Figures)> _known = new(StringComparer.Ordinal);

    /// <summary>The figures of a market, as they were no longer ago than the last look and a few seconds.</summary>
    internal Task<LiveFigures> OfAsync(MarketChoice choice)
    {
        var (state, now, key) = (services.Queue.Live.State, services.Clock.GetUtcNow(), choice.Market ?? "");
        if (_known.TryGetValue(key, out var known) && (!known.Figures.IsCompletedSuccessfully || IsFresh(known.State, state, known.Figures.Result, now)))
        {
            return known.Figures.IsFaulted ? Begin(key, state, choice, now) : known.Figures;
        }

        var begun = Begin(key, state, choice, now);
        return known.Figures is { IsCompletedSuccessfully: true } && state.Orders.Count > Few && !begun.IsCompleted ? known.Figures : begun;
    }

    private static bool IsFresh(LifeState then, LifeState state, LiveFigures figures, DateTimeOffset now) => now - figures.At < Fresh && (ReferenceEquals(then.Orders, state.Orders) || state.Orders.Count > Few);

    private Task<LiveFigures> Begin(string key, LifeState state, MarketChoice choice, DateTimeOffset now)
    {
        var orders = choice.Market is { } market ? state.Orders.Values.Where(life => life.Order.Market == market) : state.Orders.Values;
        var figures = Task.Run(() => LiveFigures.Of(orders, now, choice.Zone.DayOf));
        _known[key] = (state, figures);
        return figures;
    }
}

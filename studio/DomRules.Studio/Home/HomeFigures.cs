using DomRules.Api.Hosting;
using DomRules.Model.Life;
using DomRules.Operations.Figures;
using DomRules.Studio.Shell;

namespace DomRules.Studio.Home;

/// <summary>How orders stand, by market: one pass over all orders, for all who look within some seconds. No page waits for it where there are many. Safe for several threads.</summary>
public sealed class HomeFigures(ApiServices services)
{
    private const int Few = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Pass> _passes = new(StringComparer.Ordinal);

    /// <summary>The figures of a market: new ones where there are few orders, else those of the last look, and new ones once they are there.</summary>
    internal async Task<HomeLook> LookAsync(MarketChoice choice)
    {
        var pass = PassOf(choice);
        return pass.State.Orders.Count <= Few || pass.Figures.IsCompleted ? new HomeLook(await pass.Figures.ConfigureAwait(false), null) : new HomeLook(pass.Before, pass.Figures);
    }

    private Pass PassOf(MarketChoice choice)
    {
        var (state, now, key) = (services.Queue.Live.State, services.Clock.GetUtcNow(), choice.Market ?? "");
        lock (_gate)
        {
            var known = _passes.GetValueOrDefault(key);
            return known is not null && !known.Figures.IsFaulted && (!known.Figures.IsCompleted || IsFresh(known, state, now))
                ? known
                : _passes[key] = new Pass(state, Task.Run(() => LiveFigures.Of(Orders(state, choice.Market), now, choice.Zone.DayOf)), known is { Figures.IsCompletedSuccessfully: true } ? known.Figures.Result : known?.Before);
        }
    }

    private static bool IsFresh(Pass known, LifeState state, DateTimeOffset now) => now - known.Figures.Result.At < Fresh && (ReferenceEquals(known.State.Orders, state.Orders) || state.Orders.Count > Few);

    private static IEnumerable<OrderLife> Orders(LifeState state, string? market) => market is null ? state.Orders.Values : state.Orders.Values.Where(life => life.Order.Market == market);

    private sealed record Pass(LifeState State, Task<LiveFigures> Figures, LiveFigures? Before);
}

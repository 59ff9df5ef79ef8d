using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Carriers;

/// <summary>What every parcel on a way costs at least, with any service and weight: a bound for planning that never exceeds the true carriage.</summary>
internal sealed class LeastCarriage
{
    /// <summary>More than a tonne, and more money than this, is counted as so much: a bound from below, and never an overflow.</summary>
    private const decimal HeaviestCounted = 1_000_000;
    private const decimal DearestCounted = 1_000_000_000_000;

    private readonly Snapshot _snapshot;
    private readonly string _currency;
    private readonly Func<int, DestinationLanes, decimal> _workOut;

    public LeastCarriage(Snapshot snapshot, string currency)
    {
        _snapshot = snapshot;
        _currency = currency;
        _workOut = WorkOut;
    }

    /// <summary>From a node, in the policy's currency; worked out once for all nodes of an area.</summary>
    public decimal Of(int node, DestinationLanes lanes) => lanes.Least(node, _workOut);

    /// <summary>The same, closer: only services that may be chosen, only prices for the distance, and only for parcels of at least that weight.</summary>
    /// <param name="node">Node index.</param>
    /// <param name="lanes">To the destination.</param>
    /// <param name="metres">-1: unknown.</param>
    /// <param name="atLeastGrams">No parcel with anything of the order in it is lighter.</param>
    /// <param name="mayBeChosen">By service index.</param>
    public decimal Of(int node, DestinationLanes lanes, int metres, decimal atLeastGrams, Func<int, bool> mayBeChosen)
    {
        decimal? least = null;
        for (int service = 0; service < _snapshot.Services.Length; service++)
        {
            ServiceLane lane = lanes.Of(node, service);
            if (!mayBeChosen(service) || lane.TransitFor(metres) is null)
            {
                continue;
            }

            if (lane.IsFree)
            {
                return 0;
            }

            foreach (RateEntry rate in lane.Rates)
            {
                if (rate.Fits(atLeastGrams, metres))
                {
                    decimal price = AtLeast(rate, atLeastGrams);
                    least = least < price ? least : price;
                }
            }
        }

        return least ?? 0;
    }

    private decimal WorkOut(int node, DestinationLanes lanes)
    {
        decimal? least = null;
        for (int service = 0; service < _snapshot.Services.Length; service++)
        {
            ServiceLane lane = lanes.Of(node, service);
            if (!lane.Goes)
            {
                continue;
            }

            if (lane.Rates.IsEmpty)
            {
                return 0;
            }

            foreach (RateEntry rate in lane.Rates)
            {
                decimal price = AtLeast(rate, 0);
                least = least < price ? least : price;
            }
        }

        return least ?? 0;
    }

    private decimal AtLeast(in RateEntry rate, decimal grams)
    {
        decimal price = rate.PerKg < 0 || rate.Price < 0
            ? 0
            : Math.Min(rate.Price, DearestCounted) + (Math.Min(rate.PerKg, DearestCounted) * decimal.Ceiling(Math.Clamp(grams, 0, HeaviestCounted) / 1_000));
        if (string.Equals(rate.Currency, _currency, StringComparison.Ordinal))
        {
            return Math.Max(0, price);
        }

        // A converted total is rounded once; a parcel's share of it may be up to one minor unit less.
        decimal minor = new(1, 0, 0, isNegative: false, (byte)MinorUnits.Of(_currency));
        return _snapshot.Currencies.Convert(new(price, rate.Currency), _currency) is { } converted ? Math.Max(0, converted.Amount - minor) : 0;
    }
}

using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Carriers;

/// <summary>What every parcel on a way costs at least, with any service and weight: a bound for planning that never exceeds the true carriage.</summary>
internal sealed class LeastCarriage
{
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
                decimal price = AtLeast(rate);
                least = least < price ? least : price;
            }
        }

        return least ?? 0;
    }

    private decimal AtLeast(in RateEntry rate)
    {
        decimal price = rate.PerKg < 0 ? 0 : rate.Price;
        if (string.Equals(rate.Currency, _currency, StringComparison.Ordinal))
        {
            return Math.Max(0, price);
        }

        // A converted total is rounded once; a parcel's share of it may be up to one minor unit less.
        decimal minor = new(1, 0, 0, isNegative: false, (byte)MinorUnits.Of(_currency));
        return _snapshot.Currencies.Convert(new(price, rate.Currency), _currency) is { } converted ? Math.Max(0, converted.Amount - minor) : 0;
    }
}

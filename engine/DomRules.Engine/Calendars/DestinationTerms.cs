using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DomRules.Engine.Calendars;

/// <summary>What calendars and disruptions say of one country and region as a destination.</summary>
internal sealed class DestinationTerms(FrozenSet<int> noDelivery, ImmutableArray<Interruption> closures, ImmutableArray<Interruption> delays)
{
    /// <summary>Whether it takes deliveries on that day.</summary>
    public bool Takes(int day) => noDelivery.Count == 0 || !noDelivery.Contains(day);

    /// <summary>Whether nothing leaves a node with a service for there on that day.</summary>
    public bool IsClosed(int node, int service, int day)
    {
        foreach (Interruption closure in closures)
        {
            if (closure.Days.Has(day) && closure.Touches(node, service))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Days that disruptions add to a parcel that travels in those days, its first and last included; they add up.</summary>
    public int Delay(int node, int service, int shipBy, int deliverOn)
    {
        int days = 0;
        foreach (Interruption delay in delays)
        {
            if (delay.Days.Overlaps(shipBy, deliverOn) && delay.Touches(node, service))
            {
                days = Math.Min(days + delay.DelayDays, DayNumbers.Horizon);
            }
        }

        return days;
    }
}

namespace DomRules.Model.Life;

/// <summary>Something that is to happen once, at a time. An order has at most one of a kind and rule.</summary>
/// <param name="Due">When; timers of one moment ring by kind, then order, then rule.</param>
/// <param name="Kind">What.</param>
/// <param name="Order">Order or cart id.</param>
/// <param name="Rule">The rule that set it; empty for <see cref="TimerKind.Expire"/>, the return's id for <see cref="TimerKind.ReturnOverdue"/>.</param>
public sealed record LifeTimer(DateTimeOffset Due, TimerKind Kind, string Order, string Rule) : IComparable<LifeTimer>
{
    /// <summary>What it is for.</summary>
    public TimerKey Key => new(Order, Kind, Rule);

    /// <summary>By time, kind, order and rule.</summary>
    public int CompareTo(LifeTimer? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byTime = Due.UtcTicks.CompareTo(other.Due.UtcTicks);
        int byKind = byTime != 0 ? byTime : Kind.CompareTo(other.Kind);
        int byOrder = byKind != 0 ? byKind : string.CompareOrdinal(Order, other.Order);
        return byOrder != 0 ? byOrder : string.CompareOrdinal(Rule, other.Rule);
    }
}

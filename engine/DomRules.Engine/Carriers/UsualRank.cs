namespace DomRules.Engine.Carriers;

/// <summary>On time first, lowest cost, earliest delivery, then service id; amounts must be of one currency.</summary>
internal sealed class UsualRank : IComparer<ServiceOffer>
{
    private UsualRank()
    {
    }

    public static UsualRank Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(ServiceOffer x, ServiceOffer y)
    {
        int onTime = y.IsOnTime.CompareTo(x.IsOnTime);
        int cost = x.Carriage.CompareTo(y.Carriage);
        int arrival = x.Dates.DeliverOn.CompareTo(y.Dates.DeliverOn);
        return onTime != 0 ? onTime : cost != 0 ? cost : arrival != 0 ? arrival : x.Service.CompareTo(y.Service);
    }
}

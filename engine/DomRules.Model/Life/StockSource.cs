namespace DomRules.Model.Life;

/// <summary>Which of a place's three counters a reservation counts against.</summary>
public enum StockSource
{
    /// <summary>What lies there.</summary>
    OnHand,

    /// <summary>A known arrival.</summary>
    Incoming,

    /// <summary>Nothing yet: it is outstanding.</summary>
    Backorder,
}

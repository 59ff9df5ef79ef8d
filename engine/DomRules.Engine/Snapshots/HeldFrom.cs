namespace DomRules.Engine.Snapshots;

/// <summary>Against which of a row's counters a listed reservation counts.</summary>
internal enum HeldFrom : byte
{
    OnHand,

    Incoming,

    Backorder,
}

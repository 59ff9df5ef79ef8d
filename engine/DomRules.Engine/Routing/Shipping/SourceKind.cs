namespace DomRules.Engine.Routing.Shipping;

/// <summary>Where the units of a candidate come from.</summary>
internal enum SourceKind : byte
{
    /// <summary>They lie there.</summary>
    OnHand,

    /// <summary>Some of them are yet to arrive.</summary>
    Incoming,

    /// <summary>They are sold before any arrival is counted.</summary>
    Backorder,
}

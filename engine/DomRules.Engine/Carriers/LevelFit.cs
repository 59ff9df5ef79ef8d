namespace DomRules.Engine.Carriers;

/// <summary>How a service's level stands to the one that an order asks for.</summary>
internal enum LevelFit : byte
{
    /// <summary>It is that level or a faster one.</summary>
    Fits,

    /// <summary>It is a slower one of the same scale.</summary>
    Slower,

    /// <summary>They cannot be compared.</summary>
    Other,
}

namespace DomRules.Studio.Decisions.Maps;

/// <summary>What a node has to do with a plan.</summary>
internal enum NodePart
{
    /// <summary>A shipment leaves there, or waits there to be collected.</summary>
    Ships,

    /// <summary>It gives to a counter.</summary>
    Gives,

    /// <summary>It could have shipped some of it.</summary>
    Could,

    /// <summary>It could not.</summary>
    Not,
}

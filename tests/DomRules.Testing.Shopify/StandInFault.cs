namespace DomRules.Testing.Shopify;

/// <summary>What goes wrong with a request.</summary>
internal enum StandInFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The server fails before it does anything.</summary>
    Breaks,

    /// <summary>The app has asked for too much.</summary>
    Throttles,

    /// <summary>All is done, and the answer is lost.</summary>
    LosesAnswer,
}

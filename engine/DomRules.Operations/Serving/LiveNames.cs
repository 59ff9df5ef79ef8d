namespace DomRules.Operations.Serving;

/// <summary>Names among the live pointers that are no markets.</summary>
public static class LiveNames
{
    /// <summary>The network in force.</summary>
    public const string Network = "network";
}

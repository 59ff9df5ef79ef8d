namespace DomRules.Operations.Serving;

/// <summary>What is kept on the shelf of versions.</summary>
public static class ArtefactKinds
{
    /// <summary>A library.</summary>
    public const string Library = "library";

    /// <summary>A network.</summary>
    public const string Network = "network";
}

namespace DomRules.Operations.Retention;

/// <summary>How long is kept what people may set.</summary>
/// <param name="SimulationDays">Days for which files given to simulations, and what these found, are kept.</param>
public sealed record RetentionRule(int SimulationDays)
{
    /// <summary>Nothing is kept shorter.</summary>
    public const int FewestDays = 1;

    /// <summary>Nothing is kept longer.</summary>
    public const int MostDays = 3_650;

    /// <summary>In force while nobody set another.</summary>
    public static RetentionRule Usual { get; } = new(30);
}

namespace DomRules.Model.Life.Commands;

/// <summary>The open part of an order is to be routed now.</summary>
/// <param name="Order">Order id.</param>
/// <param name="By">Who wants it; null: a program.</param>
/// <param name="Because">Why; null: not said.</param>
public sealed record RouteAgain(string Order, string? By = null, string? Because = null) : LifeCommand
{
    /// <summary>Whether the person lets the order go on where it is held, and has all planned anew that no node was told of; else a held one is refused, and plans stay.</summary>
    public bool Releases { get; init; }
}

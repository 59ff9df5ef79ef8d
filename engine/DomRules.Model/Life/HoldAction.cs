namespace DomRules.Model.Life;

/// <summary>A person looks first.</summary>
/// <param name="Queue">Whose; null: nobody's in particular.</param>
/// <param name="DueBy">When it is overdue; null: never.</param>
/// <param name="KeepsStock">Whether the order's stock stays reserved meanwhile.</param>
public sealed record HoldAction(string? Queue, DateTimeOffset? DueBy, bool KeepsStock) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "hold";
}

namespace DomRules.Model.Life;

/// <summary>Cancel what is open.</summary>
/// <param name="AfterSeconds">Seconds to wait first; null: at once.</param>
public sealed record CancelAction(decimal? AfterSeconds) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "cancel";
}

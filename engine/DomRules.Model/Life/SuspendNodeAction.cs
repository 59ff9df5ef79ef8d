namespace DomRules.Model.Life;

/// <summary>Take the event's node out for all orders.</summary>
/// <param name="ForSeconds">For how long, in seconds.</param>
public sealed record SuspendNodeAction(decimal ForSeconds) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "suspend_node";
}

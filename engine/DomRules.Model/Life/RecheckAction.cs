namespace DomRules.Model.Life;

/// <summary>Plan what is open again at intervals, until it is planned or cancelled.</summary>
/// <param name="EverySeconds">The interval in seconds; more than zero.</param>
public sealed record RecheckAction(decimal EverySeconds) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "recheck";
}

namespace DomRules.Model.Life;

/// <summary>Tell people; the order goes on.</summary>
/// <param name="Queue">Whom.</param>
public sealed record NotifyAction(string Queue) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "notify";
}

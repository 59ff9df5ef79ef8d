namespace DomRules.Model.Life;

/// <summary>Put a tag on the decision.</summary>
/// <param name="Code">A code of <c>order.tags</c>.</param>
public sealed record TagAction(string Code) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "tag";
}

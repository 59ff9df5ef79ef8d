using DomRules.Model.Values;

namespace DomRules.Model.Life;

/// <summary>Take a faster service.</summary>
/// <param name="UpTo">Extra money at most; null: no bound.</param>
public sealed record UpgradeServiceAction(MoneyValue? UpTo) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "upgrade_service";
}

namespace DomRules.Model.Life.Commands;

/// <summary>Stock turned out to be more or less than was thought.</summary>
/// <param name="Place">Where.</param>
/// <param name="Change">So many units more that are for sale; negative: less. Not 0.</param>
/// <param name="Because">Why.</param>
public sealed record AdjustStock(StockPlace Place, decimal Change, string Because) : LifeCommand;

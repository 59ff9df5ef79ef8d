namespace DomRules.Model.Life.Commands;

/// <summary>Stock was counted.</summary>
/// <param name="Place">Where.</param>
/// <param name="OnHand">Units there and for sale.</param>
public sealed record CountStock(StockPlace Place, decimal OnHand) : LifeCommand;

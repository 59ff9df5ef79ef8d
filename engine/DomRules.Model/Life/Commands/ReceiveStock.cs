namespace DomRules.Model.Life.Commands;

/// <summary>Stock has arrived.</summary>
/// <param name="Place">Where.</param>
/// <param name="Quantity">Units, more than 0.</param>
/// <param name="Expected">Day for which it was expected; null: it was not.</param>
public sealed record ReceiveStock(StockPlace Place, decimal Quantity, DateOnly? Expected = null) : LifeCommand;

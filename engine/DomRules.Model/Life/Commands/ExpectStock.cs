namespace DomRules.Model.Life.Commands;

/// <summary>Stock is to arrive.</summary>
/// <param name="Place">Where.</param>
/// <param name="On">Day at the node.</param>
/// <param name="Quantity">Units, more than 0.</param>
public sealed record ExpectStock(StockPlace Place, DateOnly On, decimal Quantity) : LifeCommand;

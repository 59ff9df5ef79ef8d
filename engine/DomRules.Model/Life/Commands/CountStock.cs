namespace DomRules.Model.Life.Commands;

/// <summary>Stock was counted.</summary>
/// <param name="Place">Where.</param>
/// <param name="OnHand">Units there and for sale.</param>
/// <param name="SourceVersion">Which state of the system that counts this is; one that is not later than the last taken changes nothing. Null: it always counts.</param>
public sealed record CountStock(StockPlace Place, decimal OnHand, decimal? SourceVersion = null) : LifeCommand;

namespace DomRules.Model.Life.Events;

/// <summary>More is to arrive on a day, or less.</summary>
/// <param name="Place">Where.</param>
/// <param name="On">Day at the node.</param>
/// <param name="Quantity">Change of what is to come; negative: less, as when it has come.</param>
public sealed record ArrivalChanged(StockPlace Place, DateOnly On, decimal Quantity) : LifeEvent;

namespace DomRules.Model.Life.Events;

/// <summary>Units of an arrival that were held for orders that nobody listed are on hand now, and still held for them.</summary>
/// <param name="Place">Where.</param>
/// <param name="On">Day of the arrival.</param>
/// <param name="Quantity">Units, more than 0.</param>
public sealed record ArrivedElsewhere(StockPlace Place, DateOnly On, decimal Quantity) : LifeEvent;

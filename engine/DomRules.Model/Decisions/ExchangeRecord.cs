namespace DomRules.Model.Decisions;

/// <summary>An order that is to be routed because goods are exchanged.</summary>
/// <param name="Order">Its id: that of the return and the item's place.</param>
/// <param name="Sku">What is sent.</param>
/// <param name="Quantity">Units.</param>
public sealed record ExchangeRecord(string Order, string Sku, decimal Quantity);

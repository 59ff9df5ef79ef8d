using DomRules.Model.Values;

namespace DomRules.Model.Networks;

/// <summary>What shipping from a node costs; null: nothing.</summary>
public sealed record NodeCosts(MoneyValue? PerShipment = null, MoneyValue? PerLine = null, MoneyValue? PerUnit = null);

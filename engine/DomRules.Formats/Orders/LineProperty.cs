namespace DomRules.Formats.Orders;

/// <summary>Properties of an order line.</summary>
internal enum LineProperty
{
    Number, Sku, Quantity, UnitPrice, UnitCost, Weight, LongestSide, Volume, Category, Tags, Bundle, Fulfilment, PickupNode, ReleaseDate, OnlyNodes,
    WithoutNodes, Attributes, NoSubstitutes, StandsFor,
}

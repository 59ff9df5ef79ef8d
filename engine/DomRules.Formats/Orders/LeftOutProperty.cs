namespace DomRules.Formats.Orders;

/// <summary>Properties of a node that is left out.</summary>
internal enum LeftOutProperty
{
    Node, Sku, Until, Because,
}

namespace DomRules.Formats.Returns;

/// <summary>Properties of an item that comes back.</summary>
internal enum ReturnItemProperty
{
    Line, Sku, Quantity, Condition, Reason, Refund, UnitPrice, DeliveredOn, Origin, Exchange, Attributes,
}

namespace DomRules.Formats.Orders;

/// <summary>Properties of a customer.</summary>
internal enum CustomerProperty
{
    Tags, Segment, OrdersBefore, Attributes,
}

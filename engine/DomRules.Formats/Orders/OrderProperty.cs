namespace DomRules.Formats.Orders;

/// <summary>Properties of an order.</summary>
internal enum OrderProperty
{
    Id, Channel, Market, Stage, PlacedAt, Destination, Service, PromisedBy, Currency, Value, Weight, Priority, Risk, Payment, Gift, AllowsPartial,
    Tags, Customer, Lines, Attempts, PreferredNodes, OnlyNodes, WithoutNodes, RequestedOn, NotBefore, Slot, Cleared, Attributes, PickupNode, LeftOut,
    NoSubstitutes, SourceVersion,
}

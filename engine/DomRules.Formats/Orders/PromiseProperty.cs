namespace DomRules.Formats.Orders;

/// <summary>Properties of a promise request: those of an order, in the same places, and what is asked besides.</summary>
internal enum PromiseProperty
{
    Id, Channel, Market, Stage, PlacedAt, Destination, Service, PromisedBy, Currency, Value, Weight, Priority, Risk, Payment, Gift, AllowsPartial,
    Tags, Customer, Lines, Attempts, PreferredNodes, OnlyNodes, WithoutNodes, RequestedOn, NotBefore, Slot, Cleared, Attributes, PickupNode, LeftOut,
    NoSubstitutes, SourceVersion,
    At, Services, PickupNodes, Hold,
}

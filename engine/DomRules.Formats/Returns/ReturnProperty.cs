namespace DomRules.Formats.Returns;

/// <summary>Properties of a return.</summary>
internal enum ReturnProperty
{
    Id, Order, Decision, At, From, Currency, ReturnedBefore, Cleared, Items, Shipped, AskedAt, Refusal,
}

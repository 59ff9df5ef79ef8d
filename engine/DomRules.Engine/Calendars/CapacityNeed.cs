namespace DomRules.Engine.Calendars;

/// <summary>What a shipment takes of a node's day; as an order it counts as one.</summary>
/// <param name="Lines">Lines in it.</param>
/// <param name="Units">Scaled units in it.</param>
internal readonly record struct CapacityNeed(int Lines, long Units);

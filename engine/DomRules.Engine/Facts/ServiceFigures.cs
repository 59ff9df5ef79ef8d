namespace DomRules.Engine.Facts;

/// <summary>What the facts <c>service.*</c> say of a service for a shipment.</summary>
public sealed record ServiceFigures(string Id, string Carrier, string Level, string Mode, decimal Cost, DateOnly DeliveryDate, bool OnTime);

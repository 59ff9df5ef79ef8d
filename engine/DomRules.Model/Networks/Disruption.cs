namespace DomRules.Model.Networks;

/// <summary>Something that is closed or delayed.</summary>
/// <param name="Service">Service id; null: not about a service.</param>
/// <param name="Node">Node id; null: not about a node.</param>
/// <param name="Region">Destination area; null: everywhere.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; null: until further notice.</param>
/// <param name="DelayDays">Days added to delivery; null when closed.</param>
/// <param name="Closed">Whether nothing leaves at all.</param>
public sealed record Disruption(string? Service, string? Node, Area? Region, DateOnly From, DateOnly? Until, int? DelayDays, bool Closed);

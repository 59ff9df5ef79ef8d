namespace DomRules.Engine.Availability;

/// <summary>A rule with <c>backorder</c> that decided for a pair.</summary>
/// <param name="UpTo">Scaled units that may be outstanding for the SKU at the node, this order included; <see cref="Snapshots.QuantityScale.Unbounded"/>: any.</param>
/// <param name="WithinDays">The next arrival must be at most so many days after today; null: whenever it comes.</param>
internal readonly record struct BackorderTerms(long UpTo, int? WithinDays);

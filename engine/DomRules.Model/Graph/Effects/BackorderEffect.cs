namespace DomRules.Model.Graph.Effects;

/// <summary>Allows selling what arrives later; in exceptions, waits for stock.</summary>
/// <param name="UpTo">Units that may be outstanding for the SKU at the node, this order included; null: no bound.</param>
/// <param name="Within">Duration within which it must arrive; null: no bound.</param>
public sealed record BackorderEffect(Expression? UpTo, Expression? Within) : Effect;

namespace DomRules.Model.Networks;

/// <summary>Stock that is to arrive.</summary>
/// <param name="Quantity">Units.</param>
/// <param name="On">Day at the node.</param>
/// <param name="Reserved">Units of it already held for orders.</param>
public sealed record Arrival(decimal Quantity, DateOnly On, decimal Reserved = 0);

namespace DomRules.Model.Life;

/// <summary>Stock that is to arrive at a place on a day.</summary>
/// <param name="On">Day at the node; a place has at most one arrival a day.</param>
/// <param name="Quantity">Units that are still to come.</param>
/// <param name="ReservedElsewhere">Units of it held for orders that nobody listed.</param>
public sealed record ExpectedArrival(DateOnly On, decimal Quantity, decimal ReservedElsewhere);

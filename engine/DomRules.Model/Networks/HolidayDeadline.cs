namespace DomRules.Model.Networks;

/// <summary>What is to be delivered by a day near a holiday must be shipped by another.</summary>
/// <param name="DeliverBy">The holiday.</param>
/// <param name="LastShip">Shipped later, it is delivered only on the first delivery day after <paramref name="DeliverBy"/>.</param>
public sealed record HolidayDeadline(DateOnly DeliverBy, DateOnly LastShip);

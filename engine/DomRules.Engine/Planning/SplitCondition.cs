namespace DomRules.Engine.Planning;

/// <summary>
/// What more shipments than needed must bring, against the best plan (same rank list) among those with the fewest shipments: either of the two
/// suffices; at least one is given.
/// </summary>
/// <param name="Saves">The least saving in cost; inclusive. Null: saving does not count.</param>
/// <param name="DaysSooner">The fewest days that the last delivery comes sooner; inclusive. Null: days do not count.</param>
public readonly record struct SplitCondition(long? Saves, int? DaysSooner);

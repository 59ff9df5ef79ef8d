namespace DomRules.Model.Decisions;

/// <summary>A window for collecting.</summary>
/// <param name="Id">As its node names it.</param>
/// <param name="On">Day at the node.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it is over.</param>
/// <param name="Left">Orders that still have room, of slots that are free; null: of the one that is booked.</param>
public sealed record SlotRecord(string Id, DateOnly On, DateTimeOffset From, DateTimeOffset Until, decimal? Left = null);

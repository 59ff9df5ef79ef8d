namespace DomRules.Operations.Simulating;

/// <summary>Which changes; null: whatever. All that is given must hold.</summary>
public sealed record ChangeFilter
{
    /// <summary>Stands for units that no node ships.</summary>
    public const string Unplanned = "-";

    /// <summary>A node that units move away from.</summary>
    public string? From { get; init; }

    /// <summary>A node that they move to.</summary>
    public string? To { get; init; }

    /// <summary>What is otherwise: <c>outcome</c>, <c>nodes</c>, <c>cost</c> or <c>day</c>.</summary>
    public string? What { get; init; }

    /// <summary>The order's id.</summary>
    public string? Order { get; init; }

    /// <summary>Whether a change is among them.</summary>
    public bool Holds(DecisionChange change) =>
        (Order is null || change.Subject.Order == Order)
        && (What is null || change.Changed.Contains(What))
        && ((From is null && To is null) || change.Moves().Any(move => move.From != move.To && Is(From, move.From) && Is(To, move.To)));

    /// <summary>Whether a line of results may be of such a change, without reading it.</summary>
    internal bool MayHold(string line) => new[] { From, To, Order }.All(word => word is null or Unplanned || !word.All(char.IsAsciiLetterOrDigit) || line.Contains(word, StringComparison.Ordinal));

    private static bool Is(string? wanted, string? node) => wanted is null || (wanted == Unplanned ? node is null : node == wanted);
}

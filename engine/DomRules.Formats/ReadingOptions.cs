using DomRules.Formats.Orders;
using DomRules.Formats.Places;

namespace DomRules.Formats;

/// <summary>How inputs are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The usual way: unknown properties are warnings, addresses without coordinates get those of their postal code.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>For what we wrote ourselves: nothing in it is unknown, and nothing is looked up, filled in or checked anew.</summary>
    internal static ReadingOptions Kept { get; } = new() { Strict = true, Places = null, IsKept = true };

    /// <summary>Whether it was an input once, and was checked then.</summary>
    internal bool IsKept { get; init; }

    /// <summary>Whether properties that no input has are errors instead of warnings.</summary>
    public bool Strict { get; init; }

    /// <summary>Coordinates of postal codes; null: addresses without coordinates stay without.</summary>
    public PostalPlaces? Places { get; init; } = PostalPlaces.BuiltIn;

    /// <summary>The snapshot's moment where a network names none; null: it must name one.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Types of the merchant's own facts, as the policy declares them.</summary>
    public FieldTypes Fields { get; init; } = FieldTypes.None;

    /// <summary>What orders are checked against besides themselves; null: nothing. An order with an error is set aside.</summary>
    public OrderChecks? Checks { get; init; }
}

using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>Stock set aside for the order.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU (of a kit: the component's).</param>
/// <param name="Quantity">Units.</param>
/// <param name="From">on_hand, incoming or backorder.</param>
/// <param name="Until">When it lapses; null: until shipped.</param>
/// <param name="ArrivesOn">Day of the arrival; null unless incoming.</param>
/// <param name="Under">Names of the share rules towards which it counts.</param>
public sealed record ReservedRecord(string Node, string Sku, decimal Quantity, string From, DateTimeOffset? Until, DateOnly? ArrivesOn = null, ImmutableArray<string> Under = default)
{
    /// <summary>Names of the share rules towards which it counts.</summary>
    public ImmutableArray<string> Under { get; init; } = Under.IsDefault ? [] : Under;
}

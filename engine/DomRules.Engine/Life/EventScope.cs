using System.Collections.Immutable;
using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>What actions act upon.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Decision">Hash of the decision that answers it.</param>
/// <param name="Lines">Units that it is about.</param>
/// <param name="Costs">What their shipments were to cost.</param>
/// <param name="IsStockRight">Whether the stock was corrected already, so that no rule corrects it for the same units again.</param>
internal sealed record EventScope(OrderEvent Event, string Decision, ImmutableArray<LifeLine> Lines, ImmutableArray<string?> Costs, bool IsStockRight = false)
{
    /// <summary>What the affected part may cost with a faster service; null: whatever it takes.</summary>
    internal decimal? Most { get; init; }

    /// <summary>What the affected shipments were to cost.</summary>
    internal decimal Cost => Costs.Sum(CostText.Amount);

    /// <summary>Whether it is about the order as a whole and no place in it.</summary>
    internal bool IsOfWholeOrder => Event.Node is null && Event.Sku is null && Event.Line is null;
}

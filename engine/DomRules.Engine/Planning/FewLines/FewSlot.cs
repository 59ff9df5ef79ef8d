using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>One number that plans are compared by, the smaller the better.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Criterion">The criterion's index.</param>
/// <param name="Place">Its place in the rank list.</param>
/// <param name="Sign">-1 where the highest value is best.</param>
/// <param name="CountsUnknown">Of a total: how much of it is unknown. It is compared before the known rest.</param>
internal readonly record struct FewSlot(SlotKind Kind, int Criterion, int Place, int Sign = 1, bool CountsUnknown = false)
{
    /// <summary>Whether the largest part counts, and not the sum.</summary>
    public bool IsMax => Kind is SlotKind.LastDay or SlotKind.WorstValue;
}

namespace DomRules.Model.Life;

/// <summary>When a node takes work again. By time, then node.</summary>
/// <param name="Due">When.</param>
/// <param name="Node">Node id.</param>
public readonly record struct SuspensionEnd(DateTimeOffset Due, string Node) : IComparable<SuspensionEnd>
{
    /// <summary>By time, then node.</summary>
    public int CompareTo(SuspensionEnd other) => Due.UtcTicks.CompareTo(other.Due.UtcTicks) is not 0 and var byTime ? byTime : string.CompareOrdinal(Node, other.Node);
}

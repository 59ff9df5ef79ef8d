using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Decisions;

/// <summary>A decision as its page shows it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Record">What it says.</param>
/// <param name="Names">Nodes of the network as it was then.</param>
/// <param name="Related">Other decisions on the same order, the newest first.</param>
public sealed record DecisionView(DecisionRow Row, DecisionRecord Record, NodeNames Names, IReadOnlyList<DecisionRow> Related)
{
    /// <summary>Where its destination and nodes lay.</summary>
    internal DecisionPlaces Places { get; init; } = DecisionPlaces.None;

    /// <summary>A node as people know it.</summary>
    internal string NameOf(string node) => Names.NameOf(node);

    /// <summary>SKU of a line, where the record names it; else its number.</summary>
    internal string LineName(int line) =>
        Record.Shipments.SelectMany(s => s.Lines).FirstOrDefault(l => l.Line == line)?.Sku
        ?? Record.Unplanned.FirstOrDefault(u => u.Line == line)?.Sku
        ?? $"line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Returns;

/// <summary>A page of returns.</summary>
/// <param name="Rows">Those that match, the newest first, each with its record; null: it cannot be read.</param>
/// <param name="Next">Where to look on; null: there are no more.</param>
/// <param name="Looked">How many were looked at for it.</param>
/// <param name="Back">When the last of these was decided; null: none was looked at.</param>
internal sealed record FoundReturns(ImmutableArray<(DecisionRow Row, DecisionRecord? Record)> Rows, DecisionKey? Next, int Looked, DateTimeOffset? Back)
{
    /// <summary>Nothing was looked for yet.</summary>
    internal static FoundReturns None { get; } = new([], null, 0, null);
}

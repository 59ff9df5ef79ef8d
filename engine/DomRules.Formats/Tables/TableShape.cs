using System.Collections.Immutable;

namespace DomRules.Formats.Tables;

/// <summary>Which columns a kind of table has.</summary>
internal sealed record TableShape(ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    internal IEnumerable<string> All => Required.Concat(Optional);
}

using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>What became of a pair, in the engine's numbers.</summary>
/// <param name="Line">Place of the line among the planned ones.</param>
/// <param name="Node">Node index.</param>
/// <param name="Fate">Exactly one.</param>
internal readonly record struct Candidacy(int Line, int Node, Fate Fate)
{
    /// <summary>Nothing to tell of a quantity.</summary>
    internal const long Silent = -1;

    /// <summary>Scaled units that the plan ships from there, for chosen; else silent.</summary>
    internal long Quantity { get; init; } = Silent;

    /// <summary>Scaled units that were available; silent where that was not asked.</summary>
    internal long Available { get; init; } = Silent;

    /// <summary>Scaled units of what is asked for that are not there, for short; else silent.</summary>
    internal long Missing { get; init; } = Silent;

    /// <summary>What of the built-in vetoes holds, for excluded.</summary>
    internal BuiltInVeto Vetoes { get; init; }

    internal static decimal? Units(long scaled) => scaled == Silent ? null : QuantityScale.Exact(scaled);
}

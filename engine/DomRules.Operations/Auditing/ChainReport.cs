using System.Collections.Immutable;
using DomRules.Store.Commits;

namespace DomRules.Operations.Auditing;

/// <summary>What checking a chain came to.</summary>
/// <param name="Head">The end of the log.</param>
/// <param name="Decisions">Decisions whose bytes were compared.</param>
/// <param name="Replaced">Parts that gave way to others, by an entry of the chain, so that a person is forgotten.</param>
/// <param name="Findings">What is not as it was written, at most <see cref="ChainVerification.MostFindings"/>; empty: all is.</param>
public sealed record ChainReport(LogHead Head, long Decisions, int Replaced, ImmutableArray<ChainFinding> Findings)
{
    /// <summary>Whether nothing was touched.</summary>
    public bool IsWhole => Findings.IsEmpty;
}

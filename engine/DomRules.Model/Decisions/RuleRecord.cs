using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What a rule said of the order.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Block">Its block.</param>
/// <param name="Result">matched, did not match, not evaluated, matched some (of the candidates), or out of dates.</param>
/// <param name="Matches">For rules over candidates: for how many pairs it held; null otherwise.</param>
/// <param name="Because">The reason, for a rule that matched the order as such; null otherwise.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Evidence">Its condition's parts.</param>
public sealed record RuleRecord(string Rule, string Block, string Result, int? Matches, string? Because, string Source, ImmutableArray<EvidenceRecord> Evidence);

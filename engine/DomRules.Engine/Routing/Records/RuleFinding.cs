using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>What a rule said of the order, beside what its policy says of the rule.</summary>
/// <param name="Result">In the record's words.</param>
/// <param name="Matches">For how many pairs it held; -1: it looks at none.</param>
/// <param name="Because">The reason; null: none is told.</param>
/// <param name="Evidence">Its condition's parts.</param>
internal readonly record struct RuleFinding(string Result, int Matches, string? Because, ImmutableArray<EvidenceRecord> Evidence);

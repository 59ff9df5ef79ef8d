using System.Collections.Immutable;
using DomRules.Engine.Routing.Candidates;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>The long lists of a record, candidates and rules, either as objects or as JSON.</summary>
internal sealed class LongLists
{
    private readonly CandidateRecords _candidates;
    private readonly CandidateText _candidateText;
    private readonly RuleFindings _rules;
    private readonly RuleText _ruleText;

    internal LongLists(RoutingSession session)
    {
        _candidates = new CandidateRecords(session);
        _candidateText = new CandidateText(session, _candidates);
        _rules = new RuleFindings(session);
        _ruleText = new RuleText(session, _rules);
    }

    /// <summary>The rules that were written as JSON.</summary>
    internal ReadOnlySpan<byte> RuleText => _ruleText.Written;

    internal ImmutableArray<CandidateRecord> Candidates(List<Candidacy> candidates) => _candidates.Of(candidates);

    internal ReadOnlySpan<byte> CandidateText(List<Candidacy> candidates) => _candidateText.Of(candidates);

    internal ImmutableArray<VetoRecord> Vetoes(int line, int node, BuiltInVeto builtIn) => _candidates.Vetoes(line, node, builtIn);

    /// <summary>The rules as objects, or none after they were written as JSON.</summary>
    internal ImmutableArray<RuleRecord> Rules(bool asText)
    {
        if (!asText)
        {
            return _rules.Records();
        }

        _ruleText.Write();
        return [];
    }
}

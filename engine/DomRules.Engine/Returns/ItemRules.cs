using System.Collections.Immutable;
using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Engine.Returns;

/// <summary>What each rule of <c>returns</c> said of an item, with evidence; and those of <c>exceptions</c> that a fault made speak.</summary>
internal sealed class ItemRules(ReturnSession session)
{
    internal ImmutableArray<RuleRecord> Write()
    {
        session.IsTelling = true;
        session.Frame.Node = -1;
        return [.. session.Rules.Concat(session.Graph.RulesOf(BlockKind.Exceptions).Where(r => session.AnswerOf(r) is not null)).Select(Record)];
    }

    private RuleRecord Record(Rule rule)
    {
        var answer = session.AnswerOf(rule);
        ImmutableArray<EvidenceRecord> evidence = answer is not null && rule.When is not null ? ConditionEvidence.Of(rule.When, session.Evaluator.Evaluate) : [];
        return new RuleRecord(rule.Name, rule.Block.ToString().ToLowerInvariant(), Word(rule, answer), null, answer == true ? session.Reason(rule) : null, rule.Source.ToString(), evidence);
    }

    private string Word(Rule rule, bool? answer) => !session.IsInForce(rule) ? "out of dates" : answer switch
    {
        true => "matched",
        false => "did not match",
        null => "not evaluated",
    };
}

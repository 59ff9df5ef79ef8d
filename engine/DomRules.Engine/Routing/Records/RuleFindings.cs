using System.Collections.Immutable;
using DomRules.Engine.Evidence;
using DomRules.Engine.Routing.Rules;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Records;

/// <summary>What each rule said, with evidence where it was asked of the order, its plan or an event as such.</summary>
internal sealed class RuleFindings(RoutingSession session)
{
    private const FactScope OfOrder = FactScope.Order | FactScope.Decision | FactScope.Plan | FactScope.Event;

    /// <summary>The rules as objects, in policy order.</summary>
    internal ImmutableArray<RuleRecord> Records() => [.. session.Policy.Graph.Rules.Select(Record)];

    /// <summary>The rules of one block alone.</summary>
    internal ImmutableArray<RuleRecord> Records(BlockKind block) => [.. session.Policy.Graph.RulesOf(block).Select(Record)];

    internal RuleFinding Of(Rule rule)
    {
        var trace = session.TraceOf(rule);
        var isOfEvent = rule.Block == BlockKind.Exceptions;
        var isOfOrder = isOfEvent || rule.When is null || (rule.When.Scope & ~OfOrder) == 0;
        session.Frame.Line = -1;
        session.Frame.Node = isOfEvent ? session.EventNode : -1;
        var asked = trace.Result is RuleResult.Matched or RuleResult.DidNotMatch;
        ImmutableArray<EvidenceRecord> evidence = asked && isOfOrder && rule.When is not null ? ConditionEvidence.Of(rule.When, isOfEvent ? session.OfEvent : session.Interpreter.Evaluate) : [];
        var because = trace.Result == RuleResult.Matched && isOfOrder && trace.Matches < 0 ? session.Reason(rule) : null;
        return new RuleFinding(Word(trace, isOfOrder), trace.Matches >= 0 && asked && !isOfOrder ? trace.Matches : -1, because, evidence);
    }

    internal static string Block(Rule rule) => rule.Block.ToString().ToLowerInvariant();

    private RuleRecord Record(Rule rule)
    {
        var found = Of(rule);
        return new RuleRecord(rule.Name, Block(rule), found.Result, found.Matches < 0 ? null : found.Matches, found.Because, rule.Source.ToString(), found.Evidence);
    }

    private static string Word(RuleTrace trace, bool isOfOrder) => trace.Result switch
    {
        RuleResult.Matched => isOfOrder ? "matched" : "matched some",
        RuleResult.DidNotMatch => "did not match",
        RuleResult.OutOfDates => "out of dates",
        _ => "not evaluated",
    };
}

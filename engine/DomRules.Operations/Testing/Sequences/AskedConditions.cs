using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>The conditions that a test expects, asked of every decision while it stands, since nobody knows yet which of them will be asked about.</summary>
internal sealed class AskedConditions(PolicyTest test)
{
    private readonly ImmutableArray<Expectation> _conditions = [.. test.Actions.OfType<Expectation>().Where(e => e.Kind == ExpectKind.That)];
    private readonly Dictionary<(SourceOf Expectation, string Decision), ConditionAnswer> _answers = [];

    internal void Ask(Decision decision, DecisionRecord record)
    {
        foreach (var expectation in _conditions)
        {
            if (expectation.Conditions.FirstOrDefault(c => c.Name == record.Policy?.Name) is { } condition && decision.Ask(condition.Value) is { } answer)
            {
                _answers[(new SourceOf(expectation), record.Decision)] = answer;
            }
        }
    }

    internal ConditionAnswer? AnswerTo(Expectation expectation, DecisionRecord record) => _answers.GetValueOrDefault((new SourceOf(expectation), record.Decision));

    /// <summary>Expectations are told apart by where they stand.</summary>
    private readonly record struct SourceOf(string File, int Line, int Column)
    {
        internal SourceOf(Expectation expectation) : this(expectation.Source.File, expectation.Source.Line, expectation.Source.Column)
        {
        }
    }
}

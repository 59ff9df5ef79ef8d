using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>What became of the orders of a test, as its expectations ask for it.</summary>
internal interface ITestedDecisions
{
    /// <summary>Everything that moves; null where the test only routes.</summary>
    LifeState? State { get; }

    /// <summary>What something is expected of, on an order or a return; null: there is none.</summary>
    DecisionRecord? RecordOf(Expectation expectation);

    /// <summary>The order's life, where its state is asked for; null: a decision is.</summary>
    OrderLife? LifeOf(Expectation expectation);

    /// <summary>What became of a condition; null: no policy decided its order.</summary>
    ConditionAnswer? AnswerTo(Expectation expectation);
}

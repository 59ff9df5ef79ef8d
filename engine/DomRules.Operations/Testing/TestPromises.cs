using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Operations.Testing;

/// <summary>Asks what could be promised for each order of a test before it is routed, where the test expects something of that.</summary>
internal sealed class TestPromises(PromiseQuestions questions, Router router)
{
    private readonly Promiser _promiser = new(router);

    /// <summary>One for each order, in turn; empty when the test expects nothing of promises.</summary>
    internal List<DecisionRecord> Answers { get; } = [];

    /// <summary>Asks on the stock that the orders before left, and takes none.</summary>
    internal void Ask(Order order, DateTimeOffset at, Batch batch)
    {
        if (questions.AreAsked)
        {
            Answers.Add(_promiser.Promise(questions.Of(order), at, batch));
        }
    }
}

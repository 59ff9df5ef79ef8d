using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Explaining;

/// <summary>Explains decisions from their records; asks the engine again only for how much a candidate was outranked by.</summary>
public static class DecisionExplaining
{
    /// <summary>Why it came out so.</summary>
    public static Outcome<string> Explain(FoundDecision decision)
    {
        var run = Run(decision);
        return Outcome<string>.Of(Explainer.Explain(decision.Record, NameIn(run)).ToText());
    }

    /// <summary>Why a node ships nothing of the order, line by line.</summary>
    public static Outcome<string> WhyNot(FoundDecision decision, string node)
    {
        var run = Run(decision);
        var name = NameIn(run);
        DecisionRecord? With(int line) => run?.DecideWith(decision.Record.Order, node, line);
        return Engine.Explanation.WhyNot.Explain(decision.Record, node, name, With) is { } text
            ? Outcome<string>.Of(text.ToText())
            : Outcome<string>.Failed($"{node}: is no candidate of order {decision.Record.Order}. Candidates are named by node id.");
    }

    private static Func<string, string> NameIn(RouteRun? run) => run is null ? id => id : run.NodeName;

    /// <summary>The batch again, where its inputs are still there; null where they are not.</summary>
    private static RouteRun? Run(FoundDecision decision)
    {
        if (decision.Inputs is not { } inputs)
        {
            return null;
        }

        var at = inputs.At is null ? null : DecisionTime.Parse(inputs.At);
        return RoutePreparation.Prepare(new RouteRequest(inputs.Policy, inputs.Network, [.. inputs.Stock], inputs.Orders, at, inputs.Independent, false)).Value;
    }
}

using DomRules.Engine.Explanation;

namespace DomRules.Operations.Explaining;

/// <summary>Explains decisions from their records; asks the engine again only for how much a candidate was outranked by.</summary>
public static class DecisionExplaining
{
    /// <summary>Why it came out so.</summary>
    public static Outcome<string> Explain(FoundDecision decision) => Outcome<string>.Of(Explainer.Explain(
        decision.Record, decision.Record.Return is not null ? NetworkNames.Of(decision.Inputs) : new Redecision(decision).NameOf).ToText());

    /// <summary>Why a node ships nothing of the order, line by line.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="node">Id or name of a node.</param>
    public static Outcome<string> WhyNot(FoundDecision decision, string node)
    {
        if (decision.Record.Return is not null)
        {
            return WhyNotReturned(decision, node);
        }

        var again = new Redecision(decision);
        if (again.IdOf(node) is not { } id)
        {
            return Outcome<string>.Failed(Unknown(decision, node, again));
        }

        var isOutranked = decision.Record.Candidates.Any(c => c.Node == id && c.Fate == Model.Decisions.Fate.Outranked);
        return Engine.Explanation.WhyNot.Explain(decision.Record, id, again.NameOf, line => again.With(id, line), isOutranked ? again.Doubt : null) is { } text
            ? Outcome<string>.Of(text.ToText())
            : Outcome<string>.Failed($"{node}: order {decision.Record.Order} has no line that a node could ship.");
    }

    private static Outcome<string> WhyNotReturned(FoundDecision decision, string node) =>
        Engine.Explanation.WhyNot.Explain(decision.Record, node, NetworkNames.Of(decision.Inputs), _ => null) is { } text
            ? Outcome<string>.Of(text.ToText())
            : Outcome<string>.Failed($"{node}: the record of return {decision.Record.Return} lists no such node. Nodes are named by their id, like BER-DC.");

    private static string Unknown(FoundDecision decision, string node, Redecision again)
    {
        var where = decision.Inputs is null && !decision.Record.NotCarried.IsEmpty ? "; nodes that carry nothing of the order are only counted there" : "";
        var hint = again.Nearest(node) is { } near ? $" Did you mean {near}?" : " Nodes are named by their id, like BER-DC, or by their name.";
        return decision.Inputs is null
            ? $"{node}: the record of order {decision.Record.Order} lists no such node{where}.{hint}"
            : $"{node}: the network has no such node.{hint}";
    }
}

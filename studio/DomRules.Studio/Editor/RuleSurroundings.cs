using DomRules.Language.Editing;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Structure;
using DomRules.Language.Occurrences;
using DomRules.Model.Graph;

namespace DomRules.Studio.Editor;

/// <summary>What else has to do with the rule at a place.</summary>
internal static class RuleSurroundings
{
    /// <summary>What other layers do with it and which rules ask the same; and the facts and parameters that it reads, sorted.</summary>
    internal static (IReadOnlyList<string> Others, IReadOnlyList<string> Facts) Of(LibrarySnapshot snapshot, string file, int offset, string name)
    {
        var member = Outliner.Of(snapshot, file).SelectMany(part => part.Children).FirstOrDefault(part => part.Span.Start <= offset && offset <= part.Span.End);
        var hover = member is null ? null : Hoverer.At(snapshot, file, member.NameSpan.Start);
        var line = member is null ? 0 : snapshot.Source(file)!.PositionOf(member.Span.Start).Line;
        var stated = snapshot.Compilation.Checks.SelectMany(graph => graph.Rules.Where(rule => rule.Name == name && rule.Source.File == file).Select(rule => (graph, rule))).FirstOrDefault();
        var layers = hover?.Symbol.Kind == SymbolKind.Rule ? hover.Lines.Where(text => text.StartsWith("overridden", StringComparison.Ordinal) || text.StartsWith("disabled", StringComparison.Ordinal)) : [];
        return stated.rule is null || line == 0 ? ([.. layers], []) : ([.. layers, .. Sharing(stated.graph, stated.rule)], [.. Facts(stated.rule)]);
    }

    /// <summary>Rules of the policy that ask one of the same conditions.</summary>
    private static IEnumerable<string> Sharing(RuleGraph graph, Rule rule)
    {
        foreach (var condition in Parts(rule.When).DistinctBy(part => part.Id))
        {
            var others = graph.Rules.Where(other => other.Index != rule.Index && Parts(other.When).Any(part => part.Id == condition.Id)).Select(other => other.Name).ToList();
            if (others.Count > 0)
            {
                yield return $"{string.Join(", ", others.Take(4))}{(others.Count > 4 ? FormattableString.Invariant($" and {others.Count - 4} more") : "")} {(others.Count == 1 ? "asks" : "ask")} one of the same conditions";
            }
        }
    }

    private static IEnumerable<Expression> Parts(Expression? condition) =>
        condition is null ? [] : condition is OperatorExpression { Kind: OperatorKind.And } all ? all.Operands.SelectMany(Parts) : [condition];

    private static SortedSet<string> Facts(Rule rule)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<Expression>(Parts(rule.When));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next.Id))
            {
                if ((next as FactExpression)?.Fact.Path is { } path)
                {
                    facts.Add(path);
                }

                foreach (var operand in next.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return facts;
    }
}

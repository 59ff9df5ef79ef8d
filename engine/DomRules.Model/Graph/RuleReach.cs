namespace DomRules.Model.Graph;

/// <summary>What a rule is made of.</summary>
public static class RuleReach
{
    /// <summary>Every expression that the rule's condition, effects and reason read, once each.</summary>
    public static IReadOnlyCollection<Expression> Of(Rule rule)
    {
        var reached = new HashSet<Expression>();
        foreach (var root in GraphReach.OfRule(rule).OfType<Expression>())
        {
            GraphReach.Reach(root, reached);
        }

        return reached;
    }
}

namespace DomRules.Engine.Routing.Rules;

/// <summary>What a rule said while an order was routed.</summary>
internal struct RuleTrace
{
    internal RuleResult Result;

    /// <summary>For how many (node, line) pairs, nodes or lines it held; -1: it was asked of the order as such.</summary>
    internal int Matches;
}

namespace DomRules.Engine.Explanation;

/// <summary>What a decision's sentence asks of the fates of its candidates.</summary>
internal interface IStockedNodes
{
    /// <summary>Whether a node has, and may ship, everything that is shipped.</summary>
    /// <param name="demand">Units by line number.</param>
    /// <param name="except">A node that does not count; null: all do.</param>
    bool AnyHasAll(IReadOnlyDictionary<int, decimal> demand, string? except);

    /// <summary>Whether stock alone keeps every node from shipping all of it; false: a rule stands in the way somewhere.</summary>
    /// <param name="demand">Units by line number.</param>
    /// <param name="except">A node that does not count; null: all do.</param>
    bool AllLackStock(IReadOnlyDictionary<int, decimal> demand, string? except);

    /// <summary>Nodes that may ship some of a line, and how many units each could.</summary>
    IEnumerable<(string Node, decimal Units)> Having(int line);

    /// <summary>What excludes nodes from a line, by name, each once.</summary>
    IEnumerable<string> Excluding(int line);
}

namespace DomRules.Model.Life;

/// <summary>Something that a rule wants done to an order, with every amount worked out. Actions are carried out in the order in which the rule states them.</summary>
public abstract record OrderAction
{
    /// <summary>The rule that wants it; <c>default</c> where none matched.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Its reason, facts filled in.</summary>
    public string Because { get; init; } = "";

    /// <summary>What the action is called in records and in <c>expect action</c>.</summary>
    public abstract string Name { get; }
}

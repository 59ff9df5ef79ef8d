namespace DomRules.Engine.Routing.Costs;

/// <summary>Money as the planner counts it: whole multiples of a power of ten of the major unit.</summary>
/// <param name="Places">Decimal places kept; amounts finer than that are rounded half to even for the comparison of plans only.</param>
internal readonly record struct MoneyScale(int Places)
{
    /// <summary>What costs are counted in unless they are too large for it.</summary>
    internal static MoneyScale Finest { get; } = new(6);

    /// <summary>The next coarser scale; null: there is none.</summary>
    internal MoneyScale? Coarser => Places == 0 ? null : new(Places - 2);

    /// <summary>The scaled amount; null when it is too large for the planner.</summary>
    internal long? Of(decimal amount)
    {
        var scaled = decimal.Round(amount * Unit(Places));
        return Math.Abs(scaled) > Planning.PlanningProblem.Largest ? null : (long)scaled;
    }

    /// <summary>The amount that a scaled number stands for.</summary>
    internal decimal Exact(long scaled) => scaled / Unit(Places);

    private static decimal Unit(int places) => places switch
    {
        0 => 1m,
        2 => 100m,
        4 => 10_000m,
        _ => 1_000_000m,
    };
}

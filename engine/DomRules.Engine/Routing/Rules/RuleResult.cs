namespace DomRules.Engine.Routing.Rules;

/// <summary>How a rule came out.</summary>
internal enum RuleResult : byte
{
    /// <summary>It was never asked.</summary>
    NotEvaluated,

    /// <summary>Its dates do not include the day.</summary>
    OutOfDates,

    /// <summary>Its condition did not hold.</summary>
    DidNotMatch,

    /// <summary>It held, at least somewhere.</summary>
    Matched,
}

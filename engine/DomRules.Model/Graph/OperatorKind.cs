namespace DomRules.Model.Graph;

/// <summary>The operators of the language. Unknown operands: see each.</summary>
public enum OperatorKind
{
    /// <summary>All operands hold; any number. No beats unknown: with a no the result is no.</summary>
    And,

    /// <summary>At least one holds; any number. Yes beats unknown.</summary>
    Or,

    /// <summary>The opposite.</summary>
    Not,

    /// <summary>The operand is known; never unknown itself.</summary>
    IsKnown,

    /// <summary>The first operand where known, else the second.</summary>
    OrElse,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>First operand between the second and the third, both included.</summary>
    Between,

    /// <summary>First operand is an item of the list or set that is the second.</summary>
    In,

    /// <summary>The set that is the first operand has the second.</summary>
    Has,

    /// <summary>The set that is the first operand has any item of the second.</summary>
    HasAny,

    /// <summary>The set that is the first operand has every item of the second.</summary>
    HasAll,

    /// <summary>Text starts with.</summary>
    StartsWith,

    /// <summary>Text ends with.</summary>
    EndsWith,

    /// <summary>Text contains.</summary>
    Contains,

    /// <summary>Sum; a date plus a duration or working days is a date.</summary>
    Add,

    /// <summary>Difference; date minus date is a duration.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient; by zero is a fault.</summary>
    Divide,

    /// <summary>Negative.</summary>
    Negate,

    /// <summary>Smallest of the operands.</summary>
    Min,

    /// <summary>Largest of the operands.</summary>
    Max,

    /// <summary>Without sign.</summary>
    Abs,

    /// <summary>First operand rounded half to even to so many places (second operand, a whole number).</summary>
    Round,

    /// <summary>Text in lower case, by invariant rules.</summary>
    Lower,

    /// <summary>Great-circle distance between two places, in whole metres.</summary>
    Distance,
}

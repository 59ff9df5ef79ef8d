namespace DomRules.Model.Graph;

/// <summary>What may be asked over the order's lines (in <c>carrier</c> and on shipments: the shipment's lines).</summary>
public enum LineFunction
{
    /// <summary>At least one line meets the condition.</summary>
    Any,

    /// <summary>Every line meets the condition; true of none.</summary>
    Every,

    /// <summary>No line meets the condition.</summary>
    None,

    /// <summary>How many lines (meet the condition).</summary>
    Count,

    /// <summary>Sum of a value; 0 of none. A line whose value is unknown makes the sum unknown.</summary>
    Sum,

    /// <summary>Largest value; unknown of none.</summary>
    Largest,

    /// <summary>Smallest value; unknown of none.</summary>
    Smallest,
}

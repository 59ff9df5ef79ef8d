namespace DomRules.Formats.Text;

/// <summary>What came of reading a decimal.</summary>
internal enum DecimalOutcome
{
    /// <summary>Every digit was kept.</summary>
    Exact,

    /// <summary>It is no number.</summary>
    NotANumber,

    /// <summary>It is one, but not every digit can be kept.</summary>
    TooManyDigits,
}

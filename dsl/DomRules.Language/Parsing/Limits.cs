namespace DomRules.Language.Parsing;

/// <summary>How large a policy text may be. Each bound has a diagnostic of its own.</summary>
public static class Limits
{
    /// <summary>Bytes of UTF-8 in a file.</summary>
    public const int FileBytes = 256 * 1024;

    /// <summary>Brackets of any kind inside one another.</summary>
    public const int Nesting = 64;

    /// <summary>Rules in a policy.</summary>
    public const int Rules = 5_000;

    /// <summary>Items of a list.</summary>
    public const int ListItems = 10_000;

    /// <summary>Operators in a row, added up over the expressions that stand inside one another.</summary>
    public const int OperatorDepth = 200;

    /// <summary>Grammar rules inside one another while parsing; what <see cref="Nesting"/> allows stays well below.</summary>
    internal const int GrammarDepth = 1_000;
}

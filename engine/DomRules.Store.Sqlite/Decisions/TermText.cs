using System.Collections.Immutable;
using DomRules.Store.Decisions;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>A decision's terms in one text: each is the digit of its kind, its value, and a line feed; in values, a backslash stands before a backslash and for a line feed is written \n.</summary>
internal static class TermText
{
    public static string Of(ImmutableArray<DecisionTerm> terms) => string.Concat(terms.Select(term => (char)('0' + (int)term.Kind) + Escaped(term.Value) + "\n"));

    public static ImmutableArray<DecisionTerm> ToTerms(string text) =>
        [.. text.Split('\n')[..^1].Select(line => new DecisionTerm((TermKind)(line[0] - '0'), Unescaped(line[1..])))];

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescaped(string value) =>
        value.Contains('\\', StringComparison.Ordinal) ? string.Join('\\', value.Split("\\\\").Select(part => part.Replace("\\n", "\n", StringComparison.Ordinal))) : value;
}

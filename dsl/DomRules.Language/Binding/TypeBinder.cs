using DomRules.Language.Syntax.Types;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Types as written.</summary>
internal static class TypeBinder
{
    /// <summary>The type; a type with codes of its own has the fact's path as its vocabulary's name.</summary>
    internal static RuleType Of(TypeSyntax syntax, string path) => syntax switch
    {
        OneOfType codes => RuleType.Code(Vocabulary(codes.Codes, path)),
        SetOfType codes => RuleType.SetOf(Vocabulary(codes.Codes, path)),
        SetOfTextType => RuleType.SetOfText,
        PlainType plain => Of(plain.Keyword),
        _ => RuleType.Text,
    };

    /// <summary>Codes that <c>is known</c> and its like would hide.</summary>
    internal static bool IsHidden(string code) => code is "known" or "unknown" or "missing";

    private static Vocabulary Vocabulary(ImmutableArray<Syntax.NameSyntax> codes, string path) =>
        new(path, [.. codes.Select(c => c.Text).Distinct(StringComparer.Ordinal)], IsOrdered: true);

    private static RuleType Of(TypeKeyword keyword) => keyword switch
    {
        TypeKeyword.YesNo => RuleType.YesNo,
        TypeKeyword.Number => RuleType.Number,
        TypeKeyword.WholeNumber => RuleType.WholeNumber,
        TypeKeyword.Percent => RuleType.Percent,
        TypeKeyword.Money => RuleType.Money,
        TypeKeyword.Weight => RuleType.Weight,
        TypeKeyword.Length => RuleType.Length,
        TypeKeyword.Volume => RuleType.Volume,
        TypeKeyword.Duration => RuleType.Duration,
        TypeKeyword.WorkingDays => RuleType.WorkingDays,
        TypeKeyword.Date => RuleType.Date,
        TypeKeyword.Time => RuleType.Time,
        TypeKeyword.Instant => RuleType.Instant,
        TypeKeyword.Place => RuleType.Place,
        TypeKeyword.TimeZone => RuleType.TimeZone,
        _ => RuleType.Text,
    };
}

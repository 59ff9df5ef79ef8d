using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Types in the author's words.</summary>
internal static class TypeWords
{
    internal static string Of(RuleType type) => type.Kind switch
    {
        TypeKind.YesNo => "yes/no",
        TypeKind.Text => "text",
        TypeKind.Number => "a number",
        TypeKind.WholeNumber => "a whole number",
        TypeKind.Percent => "a percentage",
        TypeKind.Money => "money",
        TypeKind.Weight => "a weight",
        TypeKind.Length => "a length",
        TypeKind.Volume => "a volume",
        TypeKind.Duration => "a duration",
        TypeKind.WorkingDays => "working days",
        TypeKind.Date => "a date",
        TypeKind.Time => "a time of day",
        TypeKind.Instant => "a moment",
        TypeKind.Place => "a place",
        TypeKind.TimeZone => "a time zone",
        TypeKind.Code => $"a code of {type.Vocabulary!.Name}",
        TypeKind.Set => "a set",
        TypeKind.List => "a list",
        _ => throw new InvalidOperationException($"No words for {type.Kind}."),
    };

    /// <summary>A value of the type that a quick fix may put in.</summary>
    internal static string Example(RuleType type, string currency) => type.Kind switch
    {
        TypeKind.YesNo => "no",
        TypeKind.Text => "\"\"",
        TypeKind.Money => $"0 {currency}",
        TypeKind.Percent => "0 %",
        TypeKind.Weight => "0 kg",
        TypeKind.Length => "0 cm",
        TypeKind.Volume => "0 l",
        TypeKind.Duration => "0 days",
        TypeKind.WorkingDays => "0 working days",
        TypeKind.Date => "2026-12-31",
        TypeKind.Time => "14:00",
        TypeKind.Code => type.Vocabulary!.Members.FirstOrDefault() ?? "other",
        TypeKind.Set or TypeKind.List => "[]",
        _ => "0",
    };
}

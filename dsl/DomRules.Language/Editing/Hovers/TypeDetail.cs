using DomRules.Language.Binding;
using DomRules.Model.Types;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Types with their units and codes.</summary>
internal static class TypeDetail
{
    private const int MostCodes = 12;

    internal static string Of(RuleType type, string? currency) => type.Kind switch
    {
        TypeKind.Money when currency is not null => $"money in {currency}",
        TypeKind.Code => Codes(type.Vocabulary!, "one of"),
        TypeKind.Set or TypeKind.List when type.Element is { Kind: TypeKind.Code } element => $"{TypeWords.Of(type)} of {Codes(element.Vocabulary!, "")}".TrimEnd(),
        TypeKind.Set or TypeKind.List when type.Element is { } element => $"{TypeWords.Of(type)} of {Plural(element)}",
        _ => TypeWords.Of(type),
    };

    private static string Codes(Vocabulary codes, string before) => codes.Members.Length switch
    {
        0 => $"codes of {codes.Name}",
        > MostCodes => before.Length > 0 ? $"a code of {codes.Name}" : $"codes of {codes.Name}",
        _ => $"{before} [{string.Join(", ", codes.Members)}]".TrimStart(),
    };

    private static string Plural(RuleType element) => element.Kind switch
    {
        TypeKind.Text or TypeKind.YesNo or TypeKind.Money or TypeKind.WorkingDays => TypeWords.Of(element),
        _ => TypeWords.Of(element)[2..] + "s",
    };
}

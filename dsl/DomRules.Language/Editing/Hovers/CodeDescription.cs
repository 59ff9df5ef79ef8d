using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Model.Facts;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Codes.</summary>
internal static class CodeDescription
{
    internal static Description Of(Symbol code, IReadOnlyList<EffectivePolicy> policies)
    {
        var fact = policies.Select(p => p.Definitions.Fact(code.Home)).FirstOrDefault(f => f is not null) ?? FactCatalogue.Find(code.Home);
        var codes = fact?.Type.Vocabulary ?? fact?.Type.Element?.Vocabulary;
        ImmutableArray<string> lines = codes is { IsOrdered: true } ? [$"in the order {string.Join(" < ", codes.Members)}"] : [];
        return new($"code {code.Name} of {code.Home}", lines, fact?.Meaning is { Length: > 0 } meaning ? $"{code.Home}: {meaning}" : null);
    }
}

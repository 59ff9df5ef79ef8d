using DomRules.Language.Binding;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Model.Facts;
using BlockKind = DomRules.Model.Graph.BlockKind;

namespace DomRules.Language.Editing.Hovers;

/// <summary>Facts and merchants' fields.</summary>
internal static class FactDescription
{
    internal static Description Of(Symbol symbol, IReadOnlyList<EffectivePolicy> policies, Declaration? declaration)
    {
        var policy = policies.FirstOrDefault(p => p.Definitions.Fact(symbol.Name) is not null);
        var fact = policy?.Definitions.Fact(symbol.Name) ?? FactCatalogue.Find(symbol.Name);
        if (fact is null)
        {
            return new($"{SymbolWords.Kind(symbol)} {symbol.Name}", [], null);
        }

        var field = declaration?.Syntax as FieldDeclaration;
        return new(Describer.Titled(SymbolWords.Kind(symbol), symbol.Name, fact.Type, policy?.Currency), [.. Lines(fact, policy, field, declaration)],
            Describer.Words(field?.Documentation, fact.Meaning));
    }

    internal static string Detail(FactDefinition fact, string? currency) => TypeDetail.Of(fact.Type, currency) + (fact.IsOptional && fact.Default is null ? ", may be missing" : "");

    private static IEnumerable<string> Lines(FactDefinition fact, EffectivePolicy? policy, FieldDeclaration? field, Declaration? declaration)
    {
        if (field?.Default is { } fallback)
        {
            yield return $"{declaration!.Slice(fallback)} where the input is silent";
        }
        else if (fact.IsOptional)
        {
            yield return Assumed(fact, policy) is { } assumed ? $"may be missing; {assumed} is then assumed" : "may be missing";
        }

        var blocks = Enum.GetValues<BlockKind>().Where(b => BlockRules.Scope(b) is var scope && (fact.Scope & ~scope.Allowed) == 0 && !scope.Hidden.Contains(fact.Path)).ToList();
        if (blocks.Count > 0 && blocks.Count < Enum.GetValues<BlockKind>().Length)
        {
            yield return "known in " + string.Join(", ", blocks.Select(BlockRules.Word));
        }
    }

    private static string? Assumed(FactDefinition fact, EffectivePolicy? policy) =>
        policy?.Definitions.Table.Find("assume " + fact.Path) is { Syntax: AssumeDeclaration assume, Source: { } source } ? Declaration.Short(source.Slice(assume.Value.Span)) : null;
}

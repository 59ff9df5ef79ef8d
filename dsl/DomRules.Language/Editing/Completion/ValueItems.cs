using DomRules.Language.Binding;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing.Carets;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Language.Editing.Completion;

/// <summary>Facts, definitions, codes and functions where a value may stand: what is known there, the right type first.</summary>
internal static class ValueItems
{
    internal static void Add(Offers offers, CaretContext caret, CaretScope scope)
    {
        var allowed = scope.Allowed(caret.Piece);
        var written = caret.Piece.PathBefore;
        foreach (var fact in FactItems.All(scope).Where(f => (f.Scope & ~allowed) == 0 && !scope.Asked.Hidden.Contains(f.Path)))
        {
            foreach (var path in Spellings(fact.Path, allowed))
            {
                FactItems.Add(offers, fact, path, written, RankOf(fact.Type, scope.Asked), scope);
            }
        }

        if (written.Length == 0)
        {
            AddCodes(offers, scope);
            AddDefinitions(offers, allowed, scope);
            AddFunctions(offers, scope);
            AddMeasures(offers, caret.Piece);
        }
    }

    /// <summary>A customer's field is also <c>order.customer.x</c>; on shipments their node and service have longer names too.</summary>
    private static IEnumerable<string> Spellings(string path, FactScope allowed)
    {
        yield return path;
        if (path.StartsWith("customer.", StringComparison.Ordinal))
        {
            yield return "order." + path;
        }
        else if (path.StartsWith("order.customer.", StringComparison.Ordinal))
        {
            yield return path["order.".Length..];
        }
        else if ((allowed & FactScope.Shipment) != 0 && (path.StartsWith("node.", StringComparison.Ordinal) || path.StartsWith("service.", StringComparison.Ordinal)))
        {
            yield return "shipment." + path;
        }
    }

    private static Rank RankOf(RuleType type, CaretListener asked)
    {
        if (!asked.Kinds.IsEmpty)
        {
            return asked.Kinds.Contains(type.Kind) ? Rank.Fits : Rank.OtherType;
        }

        return asked.Expected is not { } expected ? Rank.MayLead
            : TypeRules.Common(expected, type) is not null ? Rank.Fits
            : expected.Kind == TypeKind.YesNo ? Rank.MayLead : Rank.OtherType;
    }

    /// <summary>Codes that the other side expects; where nobody says which, as in a list, all there are.</summary>
    private static void AddCodes(Offers offers, CaretScope scope)
    {
        if ((scope.Asked.Expected?.Vocabulary ?? scope.Asked.Expected?.Element?.Vocabulary) is { } expected)
        {
            NameItems.AddCodes(offers, scope.Definitions.Declared(expected), Rank.Fits);
        }
        else if (scope.Asked is { WasHeard: true, Expected: null, Allowed: FactScope.None, Kinds: [] })
        {
            var all = FactItems.All(scope).Select(f => f.Type.Vocabulary ?? f.Type.Element?.Vocabulary).OfType<Vocabulary>().DistinctBy(v => v.Name);
            all.ToList().ForEach(v => NameItems.AddCodes(offers, v, Rank.MayLead));
        }
    }

    private static void AddDefinitions(Offers offers, FactScope allowed, CaretScope scope)
    {
        var definitions = scope.Definitions;
        foreach (var name in definitions.Names.ToList())
        {
            var definition = definitions.Table.Find(name)!;
            var bound = definitions.Value(name, definition.Syntax is Syntax.Declarations.ListDeclaration ? scope.Asked.Expected : null) ?? Bound.Error;
            if (bound.IsError || (bound.Node!.Scope & ~allowed) == 0)
            {
                var rank = bound.IsError ? Rank.OtherType : RankOf(bound.Type, scope.Asked);
                offers.AddName(name, Kind(Symbols.Of(definition)!.Kind), rank, bound.IsError ? null : TypeDetail.Of(bound.Type, bound.Currency), definition.Syntax.Documentation);
            }
        }

        if (scope.Asked.HasBase)
        {
            offers.Add("base", CompletionKind.Definition, Rank.Fits, "yes/no", "The condition of the rule that is overridden");
        }
    }

    private static void AddFunctions(Offers offers, CaretScope scope)
    {
        foreach (var function in ExpressionBinder.Functions)
        {
            var description = Describer.Of(new Symbol(SymbolKind.Function, function, ""));
            offers.Add(function, CompletionKind.Function, scope.Asked.Expected?.Kind == TypeKind.YesNo ? Rank.OtherType : Rank.MayLead, null, description, function + "(");
        }
    }

    /// <summary>What a rank list measures and no fact is.</summary>
    private static void AddMeasures(Offers offers, OpenPiece piece)
    {
        if (piece is { Block: not null, Words: [.., not "by", "lowest" or "earliest"] })
        {
            offers.Add(piece.Words[^1] == "lowest" ? "cost" : "delivery", CompletionKind.Keyword, Rank.Fits, "of the plan");
        }
    }

    private static CompletionKind Kind(SymbolKind kind) => kind switch
    {
        SymbolKind.List => CompletionKind.List,
        SymbolKind.Parameter => CompletionKind.Parameter,
        SymbolKind.Table => CompletionKind.Table,
        _ => CompletionKind.Definition,
    };
}

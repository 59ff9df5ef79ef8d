using DomRules.Language.Editing.Hovers;
using DomRules.Language.Parsing.Carets;
using DomRules.Model.Facts;

namespace DomRules.Language.Editing.Completion;

/// <summary>Facts by their paths.</summary>
internal static class FactItems
{
    private static readonly string[] FieldRoots = ["order", "customer", "line", "node", "item"];

    internal static IEnumerable<FactDefinition> All(CaretScope scope) => FactCatalogue.All.Select(f => scope.Definitions.Fact(f.Path)!).Concat(scope.Definitions.Fields.All);

    /// <summary>Facts where a declaration speaks of one.</summary>
    internal static void AddPaths(Offers offers, NamePlace place, OpenPiece piece, CaretScope scope)
    {
        if (place == NamePlace.FieldPath)
        {
            foreach (var root in piece.PathBefore.Length == 0 ? FieldRoots : [])
            {
                offers.Add(root, CompletionKind.Fact, Rank.Fits);
            }

            return;
        }

        foreach (var fact in All(scope).Where(f => place == NamePlace.AssumedPath ? f.IsOptional : (f.Type.Vocabulary ?? f.Type.Element?.Vocabulary) is { IsMerchants: true }))
        {
            Add(offers, fact, fact.Path, piece.PathBefore, Rank.Fits, scope);
        }
    }

    /// <summary>Offers what is left of a path after what was written of it; a path that begins otherwise is not offered.</summary>
    internal static void Add(Offers offers, FactDefinition fact, string path, string written, Rank rank, CaretScope scope)
    {
        if (path.StartsWith(written, StringComparison.Ordinal))
        {
            offers.AddName(path[written.Length..], fact.IsMerchants ? CompletionKind.Field : CompletionKind.Fact, rank, FactDescription.Detail(fact, scope.Policy.Currency), fact.Meaning);
        }
    }
}

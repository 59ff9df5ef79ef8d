using DomRules.Language.Binding;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Lowering;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Tests;
using DomRules.Model.Testing;

namespace DomRules.Language.Editing.Completion;

/// <summary>Nodes, and what the data of tests may say.</summary>
internal static class TestDataItems
{
    internal static void Add(Offers offers, NamePlace place, CaretContext caret, CaretScope scope)
    {
        switch (place)
        {
            case NamePlace.Node:
                AddNodes(offers, caret, scope);
                break;
            case NamePlace.NetworkEntry:
                Kinds.ToList().ForEach(kind => offers.Add(kind, CompletionKind.Keyword, Rank.Fits));
                AddProperties(offers, InputShapes.Network, scope);
                break;
            case NamePlace.Property when Shape(caret.Piece.Owners) is { } shape:
                AddProperties(offers, shape, scope);
                break;
            case NamePlace.PropertyValue:
                AddValues(offers, caret.Piece.Owners, scope);
                break;
        }
    }

    private static IEnumerable<string> Kinds => InputShapes.Network.Parts.Values.Where(s => InputShapes.Network.Parts.ContainsKey(DataText.Plural(s.Name))).Select(s => s.Name);

    /// <summary>The nodes of the test at the caret: those that it declares, in this sentence or in another.</summary>
    private static void AddNodes(Offers offers, CaretContext caret, CaretScope scope)
    {
        var words = caret.Piece.Words;
        var here = Enumerable.Range(1, Math.Max(0, words.Length - 1)).Where(i => words[i - 1] == "node").Select(i => words[i].Trim('`', '"'));
        var test = scope.File.Syntax.Declarations.OfType<TestDeclaration>().LastOrDefault(t => t.Span.Start <= caret.Replaced.Start);
        var there = test?.Statements.OfType<GivenNetwork>().SelectMany(n => n.Entries).OfType<ItemEntry>().Where(e => e.Kind.Text == "node").Select(e => e.Id?.Id).OfType<string>() ?? [];
        foreach (var node in here.Concat(there).Distinct(StringComparer.Ordinal))
        {
            offers.AddName(node, CompletionKind.Node, Rank.Fits, "node of this test");
        }
    }

    /// <summary>The shape of the object that is open; null where nothing is known of it.</summary>
    private static InputShape? Shape(ImmutableArray<string> owners)
    {
        InputShape? shape = null;
        foreach (var owner in owners)
        {
            shape = shape is null || shape == InputShapes.Network ? Outer(owner) : shape.Parts.GetValueOrDefault(DataText.Camel(owner));
        }

        return shape;
    }

    private static InputShape? Outer(string word) => word switch
    {
        "order" or "orders" => InputShapes.Order,
        "network" => InputShapes.Network,
        "reservation" => InputShapes.Reservation,
        "stock" => InputShapes.Stock,
        _ => InputShapes.Network.Parts.GetValueOrDefault(DataText.Plural(word)) ?? TestEvents.Of(word)?.With,
    };

    private static void AddProperties(Offers offers, InputShape shape, CaretScope scope)
    {
        foreach (var property in shape.Properties.Where(p => p is not ("latitude" or "longitude")).Concat(shape.Properties.Contains("latitude") ? ["at"] : []))
        {
            offers.AddName(DataText.Snake(property), CompletionKind.Property, Rank.Fits);
        }

        foreach (var field in scope.Definitions.Fields.All.Where(f => f.Root == shape.Name))
        {
            offers.AddName(field.Name, CompletionKind.Field, Rank.Fits, FactDescription.Detail(field, scope.Policy.Currency), field.Meaning);
        }
    }

    private static void AddCodes(Offers offers, Definitions definitions, Model.Facts.FactDefinition? fact)
    {
        if ((fact?.Type.Vocabulary ?? fact?.Type.Element?.Vocabulary) is { } codes)
        {
            NameItems.AddCodes(offers, definitions.Declared(codes), Rank.Fits);
        }
    }

    /// <summary>Codes of the fact that the property is; names of rules where an order is cleared of some.</summary>
    private static void AddValues(Offers offers, ImmutableArray<string> owners, CaretScope scope)
    {
        if (owners is not [.., var owner, var property])
        {
            return;
        }

        var known = owner switch { "orders" => "order", _ => owner };
        if (property == "cleared")
        {
            scope.All.SelectMany(p => p.Rules).ToList().ForEach(r => offers.AddName(r.Name, CompletionKind.Rule, Rank.Fits, $"rule of {r.Layer.Name}"));
        }
        else if (TestDataOccurrences.Roots.TryGetValue(known, out var root))
        {
            scope.All.Append(scope.Policy).ToList().ForEach(p => AddCodes(offers, p.Definitions, TestDataOccurrences.Find(p.Definitions, root, known, property)));
        }
    }
}

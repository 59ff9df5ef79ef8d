using DomRules.Language.Binding;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Linking;
using DomRules.Language.Lowering;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Model.Facts;
using DomRules.Model.Testing;

namespace DomRules.Language.Editing.Completion;

/// <summary>Names of one kind, where nothing but the kind is asked.</summary>
internal static class NameItems
{
    private static readonly string[] Shortfalls = ["short", "no_stock_data", "excluded", "blocked", "held", "cancelled", "fault", "no_destination"];
    private static readonly string[] Types = ["text", "number", "whole number", "percent", "money", "weight", "length", "volume", "duration", "working days", "date", "time", "instant", "place", "time zone"];
    private static readonly string[] Bases = ["shipment", "extra shipment", "parcel", "line", "unit", "kg", "km", "day late"];

    internal static void Add(Offers offers, NamePlace place, CaretContext caret, CaretScope scope)
    {
        switch (place)
        {
            case NamePlace.Value:
                ValueItems.Add(offers, caret, scope);
                break;
            case NamePlace.FieldPath or NamePlace.WordsPath or NamePlace.AssumedPath:
                FactItems.AddPaths(offers, place, caret.Piece, scope);
                break;
            case NamePlace.Property or NamePlace.PropertyValue or NamePlace.NetworkEntry or NamePlace.Node:
                TestDataItems.Add(offers, place, caret, scope);
                break;
            case NamePlace.Currency:
                WordItems.AddCurrencies(offers, scope);
                break;
            case NamePlace.OrderTag or NamePlace.Service:
                var codes = place == NamePlace.Service ? Vocabularies.ServiceLevel : Vocabularies.OrderTags;
                scope.Near(caret.Piece).ToList().ForEach(p => AddCodes(offers, p.Definitions.Declared(codes), Rank.Fits));
                break;
            case NamePlace.NewCode when scope.Definitions.Fact(WordsPath(caret.Piece)) is { } fact && (fact.Type.Vocabulary ?? fact.Type.Element?.Vocabulary) is { } usual:
                AddCodes(offers, usual, Rank.Fits);
                break;
            case NamePlace.Type:
                Types.Select(t => Rest(t, caret.Piece.Words[^1])).OfType<string>().ToList().ForEach(t => offers.Add(t, CompletionKind.Type, Rank.Fits));
                break;
            case NamePlace.CostBasis:
                Bases.Select(b => Rest(b, caret.Piece.Words[^1])).OfType<string>().ToList().ForEach(b => offers.Add(b, CompletionKind.Keyword, Rank.Fits));
                break;
            default:
                var (kind, names) = Names(place, scope);
                names.ToList().ForEach(n => AddPlain(offers, n, kind));
                break;
        }
    }

    /// <summary>What <c>words</c> at the beginning of a piece speaks of; empty: it begins otherwise.</summary>
    private static string WordsPath(OpenPiece piece) =>
        piece.Words is ["words", ..] ? string.Concat(piece.Words.Skip(1).TakeWhile(w => w != "=")) : "";

    /// <summary>What is left of two words whose first was written; null: another was.</summary>
    private static string? Rest(string words, string before) =>
        before is "per" or ":" or "gives" ? words : words.StartsWith(before + " ", StringComparison.Ordinal) ? words[(before.Length + 1)..] : null;

    internal static void AddCodes(Offers offers, Model.Types.Vocabulary codes, Rank rank)
    {
        foreach (var code in codes.Members)
        {
            offers.AddName(code, CompletionKind.Code, rank, $"code of {codes.Name}");
        }
    }

    private static void AddPlain(Offers offers, (string Name, string? Detail, string? Documentation) name, CompletionKind kind)
    {
        if (kind == CompletionKind.Type || kind == CompletionKind.Keyword)
        {
            offers.Add(name.Name, kind, Rank.Fits, name.Detail, name.Documentation);
        }
        else
        {
            offers.AddName(name.Name, kind, Rank.Fits, name.Detail, name.Documentation);
        }
    }

    private static (CompletionKind Kind, IEnumerable<(string Name, string? Detail, string? Documentation)> Names) Names(NamePlace place, CaretScope scope) => place switch
    {
        NamePlace.Policy => (CompletionKind.Policy, Plain(scope.Library.PolicyNames.Where(n => n != (scope.File.Syntax.Header as PolicyHeader)?.Name.Text))),
        NamePlace.Module => (CompletionKind.Module, Plain(scope.Library.ModuleNames.Where(n => n != (scope.File.Syntax.Header as ModuleHeader)?.Name.Text))),
        NamePlace.ParentRule => (CompletionKind.Rule, Rules(scope.Policy.Rules.Select(r => r.Layer.Index == scope.Layer.Index ? r.Base : r).OfType<LinkedRule>().Where(r => !r.IsSealed))),
        NamePlace.SplitRule => (CompletionKind.Rule, Rules(scope.Policy.Rules.Where(r => r.Block == Model.Graph.BlockKind.Split && !r.IsSealed))),
        NamePlace.TestRule => (CompletionKind.Rule, Rules(scope.All.SelectMany(p => p.Rules)).Concat(TestNames.BuiltIn.Select(n => (n, (string?)"built-in veto", (string?)null)))),
        NamePlace.Step => (CompletionKind.Step, Plain(scope.All.Append(scope.Policy).SelectMany(p => p.Steps).Select(s => ((StepSyntax)s.Syntax).Name.Text))),
        NamePlace.Event => (CompletionKind.Event, Plain(Vocabularies.EventKind.Members)),
        NamePlace.TestEvent => (CompletionKind.Event, Plain(TestEvents.Words)),
        NamePlace.Queue => (CompletionKind.Queue, Declared<QueueDeclaration>(scope, q => (q.Name.Text, "queue", Describer.Words(q.Documentation, q.Meaning?.Value)))),
        NamePlace.Parameter => (CompletionKind.Parameter, Declared<ParameterDeclaration>(scope, p => (p.Name.Text, "parameter", Describer.Words(p.Documentation, p.Meaning?.Value)))),
        NamePlace.SetElement => (CompletionKind.Type, Plain(["text"])),
        NamePlace.TestAction => (CompletionKind.Keyword, Plain(ExpectLowering.Actions)),
        NamePlace.Shortfall => (CompletionKind.Keyword, Plain(Shortfalls)),
        NamePlace.Outcome => (CompletionKind.Outcome, Plain(ExpectLowering.Outcomes)),
        _ => (CompletionKind.Keyword, []),
    };

    private static IEnumerable<(string, string?, string?)> Plain(IEnumerable<string> names) => names.Select(n => (n, (string?)null, (string?)null));

    private static IEnumerable<(string, string?, string?)> Rules(IEnumerable<LinkedRule> rules) =>
        rules.Select(r => (r.Name, (string?)$"rule of {r.Layer.Name} in {BlockRules.Word(r.Block)}", (r.Member as RuleSyntax)?.Documentation));

    private static IEnumerable<(string, string?, string?)> Declared<T>(CaretScope scope, Func<T, (string, string?, string?)> item)
        where T : DeclarationSyntax =>
        scope.All.Append(scope.Policy).SelectMany(p => p.Definitions.Table.Effective).Select(d => d.Syntax).OfType<T>().Distinct().Select(item);
}

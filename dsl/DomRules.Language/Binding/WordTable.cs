using System.Runtime.InteropServices;
using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Vocabularies in force: the usual codes with those that <c>words</c> declares.</summary>
internal sealed class WordTable
{
    private readonly OccurrenceRecorder? _recorder;
    private readonly Dictionary<string, Vocabulary> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactDefinition> _typed = new(StringComparer.Ordinal);

    internal WordTable(DefinitionTable table, DiagnosticBag bag, OccurrenceRecorder? recorder)
    {
        _recorder = recorder;
        foreach (var definition in table.Effective.Where(d => d.Syntax is WordsDeclaration))
        {
            Declare(definition, (WordsDeclaration)definition.Syntax, table.All(definition.Key), bag);
        }
    }

    internal IEnumerable<Vocabulary> All => BuiltIn.Select(Declared).OrderBy(v => v.Name, StringComparer.Ordinal);

    internal Vocabulary Declared(Vocabulary vocabulary) => _declared.GetValueOrDefault(vocabulary.Name, vocabulary);

    /// <summary>The fact with the declared codes in its type.</summary>
    internal FactDefinition Typed(FactDefinition fact)
    {
        if (_declared.Count == 0)
        {
            return fact;
        }

        ref var typed = ref CollectionsMarshal.GetValueRefOrAddDefault(_typed, fact.Path, out _);
        return typed ??= WithDeclared(fact);
    }

    private FactDefinition WithDeclared(FactDefinition fact) => Vocabulary(fact.Type) is { } vocabulary && _declared.TryGetValue(vocabulary.Name, out var declared)
        ? fact with { Type = fact.Type.Kind == TypeKind.Code ? RuleType.Code(declared) : RuleType.SetOf(declared) }
        : fact;

    private static IEnumerable<Vocabulary> BuiltIn => FactCatalogue.All.Select(f => Vocabulary(f.Type)).OfType<Vocabulary>().DistinctBy(v => v.Name);

    private static Vocabulary? Vocabulary(RuleType type) => type.Vocabulary ?? type.Element?.Vocabulary;

    private void Declare(Definition definition, WordsDeclaration words, IReadOnlyList<Definition> layers, DiagnosticBag bag)
    {
        var path = Paths.Text(words.Path);
        var vocabulary = FactCatalogue.Find(path) is { } fact ? Vocabulary(fact.Type) : null;
        if (vocabulary is not { IsMerchants: true })
        {
            var open = BuiltIn.Where(v => v.IsMerchants).Select(v => v.Name).Order(StringComparer.Ordinal);
            bag.Add(NameDiagnostics.WordsOfFixedFact(definition.At, path, NearestName.Find(path, open) ?? string.Join(", ", open)));
            return;
        }

        _recorder?.Refer(definition.Source, words.Path, Symbols.Fact(FactCatalogue.Find(path)!.Path));
        var codes = new List<string>();
        foreach (var item in words.Words.Items)
        {
            if (item is PathExpression { Path.Parts.Length: 1 } code)
            {
                var name = code.Path.Parts[0];
                codes.Add(name.Text);
                _recorder?.Add(definition.Source, name, Symbols.Code(name.Text, vocabulary), OccurrenceRole.Declares);
                if (TypeBinder.IsHidden(name.Text))
                {
                    bag.Add(NameDiagnostics.HiddenCode(definition.Source.At(name.Span), name.Text));
                }
            }
            else
            {
                bag.Add(NameDiagnostics.NotALiteral(definition.Source.At(item.Span), "a code"));
            }
        }

        ImmutableArray<string> dropped = [.. layers.SkipLast(1).Reverse().SelectMany(d => Codes((WordsDeclaration)d.Syntax)).Distinct(StringComparer.Ordinal).Except(codes.Concat(vocabulary.Members), StringComparer.Ordinal)];
        if (!dropped.IsEmpty)
        {
            bag.Add(LayerDiagnostics.CodesLeftOut(definition.Source.At(words.Words.Span), dropped, codes.Count == 0, layers[^2].At));
            codes.AddRange(dropped);
        }

        ImmutableArray<string> all = vocabulary.IsOrdered
            ? [.. codes, .. vocabulary.Members.Except(codes, StringComparer.Ordinal)]
            : [.. vocabulary.Members.Union(codes, StringComparer.Ordinal)];
        _declared[vocabulary.Name] = vocabulary with { Members = [.. all.Distinct(StringComparer.Ordinal)] };
    }

    private static IEnumerable<string> Codes(WordsDeclaration words) =>
        words.Words.Items.OfType<PathExpression>().Where(i => i.Path.Parts.Length == 1).Select(i => i.Path.Parts[0].Text);
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Merchants' fields, and what is assumed where optional facts are missing.</summary>
internal sealed class FieldTable
{
    private static readonly Dictionary<string, FactScope> Roots = new(StringComparer.Ordinal)
    {
        ["order"] = FactScope.Order,
        ["customer"] = FactScope.Order,
        ["line"] = FactScope.Order | FactScope.Line,
        ["node"] = FactScope.Node,
        ["item"] = FactScope.Item,
    };

    private readonly SortedDictionary<string, FactDefinition> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Value Value, string Meaning)> _assumed = new(StringComparer.Ordinal);

    /// <summary>Reads the declarations. Defaults may name other fields, so <paramref name="definitions"/> must already hold this table.</summary>
    internal void Read(DefinitionTable table, Definitions definitions, DiagnosticBag bag)
    {
        foreach (var definition in table.Effective.Where(d => d.Syntax is FieldDeclaration))
        {
            Declare(definition, (FieldDeclaration)definition.Syntax, definitions, bag);
        }

        foreach (var definition in table.Effective.Where(d => d.Syntax is AssumeDeclaration))
        {
            Assume(definition, (AssumeDeclaration)definition.Syntax, definitions, bag);
        }
    }

    /// <summary>Whether a field of that path is declared with a mistake that was reported: what reads it is silent.</summary>
    internal bool IsBroken(string path) => _broken.Contains(path);

    internal IEnumerable<FactDefinition> All => _fields.Values;

    internal FactDefinition? Find(string path) => _fields.GetValueOrDefault(path);

    internal (Value Value, string Meaning)? Assumed(string path) => _assumed.TryGetValue(path, out var assumed) ? assumed : null;

    private void Declare(Definition definition, FieldDeclaration field, Definitions definitions, DiagnosticBag bag)
    {
        var path = Paths.Field(field.Path);
        var root = field.Path.Parts.Length < 2 ? path : path[..path.IndexOf('.', StringComparison.Ordinal)];
        if (!Roots.TryGetValue(root, out var scope) || field.Path.Parts.Length < 2)
        {
            bag.Add(NameDiagnostics.UnknownFieldRoot(definition.At, root));
            return;
        }

        if (FactCatalogue.Find(path) is not null)
        {
            bag.Add(NameDiagnostics.FieldIsBuiltIn(definition.At, path));
            return;
        }

        foreach (var code in Codes(field.Type).Where(c => TypeBinder.IsHidden(c.Text)))
        {
            bag.Add(NameDiagnostics.HiddenCode(definition.Source.At(code.Span), code.Text));
        }

        if (field.Type is Syntax.Types.PlainType { Keyword: Syntax.Types.TypeKeyword.Unknown })
        {
            _broken.Add(path);
            return;
        }

        var type = TypeBinder.Of(field.Type, path);
        foreach (var code in Codes(field.Type))
        {
            definitions.Recorder?.Add(definition.Source, code, new Symbol(SymbolKind.Code, code.Text, path), OccurrenceRole.Declares);
        }

        Value? fallback = null;
        definitions.Bind(definition.Key, () => fallback = field.Default is null ? null : Literal(field.Default, type, definition, definitions, bag));
        _fields[path] = new FactDefinition(path, type, field.IsOptional, scope, field.Meaning?.Value ?? field.Documentation ?? "", IsMerchants: true, fallback);
    }

    private void Assume(Definition definition, AssumeDeclaration assume, Definitions definitions, DiagnosticBag bag)
    {
        var path = Paths.Field(assume.Path);
        var fact = FactCatalogue.Find(path) is { } builtIn ? definitions.Words.Typed(builtIn) : Find(path);
        if (fact is null)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            bag.Add(dot < 0
                ? NameDiagnostics.UnknownName(definition.At, path, null)
                : FactDiagnostics.UnknownFact(definition.Source.At(Text.TextSpan.FromBounds(assume.Path.Parts[1].Span.Start, assume.Path.Span.End)), path[..dot], path[(dot + 1)..],
                    Text.NearestName.Find(path[(dot + 1)..], FactCatalogue.All.Concat(All).Where(f => f.Root == path[..dot] && f.IsOptional).Select(f => f.Name))));
            return;
        }

        definitions.Recorder?.Add(definition.Source, assume.Path, definitions.SymbolOf(fact), OccurrenceRole.Assumes);
        if (!fact.IsOptional)
        {
            bag.Add(UnitDiagnostics.AssumeOnSureFact(definition.At, path));
            return;
        }

        Value? assumed = null;
        definitions.Bind(definition.Key, () => assumed = Literal(assume.Value, fact.Type, definition, definitions, bag));
        if (assumed is not null)
        {
            _assumed[path] = (assumed, assume.Meaning?.Value ?? "");
        }
    }

    private static ImmutableArray<Syntax.NameSyntax> Codes(Syntax.Types.TypeSyntax type) => type switch
    {
        Syntax.Types.OneOfType codes => codes.Codes,
        Syntax.Types.SetOfType codes => codes.Codes,
        _ => [],
    };

    private static Value? Literal(ExpressionSyntax syntax, RuleType type, Definition definition, Definitions definitions, DiagnosticBag bag)
    {
        var binder = new ExpressionBinder(definitions, definitions.Factory, definition.Source, bag);
        var bound = binder.Bind(syntax, new BindingScope(FactScope.None, "a default"), type);
        if (bound.IsError)
        {
            return null;
        }

        var fits = TypeRules.Common(type, bound.Type) is not null || (type.Kind == TypeKind.Set && bound.Type.Kind == TypeKind.List);
        if (!fits)
        {
            bag.Add(FactDiagnostics.NeedsType(definition.Source.At(syntax.Span), TypeWords.Of(type), TypeWords.Of(bound.Type), "the value"));
            return null;
        }

        if (Constants.Of(bound.Node!) is not { } value)
        {
            bag.Add(NameDiagnostics.NotALiteral(definition.Source.At(syntax.Span), "a default"));
            return null;
        }

        return value is ListValue list && type.Kind == TypeKind.Set ? new SetValue(list.Items.Select(i => i is CodeValue code ? code.Code : ((TextValue)i).Text))
            : value is NumberValue number && type.Kind == TypeKind.Number ? number with { Measure = Measure.Number } : value;
    }
}

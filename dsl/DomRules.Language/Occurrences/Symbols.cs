using DomRules.Language.Declarations;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Tables;
using DomRules.Language.Text;
using DomRules.Model.Types;

namespace DomRules.Language.Occurrences;

/// <summary>What declarations and codes are called as symbols.</summary>
internal static class Symbols
{
    /// <summary>Null for <c>words</c> and <c>assume</c>, which speak of a fact and name nothing new.</summary>
    internal static Symbol? Of(Definition definition) => KindOf(definition.Syntax) is { } kind ? new Symbol(kind, NameOf(definition), definition.Source.Path) : null;

    internal static Symbol Code(string code, Vocabulary vocabulary) => new(SymbolKind.Code, code, vocabulary.Name);

    internal static Symbol Fact(string path) => new(SymbolKind.Fact, path, "");

    internal static Symbol Policy(string name) => new(SymbolKind.Policy, name, "");

    internal static Symbol Module(string name) => new(SymbolKind.Module, name, "");

    /// <summary>What a rename replaces of a declared name.</summary>
    internal static TextSpan NameSpan(Definition definition) =>
        definition.Syntax is FieldDeclaration field ? field.Path.Parts[^1].Span : definition.At.Span;

    private static string NameOf(Definition definition) =>
        definition.Key.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 && definition.Syntax is QueueDeclaration or FieldDeclaration or CheckDeclaration
            ? definition.Key[(space + 1)..]
            : definition.Key;

    private static SymbolKind? KindOf(DeclarationSyntax syntax) => syntax switch
    {
        LetDeclaration => SymbolKind.Let,
        ListDeclaration => SymbolKind.List,
        ParameterDeclaration => SymbolKind.Parameter,
        TableDeclaration => SymbolKind.Table,
        QueueDeclaration => SymbolKind.Queue,
        FieldDeclaration => SymbolKind.Field,
        CheckDeclaration => SymbolKind.Check,
        _ => null,
    };
}

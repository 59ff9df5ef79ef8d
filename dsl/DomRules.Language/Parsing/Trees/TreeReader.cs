using System.Globalization;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Types;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Turns the generated parser's tree of a file that has no syntax error into our syntax.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens, for documentation.</param>
/// <param name="offset">Where the parsed text begins in the file, for the expressions in texts.</param>
/// <param name="bag">Where mistakes inside texts are told.</param>
internal sealed partial class TreeReader(SourceText source, CommonTokenStream tokens, int offset, DiagnosticBag bag)
{
    internal FileSyntax File(FileContext file) => new(
        file.header() is { } header ? Header(header) : null,
        [.. file.topLevel().Select(TopLevel)],
        new TextSpan(0, source.Text.Length));

    private HeaderSyntax Header(HeaderContext header) => header switch
    {
        PolicyHeaderContext policy => new PolicyHeader(
            Name(policy.name()), After(policy, "extends") is { } parent ? Word(parent) : null,
            policy.condition().LastOrDefault() is { } applies ? Condition(applies) : null,
            After(policy, "currency") is { } currency ? Word(currency) : null, Span(policy)) { Documentation = Documentation(policy) },
        ModuleHeaderContext module => new ModuleHeader(Name(module.name()), Span(module)) { Documentation = Documentation(module) },
        _ => throw Unknown(header),
    };

    /// <summary>The last word that stands right after a keyword.</summary>
    private static WordContext? After(ParserRuleContext context, string keyword)
    {
        WordContext? found = null;
        for (var child = 1; child < context.ChildCount; child++)
        {
            if (context.GetChild(child) is WordContext word && context.GetChild(child - 1).GetText() == keyword)
            {
                found = word;
            }
        }

        return found;
    }

    private DeclarationSyntax TopLevel(TopLevelContext top) =>
        top.declaration() is { } declaration ? Declaration(declaration) with { Documentation = Documentation(declaration) }
        : top.block() is { } block ? Block(block)
        : Test(top.test());

    private DeclarationSyntax Declaration(DeclarationContext declaration) => declaration switch
    {
        UseDeclarationContext use => new UseDeclaration(Word(use.word()), Span(use)),
        FieldDeclarationContext field => new FieldDeclaration(Path(field.path()), Type(field.type()), Has(field, "?"),
            field.value() is { } value ? Value(value) : null, Text(field.TEXT()), Span(field)),
        ListDeclarationContext list => new ListDeclaration(Name(list.name()), List(list.list()), Text(list.TEXT()), Span(list)),
        WordsDeclarationContext words => new WordsDeclaration(Path(words.path()), List(words.list()), Text(words.TEXT()), Span(words)),
        QueueDeclarationContext queue => new QueueDeclaration(Name(queue.name()), Text(queue.TEXT()), Span(queue)),
        ParameterDeclarationContext parameter => new ParameterDeclaration(Name(parameter.name()), Value(parameter.value(0)),
            parameter.value().Length > 1 ? Value(parameter.value(1)) : null, parameter.value().Length > 2 ? Value(parameter.value(2)) : null,
            Text(parameter.TEXT()), Span(parameter)),
        AssumeDeclarationContext assume => new AssumeDeclaration(Path(assume.path()), Value(assume.value()), Text(assume.TEXT()), Span(assume)),
        LetDeclarationContext let => new LetDeclaration(Name(let.name()), Condition(let.condition()), Text(let.TEXT()), Span(let)),
        TableDeclarationContext table => Table(table),
        CheckDeclarationContext check => new CheckDeclaration(Name(check.name()), Has(check, "never") ? CheckKind.Never : CheckKind.Always,
            Condition(check.condition()), Span(check)),
        _ => throw Unknown(declaration),
    };

    private BlockDeclaration Block(BlockContext block) => new(
        Enum.Parse<BlockKind>(block.blockWord().GetText(), ignoreCase: true),
        [.. block.member().Select(m => Member(m) with { Documentation = Documentation(m) })],
        Span(block)) { Documentation = Documentation(block) };

    private TypeSyntax Type(TypeContext type) => type switch
    {
        YesNoTypeContext => new PlainType(TypeKeyword.YesNo, Span(type)),
        OneOfTypeContext one => new OneOfType(Codes(one.list()), Span(type)),
        SetOfTypeContext set => set.list() is { } codes ? new SetOfType(Codes(codes), Span(type)) : new SetOfTextType(Span(type)),
        _ => new PlainType(Keyword(type), Span(type)),
    };

    private TypeKeyword Keyword(TypeContext type)
    {
        var words = string.Concat(((NamedTypeContext)type).word().Select(w => w.GetText()));
        if (Enum.TryParse<TypeKeyword>(words, ignoreCase: true, out var keyword))
        {
            return keyword;
        }

        bag.Add(PlainSyntaxDiagnostics.UnknownType(source.At(Span(type)), words));
        return TypeKeyword.Text;
    }

    private ImmutableArray<NameSyntax> Codes(ListContext list) =>
        [.. List(list).Items.Select(item => item is PathExpression { Path.Parts: [var code] } ? code : new NameSyntax(source.Slice(item.Span), false, item.Span))];

    private string? Documentation(ParserRuleContext context)
    {
        var lines = tokens.GetHiddenTokensToLeft(context.Start.TokenIndex)?
            .Where(token => token.Type == DOCUMENTATION)
            .Select(token => token.Text[3..].Trim());
        return lines is null || !lines.Any() ? null : string.Join('\n', lines);
    }

    private NameSyntax Name(NameContext name) => NameOf(name);

    private NameSyntax Word(WordContext word) => NameOf(word);

    private NameSyntax NameOf(ParserRuleContext word)
    {
        var text = word.GetText();
        return text.StartsWith('`') ? new NameSyntax(text.Trim('`'), true, Span(word)) : new NameSyntax(text, false, Span(word));
    }

    private PathSyntax Path(PathContext path) =>
        new([NameOf(path.word()), .. path.anyWord().Select(NameOf)], Span(path));

    private TextLiteral? Text(Antlr4.Runtime.Tree.ITerminalNode? text) => text is null ? null : TextOf(text.Symbol);

    private TextLiteral TextOf(IToken token) => new(Escapes.Remove(token.Text[1..^1]), Span(token));

    private TextSpan Span(IToken token) => TextSpan.FromBounds(offset + token.StartIndex, offset + token.StopIndex + 1);

    private TextSpan Span(ParserRuleContext context) =>
        TextSpan.FromBounds(offset + context.Start.StartIndex, offset + (context.Stop ?? context.Start).StopIndex + 1);

    private static bool Has(ParserRuleContext context, string keyword) =>
        Enumerable.Range(0, context.ChildCount).Any(child => context.GetChild(child) is Antlr4.Runtime.Tree.ITerminalNode leaf && leaf.GetText() == keyword);

    private static decimal Number(string text) => decimal.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static InvalidOperationException Unknown(ParserRuleContext context) => new($"no syntax for {context.GetType().Name}");
}

using System.Globalization;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Types;
using DomRules.Language.Syntax;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Turns the generated parser's trees into our syntax, and says what is missing in them.</summary>
internal sealed partial class TreeReader(ParseSession session, DocumentationFinder documentation)
{
    private const int MostDigits = 28;

    internal HeaderSyntax Header(HeaderContext header) => header switch
    {
        PolicyHeaderContext policy => new PolicyHeader(
            Name(policy.name()), After(policy, "extends") is { } parent ? Word(parent) : null,
            policy.condition().LastOrDefault() is { } applies ? Condition(applies) : null,
            After(policy, "currency") is { } currency ? Word(currency) : null, Span(policy))
        { Documentation = Documentation(policy) },
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

    internal DeclarationSyntax Declaration(DeclarationContext declaration) =>
        DeclarationOf(declaration) with { Documentation = Documentation(declaration) };

    private DeclarationSyntax DeclarationOf(DeclarationContext declaration) => declaration switch
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

    private TypeSyntax Type(TypeContext type) => type switch
    {
        YesNoTypeContext => new PlainType(TypeKeyword.YesNo, Span(type)),
        OneOfTypeContext one => new OneOfType(Codes(one.list()), Span(type)),
        SetOfTypeContext set => set.list() is { } codes ? new SetOfType(Codes(codes), Span(type)) : TextSet(set),
        _ => new PlainType(Keyword(type), Span(type)),
    };

    private TypeKeyword Keyword(TypeContext type)
    {
        var words = string.Join(' ', ((NamedTypeContext)type).word().Select(w => w.GetText()));
        if (TypeWords.Find(words) is { } keyword)
        {
            return keyword;
        }

        session.Report(ExpressionDiagnostics.UnknownType(session.At(Span(type)), words, TypeWords.Nearest(words)));
        return TypeKeyword.Unknown;
    }

    private SetOfTextType TextSet(SetOfTypeContext set)
    {
        if (set.word().GetText() is not "text" and var written)
        {
            session.Report(ExpressionDiagnostics.UnknownType(session.At(Span(set.word())), written, null));
        }

        return new SetOfTextType(Span(set));
    }

    private ImmutableArray<NameSyntax> Codes(ListContext list) =>
        [.. List(list).Items.Select(Code)];

    private NameSyntax Code(ExpressionSyntax item)
    {
        if (item is PathExpression { Path.Parts: [var code] })
        {
            return code;
        }

        if (item is not MissingExpression)
        {
            session.Report(ExpressionDiagnostics.NotACode(session.At(item.Span)));
        }

        return new NameSyntax("", false, item.Span);
    }

    private string? Documentation(ParserRuleContext context) => documentation.Before(context.Start.StartIndex);

    private NameSyntax Name(NameContext name)
    {
        if (Keywords.Reserved.Contains(name.Start.Type))
        {
            session.Report(ExpressionDiagnostics.ReservedName(session.At(Span(name)), name.GetText()));
        }

        return NameOf(name);
    }

    private static NameSyntax Word(WordContext word) => NameOf(word);

    private static NameSyntax NameOf(ParserRuleContext word)
    {
        var text = word.Start.Text;
        return text.StartsWith('`') ? new NameSyntax(text.Trim('`'), true, Span(word)) : new NameSyntax(text, false, Span(word));
    }

    private PathSyntax Path(PathContext path) =>
        new(Names(path), Span(path));

    /// <summary>Words and dots in turn.</summary>
    private static ImmutableArray<NameSyntax> Names(PathContext path)
    {
        var names = ImmutableArray.CreateBuilder<NameSyntax>((path.ChildCount + 1) / 2);
        for (var child = 0; child < path.ChildCount; child += 2)
        {
            names.Add(NameOf((ParserRuleContext)path.GetChild(child)));
        }

        return names.MoveToImmutable();
    }

    private TextLiteral? Text(Antlr4.Runtime.Tree.ITerminalNode? text) => text is null ? null : TextOf(text.Symbol);

    internal TextLiteral TextOf(IToken token)
    {
        EscapeCheck.Report(session, token);
        return new TextLiteral(Escapes.Remove(token.Text[1..^1]), Span(token));
    }

    private static TextSpan Span(IToken token) => token.Span();

    private static TextSpan Span(ParserRuleContext context)
    {
        var end = (context.Stop ?? context.Start).Span().End;
        return TextSpan.FromBounds(context.Start.StartIndex, Math.Max(end, context.Start.StartIndex));
    }

    private static bool Has(ParserRuleContext context, string keyword)
    {
        for (var child = 0; child < context.ChildCount; child++)
        {
            if (context.GetChild(child) is Antlr4.Runtime.Tree.ITerminalNode leaf && leaf.Symbol.Text == keyword)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one child of a context; null where there are several. Most layers of an expression have just one.</summary>
    private static T? Only<T>(ParserRuleContext context)
        where T : class => context.ChildCount == 1 ? context.GetChild(0) as T : null;

    private decimal Number(IToken token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        var isExact = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length <= MostDigits;
        if (isExact && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        session.Report(TextDiagnostics.NumberTooLarge(session.At(Span(token))));
        return 0;
    }

    private static InvalidOperationException Unknown(ParserRuleContext context) => new($"no syntax for {context.GetType().Name}");
}

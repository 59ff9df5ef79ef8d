using DomRules.Language.Declarations;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax.Tables;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Structure;

/// <summary>The parts of a file: header, declarations, blocks with their members, tests and checks.</summary>
public static class Outliner
{
    /// <summary>In source order. What is too broken to have a name is left out.</summary>
    public static ImmutableArray<OutlineEntry> Of(LibrarySnapshot snapshot, string path)
    {
        if (snapshot.File(path)?.Parsed.Syntax is not { } file)
        {
            return [];
        }

        var header = file.Header switch
        {
            PolicyHeader policy => Entry(OutlineKind.Policy, policy.Name, policy, policy.Parent is { } parent ? "extends " + parent.Text : ""),
            ModuleHeader module => Entry(OutlineKind.Module, module.Name, module),
            _ => null,
        };
        return [.. new[] { header }.Concat(file.Declarations.Select(Of)).OfType<OutlineEntry>()];
    }

    private static OutlineEntry? Of(DeclarationSyntax declaration) => declaration switch
    {
        UseDeclaration use => Entry(OutlineKind.Use, use.Module, use),
        FieldDeclaration field => Entry(OutlineKind.Field, field.Path, field),
        ListDeclaration list => Entry(OutlineKind.List, list.Name, list),
        WordsDeclaration words => Entry(OutlineKind.Words, words.Path, words),
        QueueDeclaration queue => Entry(OutlineKind.Queue, queue.Name, queue),
        ParameterDeclaration parameter => Entry(OutlineKind.Parameter, parameter.Name, parameter),
        AssumeDeclaration assume => Entry(OutlineKind.Assumption, assume.Path, assume),
        LetDeclaration let => Entry(OutlineKind.Definition, let.Name, let),
        TableDeclaration table => Entry(OutlineKind.Table, table.Name, table),
        CheckDeclaration check => Entry(OutlineKind.Check, check.Name, check, check.Kind.ToString().ToLowerInvariant()),
        TestDeclaration test => new OutlineEntry(OutlineKind.Test, test.Title.Value, "", test.Span, test.Title.Span, []),
        BlockDeclaration block => Block(block),
        _ => null,
    };

    private static OutlineEntry Block(BlockDeclaration block)
    {
        var word = block.Kind.ToString().ToLowerInvariant();
        return new OutlineEntry(OutlineKind.Block, word, "", block.Span, new TextSpan(block.Span.Start, word.Length), [.. block.Members.Select(Of).OfType<OutlineEntry>()]);
    }

    private static OutlineEntry? Of(MemberSyntax member) => member switch
    {
        RuleSyntax rule => Entry(OutlineKind.Rule, rule.Name, rule, Detail(rule)),
        OtherwiseSyntax { Name: { } name } otherwise => Entry(OutlineKind.Otherwise, name, otherwise),
        OtherwiseSyntax => Begins(OutlineKind.Otherwise, "otherwise", member),
        DisableSyntax disable => Entry(OutlineKind.Disabled, disable.Rule, disable),
        StepSyntax step => Entry(OutlineKind.Step, step.Name, step),
        RankBySyntax => Begins(OutlineKind.RankList, "rank by", member),
        RankServicesSyntax => Begins(OutlineKind.RankList, "rank services by", member),
        ServeOrdersSyntax => Begins(OutlineKind.RankList, "serve orders by", member),
        _ => null,
    };

    private static string Detail(RuleSyntax rule) => string.Join(", ", new[]
    {
        rule.IsOverride ? "override" : null,
        rule.IsSealed ? "sealed" : null,
        rule.Form == RuleForm.Rule ? null : rule.Form.ToString().ToLowerInvariant(),
    }.OfType<string>());

    private static OutlineEntry? Entry(OutlineKind kind, NameSyntax name, SyntaxNode whole, string detail = "") =>
        name.Text.Length == 0 ? null : new OutlineEntry(kind, name.Text, detail, whole.Span, name.Span, []);

    private static OutlineEntry Entry(OutlineKind kind, PathSyntax path, SyntaxNode whole) => new(kind, Paths.Text(path), "", whole.Span, path.Span, []);

    private static OutlineEntry Begins(OutlineKind kind, string words, SyntaxNode whole) => new(kind, words, "", whole.Span, new TextSpan(whole.Span.Start, 0), []);
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>What is asked of a file as a whole.</summary>
internal static class FileChecks
{
    public static void Report(ParseSession session, FileSyntax file)
    {
        var blocks = file.Declarations.OfType<BlockDeclaration>().ToList();
        ReportRuleCount(session, blocks);
        if (file.Header is not ModuleHeader)
        {
            return;
        }

        foreach (var block in blocks)
        {
            var word = block.Kind.ToString().ToLowerInvariant();
            session.Report(StructureDiagnostics.BlockInModule(session.At(new TextSpan(block.Span.Start, word.Length)), word));
        }
    }

    private static void ReportRuleCount(ParseSession session, List<BlockDeclaration> blocks)
    {
        var rules = blocks.SelectMany(block => block.Members).OfType<RuleSyntax>().ToList();
        if (rules.Count > Limits.Rules)
        {
            session.Report(TextDiagnostics.TooManyRules(session.At(rules[Limits.Rules].Name.Span), rules.Count));
        }
    }
}

using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using DomRules.Grammar;

namespace DomRules.Libraries.Tests.Complete;

/// <summary>Which of the grammar's forms and keywords some files use.</summary>
internal sealed class UsedForms
{
    private readonly HashSet<Type> forms = [];
    private readonly HashSet<int> tokens = [];

    public static UsedForms In(IEnumerable<string> files)
    {
        var used = new UsedForms();
        foreach (var file in files)
        {
            used.Visit(Parse(file));
        }

        return used;
    }

    /// <summary>The grammar's forms (its rules, or their labelled alternatives) that do not occur.</summary>
    public IEnumerable<string> UnusedForms()
    {
        var all = typeof(RoutingLanguageParser).GetNestedTypes().Where(typeof(ParserRuleContext).IsAssignableFrom).ToArray();
        return all.Where(form => !all.Any(other => other.BaseType == form)).Except(forms).Select(form => form.Name);
    }

    /// <summary>Keywords (tokens that are one fixed word) that do not occur.</summary>
    public IEnumerable<string> UnusedKeywords()
    {
        var vocabulary = RoutingLanguageParser.DefaultVocabulary;
        return Enumerable.Range(1, RoutingLanguageLexer.ruleNames.Length)
            .Where(token => !tokens.Contains(token))
            .Select(vocabulary.GetLiteralName)
            .Where(literal => literal is not null && char.IsAsciiLetter(literal[1]));
    }

    private static RoutingLanguageParser.FileContext Parse(string file)
    {
        var parser = new RoutingLanguageParser(new CommonTokenStream(new RoutingLanguageLexer(CharStreams.fromPath(file))));
        var tree = parser.file();
        parser.NumberOfSyntaxErrors.ShouldBe(0, file);
        return tree;
    }

    private void Visit(IParseTree tree)
    {
        if (tree is ITerminalNode leaf)
        {
            tokens.Add(leaf.Symbol.Type);
            return;
        }

        forms.Add(tree.GetType());
        for (var child = 0; child < tree.ChildCount; child++)
        {
            Visit(tree.GetChild(child));
        }
    }
}

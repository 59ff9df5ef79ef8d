using System.Text.RegularExpressions;
using DomRules.Language.Text;

namespace DomRules.Language.Tests;

/// <summary>Compiles examples as they stand on a page: queues, tags, rules and names that they use and do not declare come from the policies of Golden/Fragments.</summary>
internal static partial class Fragments
{
    private static readonly SourceText[] Declared =
        [.. Directory.EnumerateFiles(GoldenFile.Folder("Fragments"), "*.route").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))];

    public static CompilationResult Compile(string text) => PolicyCompiler.Compile([.. Declared, new SourceText("example.route", Whole(text))]);

    /// <summary>The example with a head that extends what is declared.</summary>
    private static string Whole(string text)
    {
        var head = Head().Match(text);
        return !head.Success ? "policy example extends core_retail\n" + text
            : head.Groups["extends"].Success || head.Groups["module"].Success ? text
            : text.Insert(head.Groups["name"].Index + head.Groups["name"].Length, " extends core_retail");
    }

    [GeneratedRegex(@"\A(\s|//[^\n]*\n)*((?<module>module)|policy)\s+(?<name>\w+)(\s+(?<extends>extends))?")]
    private static partial Regex Head();
}

using System.Text.RegularExpressions;
using DomRules.Architecture.Tests.Sources;

namespace DomRules.Architecture.Tests.Names;

public sealed partial class WordTests
{
    // Put together from parts, so that this file does not hold what it looks for.
    private static readonly string[] MachinePaths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "C:\\Us" + "ers\\"];

    private static readonly string[] PackageRegistries = ["nug" + "et.org", "npm" + "js.", "py" + "pi.org", "cra" + "tes.io", "mav" + "en.org"];

    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "Skip" + " = \"", "#pragma warning " + "disable"];

    private static readonly string[] TextFiles =
    [
        ".cs", ".csproj", ".props", ".targets", ".md", ".json", ".ndjson", ".route", ".txt", ".csv", ".svg", ".g4", ".sh", ".yml", "",
    ];

    [Fact]
    public void Text_Anywhere_NamesNoMachinePath() => FilesWith(MachinePaths, Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Text_Anywhere_NamesNoPackageRegistry() => FilesWith(PackageRegistries, Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Sources_WrittenByHand_AreFinished() =>
        FilesWith(Unfinished, Repository.Sources.Where(source => !source.IsGenerated).Select(source => source.Path)).ShouldBeEmpty();

    [Fact]
    public void TypeNames_Anywhere_SayWhatTheTypeIs()
    {
        var vague =
            from source in Repository.Sources
            from type in source.TopLevelTypes
            where VagueName().IsMatch(type.Name)
            select $"{source.Path}: {type.Name}";

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void TestNames_Anywhere_ReadMemberSituationOutcome()
    {
        var vague =
            from source in Repository.Sources
            where source.Path.StartsWith("tests/", StringComparison.Ordinal)
            from Match test in TestMethod().Matches(source.Text)
            where !test.Groups["name"].Value.Contains('_', StringComparison.Ordinal)
            select $"{source.Path}: {test.Groups["name"].Value}";

        vague.ShouldBeEmpty();
    }

    private static IEnumerable<string> FilesWith(string[] words, IEnumerable<string> files) =>
        from path in files
        where TextFiles.Contains(Path.GetExtension(path))
        let text = Repository.Read(path)
        from word in words
        where text.Contains(word, StringComparison.Ordinal)
        select $"{path} says {word}";

    [GeneratedRegex("Manager|Helper|Util(s|ity|ities)|Misc|Common[A-Z]")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\[(?:Fact|Theory|Property)\b[^\n]*\]\s*(?:\[[^\n]*\]\s*)*public\s+(?:async\s+)?[\w<>]+\s+(?<name>\w+)\s*\(")]
    private static partial Regex TestMethod();
}

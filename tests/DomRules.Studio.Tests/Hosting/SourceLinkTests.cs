using System.Collections.Immutable;
using DomRules.Operations.Versions;
using DomRules.Studio.Decisions;

namespace DomRules.Studio.Tests.Hosting;

/// <summary>Links from decisions and tests to lines of a version.</summary>
public sealed class SourceLinkTests
{
    private static readonly string[] Files = ["depends/1/core.route", "depends/2/words/sizes.route", "shop.route"];

    [Theory]
    [InlineData("shop.route", "shop.route")]
    [InlineData("core.route", "depends/1/core.route")]
    [InlineData("words/sizes.route", "depends/2/words/sizes.route")]
    [InlineData("depends/1/core.route", "depends/1/core.route")]
    [InlineData("sizes.route", "sizes.route")]
    [InlineData(null, null)]
    public void FileOf_AsARecordHasIt_IsTheVersionsFile(string? asked, string? expected) => SourceAddress.FileOf(Files, asked).ShouldBe(expected);

    /// <summary>What compiling a version calls a file is what its page finds, with the rule on that line.</summary>
    [Fact]
    public void FileOf_EveryRuleOfAPolicyThatExtendsAnotherLibrarys_IsOnThatLine()
    {
        const string core = "policy core currency EUR\n\nsourcing {\n  forbid rule closed_stores when node.kind is store because \"Stores are closed\"\n  rank by { lowest cost }\n}\n";
        const string shop = "policy shop extends core\n\nsourcing {\n  forbid rule no_suppliers when node.kind is supplier because \"Suppliers are slow\"\n}\n";
        var files = new FileBundle(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("depends/1/rules/core.route", core).Add("shop.route", shop));
        var compiled = VersionCompiler.Compile("x", files);
        compiled.Problem.ShouldBeNull();
        var rules = compiled.Value!.Library.Policies.SelectMany(policy => policy.Rules).Where(rule => rule.Name is "closed_stores" or "no_suppliers").DistinctBy(rule => rule.Name).ToList();
        rules.Count.ShouldBe(2);
        foreach (var rule in rules)
        {
            var file = SourceAddress.FileOf([.. files.Files.Keys], rule.Source.File)!;
            files.Files[file].Split('\n')[rule.Source.Line - 1].ShouldContain(rule.Name);
        }
    }
}

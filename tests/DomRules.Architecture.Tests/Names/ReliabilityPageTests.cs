using System.Text.RegularExpressions;
using DomRules.Architecture.Tests.Sources;

namespace DomRules.Architecture.Tests.Names;

/// <summary>The page that says what shows each promise names tests that are there.</summary>
public sealed partial class ReliabilityPageTests
{
    private const string Page = "docs/reliability.md";
    private const int Rows = 21;

    [Fact]
    public void Page_EveryTestItNames_IsThere()
    {
        var tests = Repository.Sources.Where(source => source.Path.StartsWith("tests/", StringComparison.Ordinal)).ToLookup(source => source.Name.Split('.')[0]);
        var named = TestName().Matches(Repository.Read(Page)).Select(match => (Type: match.Groups["type"].Value, Test: match.Groups["test"].Value)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(Rows);
        named.Where(one => !tests[one.Type].Any(source => Regex.IsMatch(source.Text, $@"\[(Fact|Theory)[^;]*\s{one.Test}\("))).ShouldBeEmpty();
        TypeName().Matches(Repository.Read(Page)).Select(match => match.Groups["type"].Value).Where(type => !tests.Contains(type)).ShouldBeEmpty();
    }

    [Fact]
    public void Page_EveryPromise_HasARowWithATestOrSaysWhenItComes()
    {
        var rows = Repository.Read(Page).Split('\n').Where(line => Row().IsMatch(line)).ToList();

        rows.Count.ShouldBe(Rows);
        rows.Where(row => !TestName().IsMatch(row) && !row.Contains("comes with", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"`(?<type>\w+)\.(?<test>\w+_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(?<type>\w+Tests)`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^\| \d+ \| ")]
    private static partial Regex Row();
}

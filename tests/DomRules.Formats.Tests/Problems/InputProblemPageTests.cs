using DomRules.Formats.Problems;

namespace DomRules.Formats.Tests.Problems;

public sealed class InputProblemPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Samples.Repository, "docs", "input-problems.md"));

    [Fact]
    public void Page_EveryKind_HasItsSectionWithSeverityAndRemedy()
    {
        foreach (var kind in InputProblemKinds.All)
        {
            var section = Page.Split("\n### ").SingleOrDefault(s => s.StartsWith($"{kind.Code}: {kind.Title}\n"));
            section.ShouldNotBeNull($"{kind.Code}: {kind.Title} has no section");
            section.ShouldContain($"*{kind.Severity}.*");
            section.ShouldContain($"{kind.Remedy}.");
        }
    }

    [Fact]
    public void Page_Sections_AreOfKindsThatExist() =>
        Page.Split("\n### ").Skip(1).Select(s => s[..6]).ShouldBe(InputProblemKinds.All.Select(k => k.Code));
}

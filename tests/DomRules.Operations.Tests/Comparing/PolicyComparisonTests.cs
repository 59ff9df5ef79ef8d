using System.Collections.Immutable;
using DomRules.Operations.Comparing;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Tests.Comparing;

/// <summary>What two versions mean differently, told once, in words.</summary>
public sealed class PolicyComparisonTests
{
    private const string Shop =
        """
        policy shop currency EUR

        parameter limit = 50 EUR between 10 EUR and 200 EUR "So much counts"
        let pricey = order.value > 20 EUR

        sourcing {
          rule near when order.value > limit then forbid because "Too far"
          rule far_too when order.value > limit and pricey then forbid because "Too far and pricey"
          rule open_only require node.kind is store because "Stores only"
          step anywhere at most 2 shipments
          rank by { lowest cost, nearest }
        }
        """;

    [Fact]
    public void Parameter_WithAnotherValue_IsOneDifference() =>
        Told(Shop.Replace("= 50 EUR", "= 80 EUR", StringComparison.Ordinal))
            .ShouldBe(["Changed Parameters limit: 50 EUR (between 10 EUR and 200 EUR) → 80 EUR (between 10 EUR and 200 EUR)"]);

    [Fact]
    public void Rules_AddedRemovedChangedAndMoved_AreToldInWords()
    {
        const string Near = "  rule near when order.value > limit then forbid because \"Too far\"\n";
        var told = Told(Shop
            .Replace(Near, "", StringComparison.Ordinal)
            .Replace("rule open_only require node.kind is store because \"Stores only\"\n", "rule open_only require node.kind is warehouse because \"Warehouses only\"\n" + Near + "  rule late when order.value > 30 EUR then forbid because \"Late\"\n", StringComparison.Ordinal)
            .Replace("  rule far_too when order.value > limit and pricey then forbid because \"Too far and pricey\"\n", "", StringComparison.Ordinal)).ToList();

        told[..3].ShouldBe(
        [
            "Changed Rules in sourcing open_only: Always: the node may ship the line only if the node's kind is store. Because “Stores only”. → Always: the node may ship the line only if the node's kind is warehouse. Because “Warehouses only”.",
            "Moved Rules in sourcing near: Now after open_only.",
            "Added Rules in sourcing late: When the order's value is more than 30 EUR: the node may not ship the line. Because “Late”.",
        ]);
        told.Count.ShouldBe(4);
        told[3].ShouldStartWith("Removed Rules in sourcing far_too: When the order's value is more than limit");
    }

    [Fact]
    public void Ranking_Steps_AndNames_AreTold() =>
        Told(Shop.Replace("lowest cost, nearest", "nearest, lowest cost within 5 %", StringComparison.Ordinal).Replace("at most 2", "at most 3", StringComparison.Ordinal).Replace("> 20 EUR", "> 25 EUR", StringComparison.Ordinal))
            .ShouldBe(
            [
                "Changed Steps anywhere: Always: a plan has at most 2 shipments. → Always: a plan has at most 3 shipments.",
                "Changed Ranking of plans Ranking of plans: lowest cost, nearest → nearest, lowest cost within 5 %",
                "Changed Names pricey: let pricey = order.value > 20 EUR → let pricey = order.value > 25 EUR",
            ]);

    [Fact]
    public void Text_LaidOutOtherwise_MeansTheSame() =>
        Told("// A comment\n" + Shop.Replace("  rule", "      rule", StringComparison.Ordinal).Replace(" then forbid", "\n then forbid", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Version_ComparedWithNothing_IsAllNew() =>
        PolicyComparison.Of(null, Version(Shop)).Select(one => $"{one.Kind} {one.Area} {one.Name}").ShouldBe(["Added Policies shop"]);

    [Fact]
    public void Libraries_OfTheRepository_DifferFromThemselvesInNothing()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(RepositoryFolder.Path, "rule-libraries")).Where(folder => Directory.GetFiles(folder, "*.route").Length > 0))
        {
            var files = LibraryBundle.OfPath(folder).Value!;
            var commented = new FileBundle(files.Files.ToImmutableSortedDictionary(file => file.Key, file => file.Key.EndsWith(".route", StringComparison.Ordinal) ? "// first line\n" + file.Value : file.Value, StringComparer.Ordinal));
            PolicyComparison.Of(Version(files), Version(commented)).ShouldBeEmpty(folder);
        }
    }

    private static IEnumerable<string> Told(string changed) => PolicyComparison.Of(Version(Shop), Version(changed))
        .Select(one => $"{one.Kind} {one.Area} {one.Name}: {string.Join(" → ", new[] { one.Before, one.After }.OfType<string>())}");

    private static (CompiledVersion, FileBundle) Version(string text) => Version(new FileBundle(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("shop.route", text)));

    private static (CompiledVersion, FileBundle) Version(FileBundle files)
    {
        var compiled = VersionCompiler.Compile("x", files);
        return (compiled.Value.ShouldNotBeNull(compiled.Problem), files);
    }
}

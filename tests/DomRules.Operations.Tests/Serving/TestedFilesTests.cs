using System.Collections.Immutable;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Tests.Serving;

/// <summary>A version holds what its tests read, and so they come to the same anywhere and later.</summary>
public sealed class TestedFilesTests
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Theory, InlineData("br-marketplace"), InlineData("de-fashion"), InlineData("starter"), InlineData("complete"), InlineData("conformance"), InlineData("seed-case")]
    public void OfPath_OneOfOurLibraries_ItsTestsPassOnTheVersionAlone(string library)
    {
        var bundle = FileBundle.Read(LibraryBundle.OfPath(Path.Combine(RepositoryFolder.Path, "rule-libraries", library)).Value!.Write()).Value!;
        var compiled = VersionCompiler.Compile("x", bundle).Value!;
        var report = TestReport.Of(VersionCompiler.Loaded(bundle, compiled, None), TimeProvider.System);
        report.Tests.Where(test => !test.Passed).SelectMany(test => test.Failures).ShouldBeEmpty();
        report.Tests.Length.ShouldBeGreaterThan(2);
        bundle.Files.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name != "library.json").ShouldNotBeEmpty();
    }

    /// <summary>What the tests do not name stays out: the marketplace's own network is larger than a version should be.</summary>
    [Fact]
    public void OfPath_FilesThatNoTestNames_AreLeftOut() =>
        LibraryBundle.OfPath(Path.Combine(RepositoryFolder.Path, "rule-libraries", "br-marketplace")).Value!.Files.Keys.ShouldNotContain("network.json");

    [Theory]
    [InlineData("tests.route", "network.json", "network.json")]
    [InlineData("checked/tests.route", "a/../network.json", "checked/network.json")]
    [InlineData("checked/tests.route", "../network.json", "network.json")]
    [InlineData("tests.route", "../network.json", null)]
    [InlineData("tests.route", "a/../../x", null)]
    [InlineData("tests.route", "/etc/hostname", null)]
    [InlineData("tests.route", ".", null)]
    public void NameOf_AFileThatATestNames_StaysInTheLibrary(string test, string named, string? expected) => TestedFiles.NameOf(test, named).ShouldBe(expected);

    [Fact]
    public void Loaded_AFileBesideTheTest_WinsOverOneOfTheNetwork()
    {
        const string Test = "module shop_tests\n\ntest \"reads\" {\n  given network \"n.json\"\n  given order { destination: { country: DE }, lines: [{ sku: \"A\", quantity: 1, unit_price: 1 EUR }] }\n  expect \"A\" from \"OWN\"\n}\n";
        var bundle = new FileBundle(None.Add("shop.route", "policy shop currency EUR\n").Add("checked/tests.route", Test).Add("checked/n.json", Network("OWN")));
        var report = TestReport.Of(VersionCompiler.Loaded(bundle, VersionCompiler.Compile("x", bundle).Value!, None.Add("n.json", Network("LIVE"))), TimeProvider.System);
        report.Tests.ShouldHaveSingleItem().Failures.ShouldBeEmpty();
    }

    private static string Network(string node) => $$"""{"nodes":[{"id":"{{node}}","country":"DE"}],"stock":[{"node":"{{node}}","sku":"A","onHand":1}]}""";
}

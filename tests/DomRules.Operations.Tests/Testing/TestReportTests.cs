using System.Collections.Immutable;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Tests.Testing;

/// <summary>Tests of a version that is stored: they come to what they come to on disk, and read nothing from there.</summary>
public sealed class TestReportTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "rule-libraries", "de-fashion");
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Fact]
    public void Tests_OnTheNetworkThatTheyName_PassAsOnDisk()
    {
        var report = Report(LibraryBundle.OfPath(Folder).Value!, NetworkBundle.OfPath(Path.Combine(Folder, "network.json")).Value!.Files);
        report.Tests.Length.ShouldBeGreaterThan(5);
        report.Passed.ShouldBe(report.Tests.Length);
        report.Coverage.Fired.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("network.json")]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("/etc/hostname")]
    public void Test_ThatNamesAFileThatIsNotKept_IsNotRunAndReadsNothing(string file)
    {
        var files = new FileBundle(None.Add("shop.route", "policy shop currency EUR\n").Add("tests.route", $"module shop_tests\n\ntest \"reads\" {{\n  given network \"{file}\"\n  given order {{ lines: [{{ sku: \"A\", quantity: 1, unit_price: 1 EUR }}] }}\n  expect \"A\" from \"B\"\n}}\n"));
        var result = Report(files, None).Tests.ShouldHaveSingleItem();
        result.IsRun.ShouldBeFalse(string.Join('\n', result.Failures));
        result.Failures[0].ShouldContain("is not kept with the version");
    }

    private static TestReport Report(FileBundle files, ImmutableSortedDictionary<string, string> others)
    {
        var compiled = VersionCompiler.Compile("x", files);
        return TestReport.Of(VersionCompiler.Loaded(files, compiled.Value.ShouldNotBeNull(compiled.Problem), others), TimeProvider.System);
    }
}

using System.Collections.Immutable;
using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Tests.Testing;

/// <summary>A version holds what its tests need.</summary>
public sealed class BundledTestsTests
{
    [Theory]
    [InlineData("starter")]
    [InlineData("seed-case")]
    [InlineData("complete")]
    [InlineData("de-fashion")]
    [InlineData("br-marketplace")]
    public void Tests_OfAStoredVersion_ComeOutAsOnDisk(string library)
    {
        var folder = Path.Combine(RepositoryFolder.Path, "rule-libraries", library);
        var bundled = TestReport.Of(BundleLibrary.Of(LibraryBundle.OfPath(folder).Value!).Value!);
        var onDisk = TestReport.Of(LibraryLoader.Load(folder).Value!);
        bundled.Tests.SelectMany(test => test.Failures).ShouldBeEmpty();
        bundled.Tests.Select(test => test.Test.Name).ShouldBe(onDisk.Tests.Select(test => test.Test.Name));
        bundled.Coverage.Fired.ShouldBe(onDisk.Coverage.Fired);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../../secret.json")]
    [InlineData("missing.json")]
    public void Test_OfAStoredVersionThatNamesAFileElsewhere_ReadsNothing(string file)
    {
        var text = $"policy p currency EUR\nreview {{ rule a when order.value > 1 EUR then tag x because \"y\" }}\nwords tag = [x]\ntest \"t\" {{\n  given network \"{file}\"\n  expect routed\n}}\n";
        var library = BundleLibrary.Of(new FileBundle(ImmutableSortedDictionary<string, string>.Empty.Add("p.route", text))).Value!;
        var report = TestReport.Of(library);
        report.Tests.Single().Failures.ShouldContain(failure => failure.Contains(file, StringComparison.Ordinal), string.Join('\n', library.Compilation.Diagnostics));
    }
}

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
}

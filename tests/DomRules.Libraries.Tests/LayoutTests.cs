using DomRules.Operations.Checking;

namespace DomRules.Libraries.Tests;

/// <summary>Libraries to learn from look as the formatter would have them.</summary>
public sealed class LayoutTests
{
    public static TheoryData<string> Libraries => [.. LibraryFolders.All];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Format_ALibrary_HasNothingToChange(string folder)
    {
        foreach (var file in LibraryFolders.RouteFiles(Path.Combine(LibraryFolders.Root, folder)))
        {
            var formatted = FormatFiles.Format(file).Value.ShouldNotBeNull();
            formatted.After.ShouldBe(formatted.Before, file);
        }
    }
}

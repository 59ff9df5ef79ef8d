using System.Collections.Immutable;
using DomRules.Language.Text;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Finds the place of a test that was made among the files of a library: at the end of its tests, with the network's file beside them.</summary>
public static class TestPlacing
{
    private const int LongestTitle = 200;
    private const string NewFile = "tests.route";

    /// <summary>Where it goes and as what; or why it cannot be called so.</summary>
    /// <param name="files">Texts by name.</param>
    /// <param name="test">The test.</param>
    /// <param name="title">What it is to be called.</param>
    public static Outcome<PlacedTest> Of(ImmutableSortedDictionary<string, string> files, MadeTest test, string title)
    {
        var called = title.Trim();
        if (called.Length is 0 or > LongestTitle || called.Any(char.IsControl))
        {
            return Outcome<PlacedTest>.Failed(FormattableString.Invariant($"Give the test a name of at most {LongestTitle} characters."));
        }

        var library = EditedLibrary.Of(files);
        if (library.Snapshot.Compilation.Tests.Any(other => other.Name == called))
        {
            return Outcome<PlacedTest>.Failed("There is a test of that name already. Call this one otherwise.");
        }

        var into = TestsFile(library);
        var network = NameOfNetwork(files, test, Path.GetDirectoryName(into ?? NewFile) ?? "");
        var text = (test with { Title = called, File = Path.GetFileName(network) }).Text;
        return Outcome<PlacedTest>.Of(into is null ? New(files, text, network, test) : Added(files[into], into, text, network, test));
    }

    /// <summary>The library's own module with most tests; null: it has none.</summary>
    private static string? TestsFile(EditedLibrary library) => library.Snapshot.Compilation.Tests
        .GroupBy(test => test.Source.File, StringComparer.Ordinal)
        .Where(file => !EditedLibrary.IsForeign(file.Key) && library.Files.ContainsKey(file.Key) && library.Files[file.Key].TrimStart().StartsWith("module ", StringComparison.Ordinal))
        .OrderByDescending(file => file.Count()).ThenBy(file => file.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static PlacedTest New(ImmutableSortedDictionary<string, string> files, string text, string network, MadeTest test)
    {
        var file = files.ContainsKey(NewFile) ? DraftFiles.FreeName(files, NewFile) : NewFile;
        const string Header = "module made_tests\n\n";
        return new PlacedTest(file, IsNew: true, Header + text, LineOfTest(Header + text), network, test.FileText);
    }

    private static PlacedTest Added(string before, string file, string text, string network, MadeTest test)
    {
        var added = (before.EndsWith('\n') ? "\n" : "\n\n") + text;
        return new PlacedTest(file, IsNew: false, added, LineOfTest(before + added), network, test.FileText);
    }

    /// <summary>The line of the last test.</summary>
    private static int LineOfTest(string text) => new SourceText("", text).PositionOf(text.LastIndexOf("\ntest ", StringComparison.Ordinal) + 1).Line;

    private static string NameOfNetwork(ImmutableSortedDictionary<string, string> files, MadeTest test, string folder)
    {
        var name = folder.Length == 0 ? test.File : $"{folder.Replace('\\', '/')}/{test.File}";
        return !files.TryGetValue(name, out var there) || there == test.FileText ? name : DraftFiles.FreeName(files, name);
    }
}

using System.Collections.Immutable;
using DomRules.Language.Text;
using DomRules.Operations.Libraries;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing;

/// <summary>The tests of a library while it is written in. They read the library's own files and those of a network, and nothing from any disk.</summary>
public static class EditedTests
{
    /// <summary>Runs them one after the other, in the order written; none where the library has errors.</summary>
    /// <param name="library">The library.</param>
    /// <param name="network">Files that a test may name beside the library's own.</param>
    /// <param name="cancel">Ends it before the next test.</param>
    public static IEnumerable<TestResult> Run(EditedLibrary library, ImmutableSortedDictionary<string, string> network, CancellationToken cancel = default)
    {
        var compilation = library.Snapshot.Compilation;
        if (compilation.Library is null)
        {
            yield break;
        }

        var sources = library.Snapshot.Paths.Select(path => library.Snapshot.Source(path)!).ToImmutableArray();
        var runner = new TestRunner(Loaded(library, sources, network));
        foreach (var test in compilation.Tests)
        {
            cancel.ThrowIfCancellationRequested();
            yield return runner.Run(test);
        }
    }

    private static LoadedLibrary Loaded(EditedLibrary library, ImmutableArray<SourceText> sources, ImmutableSortedDictionary<string, string> network) =>
        new(".", sources, library.Snapshot.Manifest, library.Snapshot.Compilation)
        {
            Paths = [.. sources.Select(source => source.Path)],
            Roots = [.. sources.Select(_ => 0)],
            Kept = network.SetItems(library.Files),
        };
}

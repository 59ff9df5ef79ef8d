using System.Collections.Immutable;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Runs a test that was made on the version that decided.</summary>
internal static class TestTrial
{
    private const string Hash = "trial";
    private const string Place = "made_from_a_decision.route";
    private const string Header = "module made_from_a_decision\n\n";

    /// <summary>What did not come out as expected, or why it cannot be run; empty: it passes.</summary>
    internal static ImmutableArray<string> Run(FileBundle version, MadeTest test)
    {
        var files = new FileBundle(version.Files.SetItem(Place, Header + test.Text).SetItem(test.File, test.FileText));
        var compiled = VersionCompiler.Compile(Hash, files);
        if (compiled.Value is not { } library)
        {
            return [compiled.Problem!];
        }

        var loaded = VersionCompiler.Loaded(files, library, ImmutableSortedDictionary<string, string>.Empty);
        var made = library.Compilation.Tests.FirstOrDefault(one => one.Source.File == Place);
        return made is null ? ["It is no test of its version."] : new TestRunner(loaded).Run(made).Failures;
    }
}

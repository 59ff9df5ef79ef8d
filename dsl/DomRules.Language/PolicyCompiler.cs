using DomRules.Language.Diagnostics;
using DomRules.Language.Libraries;
using DomRules.Language.Linking;
using DomRules.Language.Linting;
using DomRules.Language.Lowering;
using DomRules.Language.Occurrences;
using DomRules.Language.Parsing;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;
using DomRules.Model.Graph;

namespace DomRules.Language;

/// <summary>Text to rule graphs: parses every file, links layers and modules, binds, lowers. Everything wrong is told in one pass. Never throws for bad text.</summary>
public static class PolicyCompiler
{
    /// <summary>Compiles the files of one library (with those of the libraries it depends on), or a single file.</summary>
    /// <param name="sources">All files.</param>
    /// <param name="manifest">What library.json says; null for a single file.</param>
    /// <param name="parameters">Values that stand instead of the declared ones, by parameter; null: none.</param>
    public static CompilationResult Compile(IEnumerable<SourceText> sources, LibraryManifest? manifest = null, IReadOnlyDictionary<string, Model.Values.Value>? parameters = null)
    {
        return Compile([.. sources.Select(Parser.Parse)], manifest, parameters, null).Result;
    }

    /// <summary>Compiles files that are parsed already.</summary>
    /// <param name="files">All files.</param>
    /// <param name="manifest">What library.json says; null for a single file.</param>
    /// <param name="parameters">Values that stand instead of the declared ones; null: none.</param>
    /// <param name="recorder">Collects what names mean; null: nobody asks.</param>
    internal static CompiledLibrary Compile(IReadOnlyList<ParsedFile> files, LibraryManifest? manifest, IReadOnlyDictionary<string, Model.Values.Value>? parameters, OccurrenceRecorder? recorder)
    {
        var bag = new DiagnosticBag();
        foreach (var file in files)
        {
            bag.AddRange(file.Diagnostics);
        }

        var index = new LibraryIndex(files, bag, recorder);
        var graphs = new Dictionary<string, RuleGraph>(StringComparer.Ordinal);
        var policies = new List<EffectivePolicy>();
        foreach (var policy in index.Policies)
        {
            if (PolicyLinker.Link(policy, index, parameters, bag, recorder) is { } effective)
            {
                var graph = PolicyLowering.Lower(effective, manifest?.Version ?? "0.0.0", bag);
                Lints.Check(graph, effective, bag);
                graphs[graph.Name] = graph;
                policies.Add(effective);
            }
        }

        var tested = new TestedPolicies(policies, graphs.Values, Deciding(index, manifest)) { Recorder = recorder };
        var tests = TestLowering.Lower(files, tested, bag);
        UsedDefinitions.Report(policies.Select(p => p.Definitions), bag);
        if (recorder is not null)
        {
            Unlinked.Bind(index, policies, recorder);
        }

        var result = new CompilationResult(bag.ToImmutable(), null, tests, [.. graphs.Values]);
        result = bag.HasErrors ? result : result with { Library = Library(Deciding(index, manifest), graphs, manifest) };
        return new CompiledLibrary(result, index, policies);
    }

    /// <summary>The policies that decide orders: those of the manifest, else those that are nobody's parent.</summary>
    private static ImmutableArray<string> Deciding(LibraryIndex index, LibraryManifest? manifest)
    {
        if (manifest is { Policies.IsDefaultOrEmpty: false })
        {
            return manifest.Policies;
        }

        var parents = index.Policies.Select(p => ((PolicyHeader)p.Syntax.Header!).Parent?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. index.Policies.Select(LibraryIndex.NameOf).Where(n => !parents.Contains(n))];
    }

    private static PolicyLibrary Library(ImmutableArray<string> names, Dictionary<string, RuleGraph> graphs, LibraryManifest? manifest) =>
        new(manifest?.Name ?? names.FirstOrDefault() ?? "", manifest?.Version ?? "0.0.0", manifest?.Market,
            [.. names.Where(graphs.ContainsKey).Select(n => graphs[n])]);
}

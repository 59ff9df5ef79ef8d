using DomRules.Language.Linking;
using DomRules.Language.Occurrences;

namespace DomRules.Language.Editing;

/// <summary>What a snapshot's files mean: the compilation, and every name with what it means.</summary>
internal sealed class Analysis
{
    private readonly Dictionary<string, Occurrence[]> _byPath;
    private readonly ILookup<Symbol, Occurrence> _bySymbol;

    private Analysis(CompiledLibrary compiled, OccurrenceRecorder recorder)
    {
        Compiled = compiled;
        Types = recorder.Types;
        All = [.. recorder.All.OrderBy(o => o.Source.Path, StringComparer.Ordinal).ThenBy(o => o.Span.Start).ThenByDescending(o => o.Span.Length)];
        _byPath = All.GroupBy(o => o.Source.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _bySymbol = All.ToLookup(o => o.Symbol);
    }

    internal CompiledLibrary Compiled { get; }

    /// <summary>By file and place; the longer of two that begin together first.</summary>
    internal ImmutableArray<Occurrence> All { get; }

    internal IReadOnlyDictionary<Symbol, Model.Types.RuleType> Types { get; }

    internal static Analysis Of(LibrarySnapshot snapshot)
    {
        var recorder = new OccurrenceRecorder();
        var compiled = PolicyCompiler.Compile([.. snapshot.Files.Select(f => f.Parsed)], snapshot.Manifest, null, recorder);
        foreach (var policy in compiled.Policies)
        {
            policy.Definitions.Settle();
        }

        return new Analysis(compiled, recorder);
    }

    internal IReadOnlyList<Occurrence> In(string path) => _byPath.GetValueOrDefault(path, []);

    internal IEnumerable<Occurrence> Of(Symbol symbol) => _bySymbol[symbol];

    /// <summary>What is named at an offset, which may be right behind the name: all meanings of the shortest name there.</summary>
    internal ImmutableArray<Occurrence> At(string path, int offset)
    {
        var around = In(path).Where(o => o.Span.Start <= offset && offset <= o.Span.End).ToList();
        var inside = around.Where(o => offset < o.Span.End).ToList();
        var candidates = inside.Count > 0 ? inside : around;
        var shortest = candidates.Count == 0 ? 0 : candidates.Min(o => o.Span.Length);
        return [.. candidates.Where(o => o.Span.Length == shortest)];
    }

    /// <summary>The policies in whose layers a file takes part.</summary>
    internal IEnumerable<EffectivePolicy> PoliciesWith(string path) =>
        Compiled.Policies.Where(p => p.Layers.Any(l => l.Files.Any(f => f.Source.Path == path)));
}

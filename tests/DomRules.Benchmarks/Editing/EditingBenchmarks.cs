using BenchmarkDotNet.Attributes;
using DomRules.Benchmarks.Compiling;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Colours;
using DomRules.Language.Editing.Completion;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Renaming;

namespace DomRules.Benchmarks.Editing;

/// <summary>What an editor waits for after a keystroke in a policy of 500 rules, by itself and as the lowest of three such layers.</summary>
[MemoryDiagnoser]
public class EditingBenchmarks
{
    private LibrarySnapshot _before = LibrarySnapshot.Empty;
    private string _path = "";
    private string _typed = "";
    private int _caret;
    private int _stroke;

    [Params(1, 3)]
    public int Layers { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var texts = PolicyTexts.Layers(Layers);
        for (var i = 0; i < texts.Length; i++)
        {
            _before = _before.With($"layer_{i}.route", texts[i]);
        }

        _path = $"layer_{Layers - 1}.route";
        _typed = texts[^1];
        _caret = _typed.IndexOf("node.kind", StringComparison.Ordinal) + "node.".Length;
        if (_before.Diagnostics.Any(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error))
            throw new InvalidOperationException("The policy does not compile.");
    }

    /// <summary>All diagnostics after a keystroke; the files that did not change are not parsed again.</summary>
    [Benchmark(Baseline = true)]
    public int Diagnostics() => Stroke().Diagnostics.Length;

    /// <summary>The same with every file parsed anew.</summary>
    [Benchmark]
    public int DiagnosticsFromNothing()
    {
        var stroke = Stroke();
        return stroke.Paths.Aggregate(LibrarySnapshot.Empty, (s, p) => s.With(p, stroke.Source(p)!.Text)).Diagnostics.Length;
    }

    /// <summary>The same without noting what names mean.</summary>
    [Benchmark]
    public int CompileOnly()
    {
        var stroke = Stroke();
        return Language.PolicyCompiler.Compile(stroke.Paths.Select(p => stroke.Source(p)!)).Diagnostics.Length;
    }

    /// <summary>Offers after a keystroke, with the line cut at the caret.</summary>
    [Benchmark]
    public int Completion() => Completer.At(Stroke(), _path, _caret + 1).Items.Length;

    /// <summary>A hover in a text that was checked already.</summary>
    [Benchmark]
    public string? Hover() => Hoverer.At(_before, _path, _caret)?.Title;

    /// <summary>Colours of a text that was checked already.</summary>
    [Benchmark]
    public int Colours() => Colourer.Of(_before, _path).Length;

    /// <summary>A rename, with the check that no other name changes its meaning.</summary>
    [Benchmark]
    public int Rename() => Renamer.Rename(_before, "layer_0.route", _before.Source("layer_0.route")!.Text.IndexOf("checking", StringComparison.Ordinal), "looking").Edits.Length;

    /// <summary>A letter more in a comment at the top, so that everything behind it moves.</summary>
    private LibrarySnapshot Stroke() => _before.With(_path, $"// {_stroke++ % 10}\n{_typed}");
}

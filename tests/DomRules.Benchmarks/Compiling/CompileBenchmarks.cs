using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using BenchmarkDotNet.Attributes;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Grammar;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Networks;

namespace DomRules.Benchmarks.Compiling;

/// <summary>From text to a policy that runs, beside the bare generated lexer and parser over the same text, which keep neither mistakes nor places nor meaning.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private readonly Snapshot _snapshot = Snapshot.Of(new Network { AsOf = DateTimeOffset.UnixEpoch });
    private SourceText[] _sources = [];

    /// <summary>How many layers of 500 rules; each layer is a policy of its own, which holds the rules of those above it.</summary>
    [Params(1, 9)]
    public int Layers { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _sources = [.. PolicyTexts.Layers(Layers).Select((text, i) => new SourceText($"layer_{i}.route", text))];
        if (PolicyCompiler.Compile(_sources).Library is not { Policies: [{ Rules.Length: var rules }] } || rules != Layers * PolicyTexts.RulesOfLayer)
            throw new InvalidOperationException("The policy does not compile.");
    }

    /// <summary>The generated lexer and parser, with nothing around them.</summary>
    [Benchmark(Baseline = true)]
    public int GeneratedParser() => _sources.Sum(s => Generated(s.Text));

    /// <summary>Text to syntax.</summary>
    [Benchmark]
    public int Parse() => _sources.Sum(s => Language.Parsing.Parser.Parse(s).Syntax.Declarations.Length);

    /// <summary>Text to rule graph.</summary>
    [Benchmark]
    public CompilationResult Compile() => PolicyCompiler.Compile(_sources);

    /// <summary>Text to a router that is ready for its first order.</summary>
    [Benchmark]
    public Router CompileAndSetUp() => new(PolicyCompiler.Compile(_sources).Library!, _snapshot);

    private static int Generated(string text)
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
        var parser = new RoutingLanguageParser(new CommonTokenStream(lexer));
        parser.RemoveErrorListeners();
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        return parser.file().ChildCount;
    }
}

using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using BenchmarkDotNet.Attributes;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Grammar;
using DomRules.Language;
using DomRules.Language.Parsing;
using DomRules.Language.Text;
using DomRules.Model.Networks;

namespace DomRules.Benchmarks.Compiling;

/// <summary>From text to a policy that runs, beside the bare generated lexer and parser over the same text, which keep neither mistakes nor places nor meaning.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private readonly Snapshot _snapshot = Snapshot.Of(new Network { AsOf = DateTimeOffset.UnixEpoch });
    private SourceText _source = new("large.route", "");

    /// <summary>How many rules; 5,000 is the most that a policy may have.</summary>
    [Params(500, 5_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _source = new("large.route", PolicyTexts.Rules(Rules));
        if (PolicyCompiler.Compile([_source]).Checks is not [{ Rules.Length: var rules }] || rules != Rules)
            throw new InvalidOperationException("The policy does not compile.");
    }

    /// <summary>The generated lexer and parser, with nothing around them.</summary>
    [Benchmark(Baseline = true)]
    public int GeneratedParser()
    {
        var lexer = new RoutingLanguageLexer(new AntlrInputStream(_source.Text));
        lexer.RemoveErrorListeners();
        var parser = new RoutingLanguageParser(new CommonTokenStream(lexer));
        parser.RemoveErrorListeners();
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        return parser.file().ChildCount;
    }

    /// <summary>Text to syntax.</summary>
    [Benchmark]
    public ParsedFile Parse() => Parser.Parse(_source);

    /// <summary>Text to rule graph.</summary>
    [Benchmark]
    public CompilationResult Compile() => PolicyCompiler.Compile([_source]);

    /// <summary>Text to a router that is ready for its first order.</summary>
    [Benchmark]
    public Router CompileAndSetUp() => new(PolicyCompiler.Compile([_source]).Library!, _snapshot);
}

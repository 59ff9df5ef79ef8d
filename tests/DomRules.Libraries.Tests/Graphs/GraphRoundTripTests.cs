using System.Globalization;
using System.Text;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Graphs;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using Xunit.Abstractions;

namespace DomRules.Libraries.Tests.Graphs;

/// <summary>A rule graph written as JSON and read back is the same policy; anything else is told.</summary>
public sealed class GraphRoundTripTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    public static TheoryData<string> Libraries => [.. LibraryFolders.All];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Read_EveryGraphOfALibrary_IsTheSameAgain(string folder)
    {
        foreach (var graph in CompilationTests.Load(folder).Compilation.Checks)
        {
            var text = Text(graph);
            var reading = RuleGraphReader.Read(Encoding.UTF8.GetBytes(text), "graph.json");

            reading.Problems.Select(p => p.ToString()).ShouldBeEmpty(graph.Name);
            var read = reading.Value.ShouldNotBeNull();
            read.Hash.ShouldBe(graph.Hash);
            GraphHash.Of(read).ShouldBe(graph.Hash);
            Text(read).ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("complete")]
    public void Decide_WithAGraphThatWasRead_GivesTheSameBytes(string folder)
    {
        var library = CompilationTests.Load(folder).Compilation.Library.ShouldNotBeNull();
        var read = library with { Policies = [.. library.Policies.Select(g => RuleGraphReader.Read(Encoding.UTF8.GetBytes(Text(g)), "graph.json").Value.ShouldNotBeNull())] };

        Decisions(folder, read).ShouldBe(Decisions(folder, library));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "DI0801")]
    [InlineData("\"format\":1,", "", "DI0801")]
    [InlineData("\"currency\":\"EUR\",\"disabled\"", "\"currency\":\"USD\",\"disabled\"", "DI0803")]
    [InlineData("\"value\":\"hazmat\"", "\"value\":\"lithium\"", "DI0803")]
    [InlineData("\"because\":{", "\"becuase\":{", "DI0009")]
    [InlineData("\"block\":\"Review\"", "\"block\":\"Revue\"", "DI0011")]
    [InlineData("\"name\":\"", "\"nam\":\"", "DI0804")]
    [InlineData("\"hash\":\"sha256:", "\"hash\":\"sha256:0", "DI0803")]
    [InlineData("\"node\":\"fact\"", "\"node\":\"fiction\"", "DI0804")]
    public void Read_AGraphThatWasChanged_TellsWhereAndWhat(string before, string after, string code)
    {
        var text = Text(CompilationTests.Load("starter").Compilation.Library!.Policies[0]);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, text);

        var reading = RuleGraphReader.Read(Encoding.UTF8.GetBytes(text[..at] + after + text[(at + before.Length)..]), "graph.json");

        reading.Value.ShouldBeNull();
        reading.Problems.Select(p => p.Code).ShouldContain(code);
        reading.Problems.ShouldAllBe(p => p.Message.Length > 0 && p.Remedy.Length > 0 && p.Line == 1);
    }

    [Fact]
    public void Read_AnExpressionThatIsNotThere_IsTold()
    {
        var text = Text(CompilationTests.Load("starter").Compilation.Library!.Policies[0]);
        var at = text.IndexOf("\"when\":\"", StringComparison.Ordinal) + "\"when\":\"".Length;

        RuleGraphReader.Read(Encoding.UTF8.GetBytes(text[..at] + "0" + text[(at + 1)..]), "graph.json").Problems.Select(p => p.Code).ShouldBe(["DI0802"]);
    }

    [Fact]
    public void Read_DamagedGraphs_EndWithAMessageOrTheSameGraph()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261123", CultureInfo.InvariantCulture);
        var inputs = IsHeavy ? 100_000 : 3_000;
        output.WriteLine($"seed {seed}, {inputs} inputs");
        var graph = CompilationTests.Load("starter").Compilation.Library!.Policies[0];
        var damage = new Damage(seed, Encoding.UTF8.GetBytes(Text(graph)));
        for (var i = 0; i < inputs; i++)
        {
            var bytes = damage.Next();
            var reading = Read(bytes, seed, i);
            (reading.Value is null).ShouldBe(reading.Problems.Any(p => p.IsError), $"seed {seed}, input {i}");
            if (reading.Value is { } read) GraphHash.Of(read).ShouldBe(read.Hash, $"seed {seed}, input {i}");
        }
    }

    private static Reading<RuleGraph> Read(byte[] bytes, int seed, int number)
    {
        try
        {
            return RuleGraphReader.Read(bytes, "graph.json");
        }
        catch (Exception defect)
        {
            throw new InvalidOperationException($"seed {seed}, input {number}: {Encoding.UTF8.GetString(bytes)}", defect);
        }
    }

    private static string Text(RuleGraph graph) => RuleGraphJson.Text(graph);

    private static List<string> Decisions(string folder, PolicyLibrary library)
    {
        var path = Path.Combine(LibraryFolders.Root, folder);
        var options = ReadingOptions.Default with { Fields = CompilationTests.Load(folder).Fields };
        var network = new NetworkReader(options).ReadPath(Path.Combine(path, "network.json")).Value.ShouldNotBeNull();
        var orders = new OrderReader(options with { Checks = new OrderChecks(network) }).ReadPath(Directory.EnumerateFiles(path, "order*.*json").Single());
        var router = new Router(library, Snapshot.Of(network));
        var batch = router.NewBatch();
        var records = new List<string>();
        foreach (var order in orders.Select(r => r.Order.ShouldNotBeNull()))
        {
            var decision = router.Decide(order, network.AsOf, batch);
            records.Add(Encoding.UTF8.GetString(DecisionJson.Write(decision.Record(records.Count + 1))));
            decision.Take();
        }
        records.ShouldNotBeEmpty();
        return records;
    }
}

using System.Text;
using DomRules.Formats.Decisions;
using DomRules.Formats.Life;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Places;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Model.Networks;

namespace DomRules.Formats.Tests.Problems;

public sealed class BadInputTests
{
    private static readonly string Folder = Path.Combine(Samples.Folder, "bad");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BadInput_IsToldWithPlaceCauseAndRemedy(string file) =>
        Golden.ShouldMatch(Told(file), Path.Combine("problems", file + ".txt"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BadInput_NamesTheFileAndSaysSomething(string file)
    {
        foreach (var problem in ProblemsOf(file))
        {
            problem.File.ShouldBe(file);
            problem.Message.ShouldNotBeEmpty();
            problem.Message.ShouldNotEndWith(".");
            problem.Remedy.ShouldNotBeEmpty();
            InputProblemKinds.All.ShouldContain(k => k.Code == problem.Code);
        }
    }

    internal static IEnumerable<InputProblem> ProblemsOf(string file) => Read(file).SelectMany(r => r.Problems).Select(p => p with { File = Path.GetFileName(p.File) });

    private static string Told(string file)
    {
        var text = new StringBuilder();
        foreach (var (result, problems) in Read(file))
        {
            text.Append(result).Append('\n');
            foreach (var problem in problems) text.Append("  ").Append(problem with { File = Path.GetFileName(problem.File) }).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<(string Result, IReadOnlyList<InputProblem> Problems)> Read(string name)
    {
        var path = Path.Combine(Folder, name);
        switch (name.Split('.')[0])
        {
            case "network":
                var network = new NetworkReader().ReadPath(path);
                return [(network.IsUsable ? "a network" : "no network", network.Problems)];
            case "stock":
                var stock = new NetworkReader().Read(Utf8.Of("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }] }"""), "network.json", File.ReadAllBytes(path), path);
                return [(stock.IsUsable ? "a network" : "no network", stock.Problems)];
            case "places":
                var places = PlacesTable.ReadFile(path);
                return [(places.IsUsable ? "places" : "no places", places.Problems)];
            case "decisions":
                return new DecisionRecordReader().ReadFile(path).Select(r => (r.Record is null ? "no record" : "a record", (IReadOnlyList<InputProblem>)r.Problems));
            case "events":
                return new EventFileReader().ReadFile(path).Select(r => (r.Command is { } command ? command.Command.GetType().Name : "set aside", (IReadOnlyList<InputProblem>)r.Problems));
            case "log":
                return EventLog.ReadFile(path, ReadingOptions.Default).Select(r => (r.Event is { } logged ? logged.Event.GetType().Name : "no event", (IReadOnlyList<InputProblem>)r.Problems));
            case "returns":
                var checks = new ReturnChecks(new Network { AsOf = DateTimeOffset.UnixEpoch });
                return new ReturnReader().ReadFile(path).Select(r => r.Request is { } request
                    ? ($"return {request.Id}", (IReadOnlyList<InputProblem>)[.. r.Problems, .. checks.Check(request, r.File, r.Line)])
                    : ("set aside", r.Problems));
            case "shopify" when name.Contains("levels", StringComparison.Ordinal):
                var levels = new NetworkReader().ReadPath(path);
                return [(levels.IsUsable ? "a network" : "no network", levels.Problems)];
            default:
                return new OrderReader().ReadFile(path).Select(r => (r.Order is { } order ? $"order {order.Id}" : "set aside", (IReadOnlyList<InputProblem>)r.Problems));
        }
    }
}

using System.Collections.Immutable;
using DomRules.Formats.Decisions;
using DomRules.Formats.Life;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Places;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;

namespace DomRules.Formats.Tests.Fuzzing;

/// <summary>Gives bytes to one reader after the other; each must come back with a result or with problems.</summary>
internal sealed class EveryReader
{
    private static readonly byte[] SmallNetwork = Utf8.Of("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }] }""");
    private static readonly string[] OrderFiles = ["orders.ndjson", "orders.json", "-"];
    private readonly OrderReader orders = new();
    private readonly DecisionRecordReader decisions = new();
    private readonly PromiseRequestReader requests = new();
    private readonly NetworkReader networks = new();
    private readonly ReturnReader returns = new();
    private readonly EventFileReader commands = new();

    /// <summary>How many readers there are.</summary>
    internal const int Count = 11;

    internal void Read(int reader, byte[] bytes)
    {
        switch (reader)
        {
            case < 3:
                foreach (var reading in orders.Read(new MemoryStream(bytes), OrderFiles[reader])) Check(reading.Order is null, reading.Problems);
                break;
            case 3:
                var network = networks.Read(bytes, "network.json");
                Check(network.Value is null, network.Problems);
                break;
            case 4:
                var stock = networks.Read(SmallNetwork, "network.json", bytes, "stock.csv");
                Check(stock.Value is null, stock.Problems);
                break;
            case 5:
                foreach (var reading in decisions.Read(new MemoryStream(bytes), "decisions.ndjson")) Check(reading.Record is null, reading.Problems);
                break;
            case 6:
                foreach (var reading in requests.Read(new MemoryStream(bytes), "requests.ndjson")) Check(reading.Request is null, reading.Problems);
                break;
            case 7:
                foreach (var reading in returns.Read(new MemoryStream(bytes), "returns.ndjson")) Check(reading.Request is null, reading.Problems);
                break;
            case 8:
                foreach (var reading in commands.Read(new MemoryStream(bytes), "events.ndjson")) Check(reading.Command is null, reading.Problems);
                break;
            case 9:
                foreach (var reading in EventLog.Read(new MemoryStream(bytes), "log.ndjson", ReadingOptions.Default)) Check(reading.Event is null, reading.Problems);
                break;
            default:
                var places = PlacesTable.Read(bytes, "places.csv");
                Check(places.Value is null, places.Problems);
                break;
        }
    }

    /// <summary>Nothing is left out without a word, and every word has a place.</summary>
    private static void Check(bool isMissing, ImmutableArray<InputProblem> problems)
    {
        if (isMissing) problems.ShouldNotBeEmpty();
        foreach (var problem in problems)
        {
            problem.Line.ShouldBeGreaterThanOrEqualTo(0);
            problem.Message.Length.ShouldBeInRange(1, 1_000);
            problem.ToString().ShouldNotContain('\0');
        }
    }
}

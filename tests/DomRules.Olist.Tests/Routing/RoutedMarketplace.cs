using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Olist.Tests.Routing;

/// <summary>All orders of the sample, each decided at the moment it was placed; routed once for all tests.</summary>
public sealed class RoutedMarketplace
{
    public RoutedMarketplace()
    {
        var library = PolicyCompiler.Compile(Directory.EnumerateFiles(BrazilSample.Library, "*.route").Select(file => new SourceText(file, File.ReadAllText(file)))).Library!;
        var fields = library.Policies.SelectMany(policy => policy.Fields).ToImmutableDictionary(field => field.Path, field => field.Type);
        var options = new ReadingOptions { Fields = new FieldTypes(fields) };
        var network = new NetworkReader(options).ReadPath(Path.Combine(BrazilSample.Library, "network.json")).Value!;
        Orders = [.. new OrderReader(options).ReadFile(Path.Combine(BrazilSample.Library, "orders.ndjson")).Select(reading => reading.Order!)];
        Router = new Router(library, Snapshot.Of(network));
        var batch = Router.NewBatch();
        Decisions = [.. Orders.Select((order, index) => Served(Router.Decide(order, order.PlacedAt!.Value, batch), index + 1))];
    }

    public Router Router { get; }

    public ImmutableArray<Order> Orders { get; }

    public ImmutableArray<DecisionRecord> Decisions { get; }

    private static DecisionRecord Served(Decision decision, int served)
    {
        var record = decision.Record(served);
        decision.Take();
        return record;
    }
}

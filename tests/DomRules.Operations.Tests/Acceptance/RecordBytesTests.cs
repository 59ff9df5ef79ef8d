using System.Buffers;
using System.Text;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Model.Decisions;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Tests.Acceptance;

/// <summary>The bytes that a decision writes straight from its numbers are those of its record, for every acceptance case.</summary>
public sealed class RecordBytesTests
{
    [Theory]
    [MemberData(nameof(AcceptanceCases.Folders), MemberType = typeof(AcceptanceCases))]
    public void WriteJson_AcceptanceCase_GivesTheBytesOfTheRecord(string folder)
    {
        string At(string file) => Path.Combine(RepositoryFolder.Path, "tests", "acceptance", folder, file);
        var library = LibraryLoader.Load(At("policy.route")).Value!.Compilation.Library!;
        var network = new NetworkReader(ReadingOptions.Default).ReadPath(At("network.json"), []).Value!;
        var snapshot = Snapshot.Of(network);
        var (straight, asked) = (new Router(library, snapshot), new Router(library, snapshot));
        var (straightBatch, askedBatch) = (straight.NewBatch(), asked.NewBatch());
        foreach (var order in new OrderReader().ReadPath(At("orders.ndjson")).Select(reading => reading.Order!))
        {
            var (decision, expected) = (straight.Decide(order, network.AsOf, straightBatch), asked.Decide(order, network.AsOf, askedBatch));
            Bytes(decision).ShouldBe(Encoding.UTF8.GetString(DecisionJson.Write(expected.Record())), $"order {order.Id} of {folder}");
            decision.Take();
            expected.Take();
        }
    }

    private static string Bytes(Decision decision)
    {
        var buffer = new ArrayBufferWriter<byte>();
        decision.WriteJson(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

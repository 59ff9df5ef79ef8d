using System.Buffers;
using System.Text;
using DomRules.Engine.Routing;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>The bytes that a decision writes straight from its numbers are those of its record.</summary>
public sealed class RecordBytesPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void WriteJson_BesideTheRecord_GivesTheSameBytes() => new CaseRun(output, 28).Hold(60, 8, (routed, _) =>
    {
        var (straight, asked) = (routed.Router(), routed.Router());
        var (straightBatch, askedBatch) = (straight.NewBatch(), asked.NewBatch());
        for (var place = 0; place < routed.Orders.Length; place++)
        {
            var expected = RoutedCase.Text(RoutedCase.Decide(asked, routed.Orders[place], routed.At, askedBatch, place + 1));
            Bytes(straight.Decide(routed.Orders[place], routed.At, straightBatch), place + 1).ShouldBeSame(expected, $"order {routed.Orders[place].Id}");
        }

        return routed.Orders.Length;
    });

    private static string Bytes(Decision decision, int served)
    {
        var buffer = new ArrayBufferWriter<byte>();
        decision.WriteJson(buffer, served);
        decision.Take();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

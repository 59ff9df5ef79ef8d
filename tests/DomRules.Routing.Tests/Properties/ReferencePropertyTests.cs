using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>The whole router on compiled rules says, byte for byte, what it says on the interpreter.</summary>
public sealed class ReferencePropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_CompiledAndInterpreted_GiveTheSameBytes() => new CaseRun(output, 20).Hold(160, 12, (routed, _) =>
    {
        var snapshot = routed.Shared();
        var fast = routed.Router(snapshot);
        var slow = routed.Reference(snapshot);
        var (fastBatch, slowBatch) = (fast.NewBatch(), slow.NewBatch());
        foreach (var order in routed.Orders)
        {
            var expected = RoutedCase.Text(RoutedCase.Decide(slow, order, routed.At, slowBatch));
            RoutedCase.Text(RoutedCase.Decide(fast, order, routed.At, fastBatch)).ShouldBeSame(expected, $"order {order.Id}");
        }

        return routed.Orders.Length;
    });
}

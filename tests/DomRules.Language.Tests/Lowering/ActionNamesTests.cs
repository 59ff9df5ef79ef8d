using System.Runtime.CompilerServices;
using DomRules.Language.Lowering;
using DomRules.Model.Life;

namespace DomRules.Language.Tests.Lowering;

/// <summary>What a test may expect is what can be done to an order, no more and no less.</summary>
public sealed class ActionNamesTests
{
    [Fact]
    public void Actions_OfExpectations_AreThoseOfOrders()
    {
        var done = typeof(OrderAction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OrderAction)) && !t.IsAbstract)
            .Select(t => ((OrderAction)RuntimeHelpers.GetUninitializedObject(t)).Name);

        ExpectLowering.Actions.ShouldBe(done, ignoreOrder: true);
    }
}

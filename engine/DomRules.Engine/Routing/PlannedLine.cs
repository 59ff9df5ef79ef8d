using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>A line that needs a node, in the engine's integers.</summary>
/// <param name="Line">As ordered.</param>
/// <param name="Index">Its place among all lines of the order.</param>
/// <param name="Sku">SKU index in the snapshot; -1 when the network never mentions it.</param>
/// <param name="Step">Quantity step, scaled.</param>
/// <param name="Demand">What is ordered, in steps.</param>
/// <param name="IsKit">Whether it is made of parts; each kit comes whole from one node.</param>
internal readonly record struct PlannedLine(OrderLine Line, int Index, int Sku, long Step, long Demand, bool IsKit)
{
    /// <summary>What is ordered, scaled.</summary>
    internal long Wanted => Demand * Step;

    internal decimal UnitsOf(long steps) => QuantityScale.Exact(steps * Step);
}

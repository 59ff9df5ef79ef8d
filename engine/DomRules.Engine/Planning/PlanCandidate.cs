using System.Runtime.InteropServices;

namespace DomRules.Engine.Planning;

/// <summary>A source of a line: a node that may give some of it, with one dispatch.</summary>
/// <param name="Line">The line's index.</param>
/// <param name="Node">The node's index.</param>
/// <param name="Dispatch">The dispatch it would travel with.</param>
/// <param name="Most">The most it can give, in steps of the line; positive. Stock shared with others is limited by pools besides.</param>
/// <param name="CostOnce">Added once if anything is taken; with <see cref="IShipmentPricing"/> a bound from below.</param>
/// <param name="CostPerStep">Added for each step taken; with <see cref="IShipmentPricing"/> a bound from below.</param>
/// <param name="Backorder">Stock that is yet to come; used only by queries that allow it, and never instead of stock on hand.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlanCandidate(
    int Line, int Node, int Dispatch, long Most, long CostOnce = 0, long CostPerStep = 0, bool Backorder = false);

using DomRules.Engine.Routing.Shipping;

namespace DomRules.Engine.Routing.Plans;

/// <summary>A plan as routing keeps it, after the planner went on.</summary>
/// <param name="Shipments">By lowest line number, then node id.</param>
/// <param name="IsProven">Whether no plan is better.</param>
/// <param name="Cost">Whole cost in the policy's currency, but what is added once to the plan.</param>
/// <param name="Groups">What of it are broken groups of lines.</param>
internal sealed record PlanDraft(List<ShipmentDraft> Shipments, bool IsProven, decimal Cost, decimal Groups)
{
    /// <summary>Steps planned of a line.</summary>
    internal long Planned(int line) => Shipments.Sum(s => s.Contents.Where(c => c.Line == line).Sum(c => c.Steps));
}

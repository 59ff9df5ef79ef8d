using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing;

/// <summary>A plan as routing keeps it, after the planner went on.</summary>
internal sealed record PlanDraft
{
    internal required List<ShipmentDraft> Shipments { get; init; }

    internal required List<RankingRecord> Ranking { get; init; }

    internal required string? TieBreak { get; init; }

    internal required bool IsProven { get; init; }

    internal required List<BoundRecord> Bounds { get; init; }

    /// <summary>Whole cost in the policy's currency.</summary>
    internal required decimal Cost { get; init; }

    /// <summary>How much dearer the runner-up is; null: there is none.</summary>
    internal decimal? RunnerUpGap { get; init; }

    /// <summary>Steps planned of a line.</summary>
    internal long Planned(int line) => Shipments.Sum(s => s.Contents.Where(c => c.Line == line).Sum(c => c.Steps));
}

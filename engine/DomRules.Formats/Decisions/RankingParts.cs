using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads how plans were compared, in a decision record.</summary>
internal static class RankingParts
{
    private static readonly PropertyNames<RankingProperty> RankingNames = new(Spelling.Camel);
    private static readonly PropertyNames<BoundProperty> BoundNames = new(Spelling.Camel);
    private static readonly PropertyNames<StepProperty> StepNames = new(Spelling.Camel);

    private enum RankingProperty
    {
        Chosen, ChosenTotal, Criterion, Decided, RunnerUp, RunnerUpTotal, ToldNothing, Within,
    }

    private enum BoundProperty
    {
        Bound, Criterion,
    }

    private enum StepProperty
    {
        BlockedBy, Result, Short, Step,
    }

    internal static RankingRecord? Ranking(ref JsonCursor json)
    {
        if (!json.IsObject("a criterion")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var ranking = new RankingRecord("", "", null, null, false, false);
        while (json.NextProperty(RankingNames, ref seen, out var property))
        {
            ranking = property switch
            {
                RankingProperty.Chosen => ranking with { Chosen = json.Prose() ?? "" },
                RankingProperty.ChosenTotal => ranking with { ChosenTotal = json.Prose() },
                RankingProperty.RunnerUpTotal => ranking with { RunnerUpTotal = json.Prose() },
                RankingProperty.Criterion => ranking with { Criterion = json.Prose() ?? "" },
                RankingProperty.Decided => ranking with { Decided = json.YesNo() ?? false },
                RankingProperty.RunnerUp => ranking with { RunnerUp = json.Prose() },
                RankingProperty.ToldNothing => ranking with { ToldNothing = json.YesNo() ?? false },
                _ => ranking with { Within = json.Prose() },
            };
        }
        seen.Require(ref json, start, RankingNames, RankingProperty.Chosen, RankingProperty.Criterion, RankingProperty.Decided);
        return ranking;
    }

    internal static BoundRecord? Bound(ref JsonCursor json)
    {
        if (!json.IsObject("a bound")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var bound = new BoundRecord("", "");
        while (json.NextProperty(BoundNames, ref seen, out var property))
        {
            bound = property switch
            {
                BoundProperty.Bound => bound with { Bound = json.Prose() ?? "" },
                _ => bound with { Criterion = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, BoundNames, BoundProperty.Bound, BoundProperty.Criterion);
        return bound;
    }

    internal static StepRecord? Step(ref JsonCursor json)
    {
        if (!json.IsObject("a step")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var step = new StepRecord("", "", [], []);
        while (json.NextProperty(StepNames, ref seen, out var property))
        {
            step = property switch
            {
                StepProperty.BlockedBy => step with { BlockedBy = json.Proses() },
                StepProperty.Result => step with { Result = json.Prose() ?? "" },
                StepProperty.Short => step with { Short = Lines(ref json) },
                _ => step with { Step = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, StepNames, StepProperty.BlockedBy, StepProperty.Result, StepProperty.Short, StepProperty.Step);
        return step;
    }

    private static ImmutableArray<int> Lines(ref JsonCursor json)
    {
        if (!json.IsList("line numbers")) return [];
        var lines = ImmutableArray.CreateBuilder<int>();
        while (json.NextItem())
            if (json.Whole(1, int.MaxValue) is { } line) lines.Add(line);
        return lines.DrainToImmutable();
    }
}

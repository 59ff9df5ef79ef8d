using DomRules.Formats.Json;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads what rules said and did, in a decision record.</summary>
internal static class RuleParts
{
    private static readonly PropertyNames<RuleProperty> RuleNames = new(Spelling.Camel);
    private static readonly PropertyNames<EvidenceProperty> EvidenceNames = new(Spelling.Camel);
    private static readonly PropertyNames<ActionProperty> ActionNames = new(Spelling.Camel);
    private static readonly PropertyNames<HoldProperty> HoldNames = new(Spelling.Camel);

    private enum RuleProperty
    {
        Because, Block, Evidence, Matches, Result, Rule, Source,
    }

    private enum EvidenceProperty
    {
        Actual, Fact, Holds, Needed,
    }

    private enum ActionProperty
    {
        Action, Because, Detail, DueBy, Rule, Source,
    }

    private enum HoldProperty
    {
        Because, DueBy, KeepsStock, Queue, Rule, Source,
    }

    internal static RuleRecord? Rule(ref JsonCursor json)
    {
        if (!json.IsObject("a rule")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var rule = new RuleRecord("", "", "", null, null, "", []);
        while (json.NextProperty(RuleNames, ref seen, out var property))
        {
            rule = property switch
            {
                RuleProperty.Because => rule with { Because = json.Prose() },
                RuleProperty.Block => rule with { Block = json.Prose() ?? "" },
                RuleProperty.Evidence => rule with { Evidence = json.Each("the evidence", EvidencePart) },
                RuleProperty.Matches => rule with { Matches = json.Whole(0, int.MaxValue) },
                RuleProperty.Result => rule with { Result = json.Prose() ?? "" },
                RuleProperty.Rule => rule with { Rule = json.Prose() ?? "" },
                _ => rule with { Source = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, RuleNames, RuleProperty.Block, RuleProperty.Result, RuleProperty.Rule, RuleProperty.Source);
        return rule;
    }

    internal static EvidenceRecord? EvidencePart(ref JsonCursor json)
    {
        if (!json.IsObject("a piece of evidence")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var evidence = new EvidenceRecord("", "", "", false);
        while (json.NextProperty(EvidenceNames, ref seen, out var property))
        {
            evidence = property switch
            {
                EvidenceProperty.Actual => evidence with { Actual = json.Prose() ?? "" },
                EvidenceProperty.Fact => evidence with { Fact = json.Prose() ?? "" },
                EvidenceProperty.Holds => evidence with { Holds = json.YesNo() ?? false },
                _ => evidence with { Needed = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, EvidenceNames, EvidenceProperty.Actual, EvidenceProperty.Fact, EvidenceProperty.Holds, EvidenceProperty.Needed);
        return evidence;
    }

    internal static ActionRecord? Action(ref JsonCursor json)
    {
        if (!json.IsObject("an action")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var action = new ActionRecord("", "", "", null, null, "");
        while (json.NextProperty(ActionNames, ref seen, out var property))
        {
            action = property switch
            {
                ActionProperty.Action => action with { Action = json.Prose() ?? "" },
                ActionProperty.Because => action with { Because = json.Prose() ?? "" },
                ActionProperty.Detail => action with { Detail = json.Prose() },
                ActionProperty.DueBy => action with { DueBy = json.Instant() },
                ActionProperty.Rule => action with { Rule = json.Prose() ?? "" },
                _ => action with { Source = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, ActionNames, ActionProperty.Action, ActionProperty.Because, ActionProperty.Rule, ActionProperty.Source);
        return action;
    }

    internal static HoldRecord? Hold(ref JsonCursor json)
    {
        if (!json.IsObject("a hold")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var hold = new HoldRecord(null, "", "", null, false, "");
        while (json.NextProperty(HoldNames, ref seen, out var property))
        {
            hold = property switch
            {
                HoldProperty.Because => hold with { Because = json.Prose() ?? "" },
                HoldProperty.DueBy => hold with { DueBy = json.Instant() },
                HoldProperty.KeepsStock => hold with { KeepsStock = json.YesNo() ?? false },
                HoldProperty.Queue => hold with { Queue = json.Prose() },
                HoldProperty.Rule => hold with { Rule = json.Prose() ?? "" },
                _ => hold with { Source = json.Prose() ?? "" },
            };
        }
        seen.Require(ref json, start, HoldNames, HoldProperty.Because, HoldProperty.Rule, HoldProperty.Source);
        return hold;
    }
}

using System.Text.Json;

namespace DomRules.Model.Decisions;

/// <summary>The other parts of a record, as JSON.</summary>
internal static class DecisionPartJson
{
    internal static void Action(Utf8JsonWriter json, ActionRecord action)
    {
        json.WriteString("action", action.Action);
        json.WriteString("because", action.Because);
        json.Text("detail", action.Detail);
        json.Moment("dueBy", action.DueBy);
        json.WriteString("rule", action.Rule);
        json.WriteString("source", action.Source);
    }

    internal static void Assumption(Utf8JsonWriter json, AssumptionRecord assumption)
    {
        json.WriteString("assumed", assumption.Assumed);
        json.WriteString("fact", assumption.Fact);
        json.WriteString("meaning", assumption.Meaning);
        json.Text("of", assumption.Of);
    }

    internal static void Bound(Utf8JsonWriter json, BoundRecord bound)
    {
        json.WriteString("bound", bound.Bound);
        json.WriteString("criterion", bound.Criterion);
    }

    internal static void Candidate(Utf8JsonWriter json, CandidateRecord candidate)
    {
        json.Amount("available", candidate.Available);
        json.NonEmptyList("by", candidate.By, Veto);
        json.WriteString("fate", DecisionWords.Of(candidate.Fate));
        json.WriteNumber("line", candidate.Line);
        json.Amount("missing", candidate.Missing);
        json.WriteString("node", candidate.Node);
        json.Amount("quantity", candidate.Quantity);
    }

    internal static void Contention(Utf8JsonWriter json, ContentionRecord contention)
    {
        json.Amount("keptBack", contention.KeptBack);
        json.WriteNumber("line", contention.Line);
        json.WriteString("node", contention.Node);
        json.Amount("onHand", contention.OnHand);
        json.Text("part", contention.Part);
        json.Amount("perKit", contention.PerKit);
        json.Amount("reserved", contention.Reserved);
        json.Amount("shareLeft", contention.ShareLeft);
        json.NonEmptyList("taken", contention.Taken, Taken);
    }

    internal static void Event(Utf8JsonWriter json, EventRecord happened)
    {
        json.WriteNumber("attempts", happened.Attempts);
        json.WriteString("kind", happened.Kind);
        if (happened.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        json.Text("node", happened.Node);
        json.Amount("quantity", happened.Quantity);
        json.Text("sku", happened.Sku);
    }

    internal static void Hold(Utf8JsonWriter json, HoldRecord hold)
    {
        json.WriteString("because", hold.Because);
        json.Moment("dueBy", hold.DueBy);
        json.Flag("keepsStock", hold.KeepsStock);
        json.Text("queue", hold.Queue);
        json.WriteString("rule", hold.Rule);
        json.WriteString("source", hold.Source);
    }

    internal static void Input(Utf8JsonWriter json, InputRecord input)
    {
        json.Text("age", input.Age);
        json.Moment("asOf", input.AsOf);
        json.WriteString("input", input.Input);
    }

    internal static void NotCarried(Utf8JsonWriter json, NotCarriedRecord counted)
    {
        json.WriteNumber("line", counted.Line);
        json.WriteNumber("nodes", counted.Nodes);
    }

    internal static void Parameter(Utf8JsonWriter json, ParameterRecord parameter)
    {
        json.WriteString("name", parameter.Name);
        json.WriteString("value", parameter.Value);
    }

    internal static void Ranking(Utf8JsonWriter json, RankingRecord ranking)
    {
        json.WriteString("chosen", ranking.Chosen);
        json.Text("chosenTotal", ranking.ChosenTotal);
        json.WriteString("criterion", ranking.Criterion);
        json.WriteBoolean("decided", ranking.Decided);
        json.Text("runnerUp", ranking.RunnerUp);
        json.Text("runnerUpTotal", ranking.RunnerUpTotal);
        json.Flag("toldNothing", ranking.ToldNothing);
        json.Text("within", ranking.Within);
    }

    internal static void Reserved(Utf8JsonWriter json, ReservedRecord reserved)
    {
        json.Day("arrivesOn", reserved.ArrivesOn);
        json.WriteString("from", reserved.From);
        json.WriteString("node", reserved.Node);
        json.Amount("quantity", reserved.Quantity);
        json.WriteString("sku", reserved.Sku);
        json.NonEmptyTexts("under", reserved.Under);
        json.Moment("until", reserved.Until);
    }

    internal static void Rule(Utf8JsonWriter json, RuleRecord rule)
    {
        json.Text("because", rule.Because);
        json.WriteString("block", rule.Block);
        json.NonEmptyList("evidence", rule.Evidence, Evidence);
        if (rule.Matches is { } matches)
        {
            json.WriteNumber("matches", matches);
        }

        json.WriteString("result", rule.Result);
        json.WriteString("rule", rule.Rule);
        json.WriteString("source", rule.Source);
    }

    internal static void Step(Utf8JsonWriter json, StepRecord step)
    {
        json.Texts("blockedBy", step.BlockedBy);
        json.WriteString("result", step.Result);
        json.WriteStartArray("short");
        foreach (var line in step.Short)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        json.WriteString("step", step.Step);
    }

    internal static void Substitute(Utf8JsonWriter json, SubstituteRecord looked)
    {
        if (looked.As is { } line)
        {
            json.WriteNumber("as", line);
        }

        json.WriteNumber("line", looked.Line);
        if (looked.Quantity is { } quantity)
        {
            json.Amount("quantity", quantity);
        }

        json.Text("sku", looked.Sku);
        json.Text("whyNot", looked.WhyNot);
    }

    private static void Evidence(Utf8JsonWriter json, EvidenceRecord evidence)
    {
        json.WriteString("actual", evidence.Actual);
        json.WriteString("fact", evidence.Fact);
        json.WriteBoolean("holds", evidence.Holds);
        json.WriteString("needed", evidence.Needed);
    }

    private static void Taken(Utf8JsonWriter json, TakenRecord taken)
    {
        json.WriteString("order", taken.Order);
        json.Amount("quantity", taken.Quantity);
    }

    internal static void Veto(Utf8JsonWriter json, VetoRecord veto)
    {
        json.WriteString("because", veto.Because);
        json.WriteString("rule", veto.Rule);
        json.Text("source", veto.Source);
    }
}

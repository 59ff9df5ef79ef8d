using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Sends something else in place of what is open: the first that products list with which the line can be routed as the policy stands.</summary>
internal sealed class Substitution(LifeWork work)
{
    /// <summary>After an event: each line that it is about by itself.</summary>
    /// <returns>Whether there was something to replace and nothing of it is open any more.</returns>
    internal bool AfterEvent(string id, SubstituteAction action, EventScope scope)
    {
        var life = work.Turn.State.Orders[id];
        var lines = Concerned(life, scope);
        var (choice, looked) = Choose(id, lines, action.Because);
        Carry(id, choice, scope.Decision);
        var isDone = lines.Count > 0 && lines.TrueForAll(line => work.Turn.State.Orders[id].Open(line) == 0);
        SubstitutedRecord.Put(work, scope.Decision, looked, isDone);
        return isDone;
    }

    /// <summary>After routing that found no plan: what lacks is replaced where then all that is open can be planned.</summary>
    /// <returns>Whether it could.</returns>
    internal bool AfterRouting(string id, RoutingTrial trial)
    {
        if (trial.Actions.OfType<SubstituteAction>().FirstOrDefault() is not { } action)
        {
            return false;
        }

        var life = work.Turn.State.Orders[id];
        var (choice, looked) = Choose(id, Lacking(life, trial.Record), action.Because);
        if (choice.Plan is not null && HasRest(life, choice))
        {
            choice.Plan = Whole(life, choice, looked);
        }

        Carry(id, choice, trial.Record.Decision);
        SubstitutedRecord.Put(work, trial.Record.Decision, looked, choice.Plan is not null);
        return choice.Plan is not null;
    }

    private (SubstituteChoice Choice, List<SubstituteRecord> Looked) Choose(string id, IEnumerable<OrderLine> lines, string because)
    {
        var choice = new SubstituteChoice();
        var looked = new List<SubstituteRecord>();
        foreach (var line in lines.Where(line => work.Turn.State.Orders[id].Open(line) > 0))
        {
            Choose(work.Turn.State.Orders[id], line, because, choice, looked);
        }

        return (choice, looked);
    }

    private void Choose(OrderLife life, OrderLine line, string because, SubstituteChoice choice, List<SubstituteRecord> looked)
    {
        var lines = new SubstituteLines(work.Desk.Snapshot);
        if (lines.Forbidden(life.Order, line) is { } forbidden)
        {
            looked.Add(new SubstituteRecord(line.Number, null, null, null, forbidden));
            return;
        }

        foreach (var substitute in lines.Of(line))
        {
            var units = life.Open(line) * substitute.Quantity;
            var made = new LineSubstituted(life.Order.Id, line.Number, life.Open(line), lines.Line(line, life.Order.Lines.Max(l => l.Number) + choice.Taken.Count + 1, substitute, units), because);
            var whyNot = lines.Unfit(life.Order, line, substitute, units) ?? Try(life, made, choice);
            looked.Add(new SubstituteRecord(line.Number, substitute.Sku, units, whyNot is null ? made.By.Number : null, whyNot));
            if (whyNot is null)
            {
                return;
            }
        }
    }

    /// <summary>Why it cannot be routed, with what was chosen before; null: it can, and is chosen.</summary>
    private string? Try(OrderLife life, LineSubstituted made, SubstituteChoice choice)
    {
        var open = OpenOrder.Of(choice.With(life, made), work.Turn.State, work.Turn.At);
        var trial = work.Routing.Try(open with { Lines = [.. open.Lines.Where(l => l.Number == made.By.Number || choice.Taken.Exists(t => t.By.Number == l.Number))] });
        if (trial.Record.Outcome != Outcome.Routed)
        {
            return Why(trial.Record);
        }

        choice.Taken.Add(made);
        choice.Plan = trial;
        return null;
    }

    /// <summary>The plan of all that is open; null, and the reason is noted, where there is none.</summary>
    private RoutingTrial? Whole(OrderLife life, SubstituteChoice choice, List<SubstituteRecord> looked)
    {
        var trial = work.Routing.Try(OpenOrder.Of(choice.With(life), work.Turn.State, work.Turn.At));
        if (trial.Record.Outcome == Outcome.Routed)
        {
            return trial;
        }

        for (var i = 0; i < looked.Count; i++)
        {
            looked[i] = looked[i].As is null ? looked[i] : looked[i] with { As = null, WhyNot = $"the rest of the order has no plan with it either: {Why(trial.Record)}" };
        }

        return null;
    }

    /// <summary>Why there is no plan, without what the policy would do about that: nobody does it for what is only looked at.</summary>
    private static string Why(DecisionRecord record)
    {
        var summary = record.Summary.TrimEnd('.');
        return record.Outcome is Outcome.Unroutable or Outcome.Backordered && record.Shipments.IsEmpty ? summary[(summary.IndexOf(": ", StringComparison.Ordinal) + 2)..] : summary;
    }

    private void Carry(string id, SubstituteChoice choice, string decision)
    {
        if (choice.Plan is { } plan)
        {
            choice.Taken.ForEach(work.Turn.Emit);
            work.Routing.Accept(id, plan.As("substitute", decision));
        }
    }

    /// <summary>Lines of the units that the event is about; where it is about none that were to leave, what it names of what is open.</summary>
    private static List<OrderLine> Concerned(OrderLife life, EventScope scope) =>
        [.. life.Order.Lines.Where(line => scope.Lines.IsEmpty
            ? life.Open(line) > 0 && (scope.Event.Line ?? line.Number) == line.Number && (scope.Event.Sku ?? line.Sku) == line.Sku
            : scope.Lines.Any(l => l.Line == line.Number))];

    /// <summary>Lines that lack something themselves; where none does, all that have no plan.</summary>
    private static List<OrderLine> Lacking(OrderLife life, DecisionRecord record)
    {
        var unplanned = record.Unplanned.Where(u => life.Order.Lines.Any(l => l.Number == u.Line && life.Open(l) > 0)).ToList();
        var lacking = unplanned.Where(u => u.Why is "short" or "no_stock_data" or "excluded").ToList();
        return [.. life.Order.Lines.Where(line => (lacking.Count > 0 ? lacking : unplanned).Exists(u => u.Line == line.Number))];
    }

    private static bool HasRest(OrderLife life, SubstituteChoice choice) => life.Order.Lines.Any(line => life.Open(line) > 0 && !choice.Taken.Exists(t => t.Line == line.Number));
}

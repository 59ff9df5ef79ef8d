using System.Collections.Immutable;
using System.Globalization;
using DomRules.Engine.Routing;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Testing;
using DomRules.Model.Values;
using DomRules.Operations.Testing.Sequences;

namespace DomRules.Operations.Testing;

/// <summary>Compares what a test expects with what was decided; a failure says what was expected, what happened, and why.</summary>
internal sealed class ExpectationCheck(ITestedDecisions decided, Func<string, string> nodeName, string zone)
{
    internal IEnumerable<string> Check(Expectation expect)
    {
        if (decided.RecordOf(expect) is not { } record)
        {
            return [$"{expect.Source}: there is no decision{(expect.Order is null ? "" : $" on order {expect.Order}")}"];
        }

        var actual = Actual(expect, record);
        return actual is null ? [] : [$"{expect.Source}: expected {ExpectationWords.Of(expect)}, but {actual}.\n      {record.Summary}"];
    }

    /// <summary>Null when it is as expected; else what is the case.</summary>
    private string? Actual(Expectation expect, DecisionRecord record) => expect.Kind switch
    {
        ExpectKind.Shipments => Count(expect, record.Shipments.Length, "shipment"),
        ExpectKind.Parcels => Count(expect, record.Shipments.Sum(s => Math.Max(1, s.Parcels.Length)), "parcel"),
        ExpectKind.From => From(expect, record.Shipments),
        ExpectKind.Cost => Cost(expect, record),
        ExpectKind.Delivery => Delivery(expect, record),
        ExpectKind.Service => Service(expect, record),
        ExpectKind.Outcome when decided.LifeOf(expect) is { } life => LifeExpectations.State(expect.Subject!, life, record),
        ExpectKind.Available => LifeExpectations.Available(expect, decided.State!),
        ExpectKind.Outcome => HasOutcome(expect.Subject!, record) ? null : $"the outcome is {DecisionWords.Of(record.Outcome)}",
        ExpectKind.Queue => Queue(expect, record),
        ExpectKind.Disposition => ReturnExpectations.Disposition(expect, record, nodeName),
        ExpectKind.Refund => ReturnExpectations.Refund(expect, record),
        ExpectKind.Excluded or ExpectKind.Fate when record.Return is not null => ReturnExpectations.Fate(expect, record),
        ExpectKind.Excluded => Excluded(expect, record),
        ExpectKind.Fate => Fate(expect, record),
        ExpectKind.Fired => Fired(expect, record),
        ExpectKind.Because => Reasons(record).Any(r => r.Contains(expect.Subject!, StringComparison.Ordinal)) ? null : $"the reasons are: {string.Join("; ", Reasons(record))}",
        ExpectKind.Summary => record.Summary.Contains(expect.Subject!, StringComparison.Ordinal) ? null : "the summary is another",
        ExpectKind.Step => record.Step == expect.Subject ? null : $"the step is {record.Step ?? "none"}",
        ExpectKind.Backordered => Backordered(expect, record),
        ExpectKind.Attainable => record.Attainable is { } part ? From(expect, part.Shipments) : "nothing would be attainable",
        ExpectKind.Relaxed => record.Relaxed.Contains(expect.Subject!, StringComparer.Ordinal) ? null : $"what was relaxed is {List(record.Relaxed)}",
        ExpectKind.Short => Unplanned(expect, record),
        ExpectKind.Tagged => record.Tags.Contains(expect.Subject!, StringComparer.Ordinal) ? null : $"the tags are {List(record.Tags)}",
        ExpectKind.Action => record.Actions.Any(a => a.Action == expect.Subject) ? null : $"the actions are {List(record.Actions.Select(a => a.Action))}",
        ExpectKind.That => Condition(decided.AnswerTo(expect)),
        ExpectKind.Promise => PromiseCheck.Actual(expect, record),
        _ => throw new InvalidOperationException($"Nobody checks {expect.Kind}."),
    };

    private static bool HasOutcome(string expected, DecisionRecord record) =>
        DecisionWords.Of(record.Outcome) == expected
        || (expected == "backordered" && record.Shipments.Any(s => s.Lines.Any(l => l.Backordered > 0)))
        || (expected == "held" && record.Holds.Length > 0 && record.Return is null);

    private static string? Count(Expectation expect, int actual, string what)
    {
        var expected = ((NumberValue)expect.Value!).Amount;
        var holds = expect.Subject switch { "at most" => actual <= expected, "at least" => actual >= expected, _ => actual == expected };
        return holds ? null : $"there {(actual == 1 ? "is" : "are")} {actual.ToString(CultureInfo.InvariantCulture)} {what}{(actual == 1 ? "" : "s")}";
    }

    internal static bool IsLine(string? reference, int line, string sku) => reference is null || (reference.StartsWith('#') ? reference[1..] == line.ToString(CultureInfo.InvariantCulture) : reference == sku);

    private static string? From(Expectation expect, ImmutableArray<ShipmentRecord> shipments)
    {
        var lines = shipments.SelectMany(s => s.Lines.Where(l => IsLine(expect.Subject, l.Line, l.Sku)).Select(l => (s.Node, l.Quantity))).ToList();
        var there = lines.Where(l => expect.Node is null || l.Node == expect.Node).Sum(l => l.Quantity);
        var holds = expect.Value is NumberValue quantity ? there == quantity.Amount : there > 0;
        return holds != expect.IsNegated ? null
            : lines.Count == 0 ? "nothing of it is shipped"
            : "it comes from " + string.Join(" and ", lines.Select(l => $"{l.Node} ({DecimalText.Of(l.Quantity)})"));
    }

    private static string? Cost(Expectation expect, DecisionRecord record)
    {
        if (record.Cost is not { } cost)
        {
            return "nothing is shipped";
        }

        var expected = (MoneyValue)expect.Value!;
        var actual = decimal.Parse(cost[..cost.LastIndexOf(' ')], CultureInfo.InvariantCulture);
        var order = actual.CompareTo(expected.Amount);
        var holds = cost.EndsWith(expected.Currency, StringComparison.Ordinal) && expect.Subject switch
        {
            "NotEqual" => order != 0,
            "Less" => order < 0,
            "LessOrEqual" => order <= 0,
            "Greater" => order > 0,
            "GreaterOrEqual" => order >= 0,
            _ => order == 0,
        };
        var parts = string.Join(" + ", record.Shipments.SelectMany(s => s.Cost.Parts).Select(p => $"{p.Amount} {p.Rule}"));
        return holds ? null : $"it costs {cost}{(parts.Length == 0 ? "" : $" = {parts}")}";
    }

    private static string? Delivery(Expectation expect, DecisionRecord record)
    {
        var days = record.Shipments.Where(s => s.Lines.Any(l => IsLine(expect.Subject, l.Line, l.Sku))).Select(s => s.DeliverOn).ToList();
        if (days.Count == 0 || days.Exists(d => d is null))
        {
            return "no delivery day is known";
        }

        var last = days.Max()!.Value;
        var expected = ((DateValue)expect.Value!).Date;
        return (expect.Names.Contains("by") ? last <= expected : last == expected) ? null : $"it is delivered on {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    private static string? Service(Expectation expect, DecisionRecord record)
    {
        var line = expect.Names.IsEmpty ? null : expect.Names[0];
        var services = record.Shipments.Where(s => s.Lines.Any(l => IsLine(line, l.Line, l.Sku))).Select(s => s.Service ?? "none").Distinct(StringComparer.Ordinal).ToList();
        return services.Count > 0 && services.TrueForAll(s => s == expect.Subject) ? null : $"the service is {List(services)}";
    }

    private string? Queue(Expectation expect, DecisionRecord record)
    {
        var holds = record.Holds.Where(h => h.Queue == expect.Subject).ToList();
        if (holds.Count == 0)
        {
            return record.Holds.IsEmpty ? "nothing is held" : $"it waits in {List(record.Holds.Select(h => h.Queue ?? "no queue"))}";
        }

        return expect.Value switch
        {
            null => null,
            TextValue text => holds.Exists(h => h.DueBy is { } due && LocalMoments.Text(due, zone) == text.Text) ? null : $"it is due {Due(holds)}",
            DateValue day => holds.Exists(h => h.DueBy is { } due && LocalMoments.Text(due, zone).StartsWith(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)) ? null : $"it is due {Due(holds)}",
            _ => null,
        };
    }

    private string Due(List<HoldRecord> holds) => List(holds.Select(h => h.DueBy is { } due ? LocalMoments.Text(due, zone) : "never"));

    private static IEnumerable<CandidateRecord> Candidates(Expectation expect, DecisionRecord record)
    {
        var skus = record.Shipments.SelectMany(s => s.Lines.Select(l => (l.Line, l.Sku)))
            .Concat(record.Unplanned.Select(u => (u.Line, u.Sku))).DistinctBy(p => p.Line).ToDictionary(p => p.Line, p => p.Sku);
        return record.Candidates.Where(c => c.Node == expect.Node && IsLine(expect.Subject, c.Line, skus.GetValueOrDefault(c.Line, "")));
    }

    private string? Excluded(Expectation expect, DecisionRecord record)
    {
        var candidates = Candidates(expect, record).ToList();
        var holds = candidates.Exists(c => c.Fate == Model.Decisions.Fate.Excluded && expect.Names.All(n => c.By.Any(v => v.Rule == n)));
        return holds ? null : FatesOf(expect, candidates);
    }

    private string? Fate(Expectation expect, DecisionRecord record)
    {
        var candidates = Candidates(expect, record).ToList();
        return candidates.Exists(c => DecisionWords.Of(c.Fate) == expect.Names[0]) ? null : FatesOf(expect, candidates);
    }

    private string FatesOf(Expectation expect, List<CandidateRecord> candidates) => candidates.Count == 0
        ? $"{nodeName(expect.Node!)} is no candidate"
        : $"{nodeName(expect.Node!)} is " + List(candidates.Select(c => DecisionWords.Of(c.Fate) + (c.By.IsEmpty ? "" : " by " + List(c.By.Select(v => v.Rule)))).Distinct(StringComparer.Ordinal));

    private static string? Fired(Expectation expect, DecisionRecord record)
    {
        var rule = record.Rules.FirstOrDefault(r => r.Rule == expect.Subject);
        var fired = rule?.Result is "matched" or "matched some";
        return fired != expect.IsNegated ? null : $"the rule {(rule is null ? "is not part of the policy" : rule.Result)}";
    }

    private static string? Backordered(Expectation expect, DecisionRecord record)
    {
        var lines = record.Shipments.SelectMany(s => s.Lines.Where(l => l.Backordered > 0 && IsLine(expect.Subject, l.Line, l.Sku)).Select(l => (s.Node, Quantity: l.Backordered!.Value))).ToList();
        var there = lines.Where(l => expect.Node is null || l.Node == expect.Node).Sum(l => l.Quantity);
        return (expect.Value is NumberValue quantity ? there == quantity.Amount : there > 0) ? null
            : lines.Count == 0 ? "nothing of it is backordered" : "what is backordered is " + List(lines.Select(l => $"{DecimalText.Of(l.Quantity)} at {l.Node}"));
    }

    private static string? Unplanned(Expectation expect, DecisionRecord record)
    {
        var left = record.Unplanned.Where(u => IsLine(expect.Subject, u.Line, u.Sku)).ToList();
        var holds = left.Count > 0 && (expect.Value is not NumberValue quantity || left.Sum(u => u.Quantity) == quantity.Amount) && (expect.Names.IsEmpty || left.Exists(u => u.Why == expect.Names[0]));
        return holds ? null : left.Count == 0 ? "all of it is planned" : $"what is unplanned is {List(left.Select(u => $"{DecimalText.Of(u.Quantity)} ({u.Why})"))}";
    }

    private static string? Condition(ConditionAnswer? answer) => answer switch
    {
        null => "no policy decided the order",
        { HasPlan: false } => "nothing is planned",
        { Fault: { } fault } => $"that could not be worked out: {fault}",
        { Holds: true } => null,
        _ => List(answer.Evidence.Select(e => $"{e.Fact} is {e.Actual}").Distinct(StringComparer.Ordinal)),
    };

    private static IEnumerable<string> Reasons(DecisionRecord record) => record.Rules.Select(r => r.Because).OfType<string>()
        .Concat(record.Candidates.SelectMany(c => c.By).Select(v => v.Because))
        .Concat(record.Holds.Select(h => h.Because)).Concat(record.Actions.Select(a => a.Because))
        .Concat(record.Shipments.SelectMany(s => s.Cost.Parts).Select(p => p.Because)).Concat(ReturnExpectations.Reasons(record)).Distinct(StringComparer.Ordinal);

    private static string List(IEnumerable<string> items) => items.ToList() is { Count: > 0 } list ? string.Join(", ", list) : "none";
}

using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>What must come out of routing an order again.</summary>
internal sealed class ExpectedOfRoute(TestSubject subject)
{
    private const int MostAttainable = 3;
    private readonly DecisionRecord _record = subject.Record;

    /// <summary>Each without the word <c>expect</c>: outcome, plan, what is missing, who holds it, and why others do not ship.</summary>
    internal IEnumerable<string> All() =>
        [DecisionWords.Of(_record.Outcome), .. Plan(), .. Missing(), .. Held(), .. Said(), .. NotableNodes.Candidates(_record).Select(Fate)];

    private IEnumerable<string> Plan()
    {
        if (_record.Shipments.IsEmpty)
        {
            yield break;
        }

        yield return Count(_record.Shipments.Length, "shipment");
        foreach (var line in _record.Shipments.SelectMany(shipment => shipment.Lines.Select(line => (shipment.Node, Line: line))).GroupBy(line => (line.Node, line.Line.Line, line.Line.Sku)))
        {
            yield return $"{DecimalText.Of(line.Sum(one => one.Line.Quantity))} of {subject.Line(line.Key.Line, line.Key.Sku)} from {DataText.Quoted(line.Key.Node)}";
            if (line.Sum(one => one.Line.Backordered ?? 0) is > 0 and var waits)
            {
                yield return $"backordered {DecimalText.Of(waits)} of {subject.Line(line.Key.Line, line.Key.Sku)} at {DataText.Quoted(line.Key.Node)}";
            }
        }

        foreach (var more in Carriage())
        {
            yield return more;
        }
    }

    private IEnumerable<string> Carriage()
    {
        if (_record.Shipments.Sum(shipment => Math.Max(1, shipment.Parcels.Length)) is var parcels && parcels > _record.Shipments.Length)
        {
            yield return Count(parcels, "parcel");
        }

        if (_record.Step is { } step)
        {
            yield return $"step {DataText.Name(step)}";
        }

        if (_record.Cost is { } cost)
        {
            yield return $"cost {cost}";
        }

        if (_record.Shipments.Select(shipment => shipment.DeliverOn).ToList() is var days && days.TrueForAll(day => day is not null))
        {
            yield return $"delivery on {days.Max()!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        }

        if (_record.Shipments.Select(shipment => shipment.Service).Distinct(StringComparer.Ordinal).ToList() is [{ } service])
        {
            yield return $"service {DataText.Name(service)}";
        }
    }

    private IEnumerable<string> Missing() => _record.Unplanned
        .GroupBy(left => (left.Line, left.Sku))
        .Select(left => $"unplanned {DecimalText.Of(left.Sum(one => one.Quantity))} of {subject.Line(left.Key.Line, left.Key.Sku)} because {DataText.Name(left.First().Why)}")
        .Concat((_record.Attainable?.Shipments ?? []).SelectMany(shipment => shipment.Lines.Select(line => (shipment.Node, line.Line, line.Sku, line.Quantity)))
            .GroupBy(line => (line.Node, line.Line, line.Sku)).Take(MostAttainable)
            .Select(line => $"attainable {DecimalText.Of(line.Sum(one => one.Quantity))} of {subject.Line(line.Key.Line, line.Key.Sku)} from {DataText.Quoted(line.Key.Node)}"));

    private IEnumerable<string> Held() => ExpectedWords.Holds(_record.Holds, subject.Zone);

    private IEnumerable<string> Said() =>
        ExpectedWords.Fired(_record.Rules, _record.Holds.Select(hold => hold.Rule).Concat(_record.Actions.Select(action => action.Rule)))
            .Concat(_record.Relaxed.Select(rule => $"relaxed {DataText.Name(rule)}"))
            .Concat(_record.Tags.Where(IsDeclared).Select(tag => $"tag {DataText.Name(tag)}"));

    private string Fate(CandidateRecord candidate) =>
        $"{DataText.Quoted(candidate.Node)} {DecisionWords.Of(candidate.Fate).Replace('_', ' ')}{(NotableNodes.RuleOf(candidate) is { } rule && candidate.Fate == Model.Decisions.Fate.Excluded ? $" by {DataText.Name(rule)}" : "")}{subject.ForLine(candidate.Line)}";

    private bool IsDeclared(string tag) =>
        subject.Version.Compilation.Checks.SelectMany(policy => policy.Vocabularies).Where(words => words.Name == "order.tags").SelectMany(words => words.Members).ToList() is var known
        && (known.Count == 0 || known.Contains(tag, StringComparer.Ordinal));

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}

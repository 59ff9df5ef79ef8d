using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>What a test is called that nobody named: what was decided of which order, in a few words.</summary>
internal static class TestTitle
{
    private const int Longest = 90;

    internal static string Of(TestSubject subject)
    {
        var text = Words(subject);
        return text.Length > Longest ? text[..Longest].TrimEnd() + "…" : text;
    }

    private static string Words(TestSubject subject)
    {
        var record = subject.Record;
        return record.Return is { } id ? $"{id} of {record.Order} {OfReturn(subject)}"
            : record.Event is { } happened ? $"{record.Order} after {happened.Kind.Replace('_', ' ')}{Answers(record)}"
            : record.Promise is not null ? $"what {record.Order} was promised"
            : $"{record.Order} {OfOrder(subject)}";
    }

    private static string Answers(DecisionRecord record) => record.Actions.IsEmpty ? ""
        : $": {string.Join(", ", record.Actions.Select(action => action.Action.Replace('_', ' ')).Distinct(StringComparer.Ordinal))}";

    private static string OfOrder(TestSubject subject)
    {
        var record = subject.Record;
        var from = Names(subject, record.Shipments.Select(shipment => shipment.Node));
        return record.Outcome switch
        {
            Outcome.Routed => $"comes from {from}",
            Outcome.PartlyRouted => $"comes in part from {from}",
            Outcome.Held when record.Holds.FirstOrDefault()?.Queue is { } queue => $"waits for {queue}",
            Outcome.Held => "waits for a person",
            Outcome.Backordered => "waits for stock",
            Outcome.Unroutable => "has no plan",
            Outcome.Cancelled => "is cancelled",
            _ => "has nothing to ship",
        };
    }

    private static string OfReturn(TestSubject subject)
    {
        var items = subject.Record.Items;
        return subject.Record.Outcome switch
        {
            Outcome.Refused => "is refused",
            Outcome.Held => "waits for a person",
            _ when items.Any(item => item.Node is not null) => $"goes to {Names(subject, items.Select(item => item.Node).OfType<string>())}",
            _ => "is accepted",
        };
    }

    private static string Names(TestSubject subject, IEnumerable<string> nodes) =>
        string.Join(" and ", nodes.Distinct(StringComparer.Ordinal).Select(id => subject.Network.Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? id));
}

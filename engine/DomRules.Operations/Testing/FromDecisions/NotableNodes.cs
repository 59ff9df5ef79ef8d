using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Nodes that a test says something of: those of the plan, and a few that were ruled out, each for a reason of its own where there are several.</summary>
internal static class NotableNodes
{
    private const int MostNotable = 4;
    private const int FewNodes = 8;
    private const int FewestNodes = 3;

    /// <summary>Candidates worth an expectation: excluded by a rule of the policy before outranked and short ones, the better ranked first.</summary>
    internal static ImmutableArray<CandidateRecord> Candidates(DecisionRecord record)
    {
        var chosen = Shipping(record).ToHashSet(StringComparer.Ordinal);
        var others = record.Candidates.Where(one => !chosen.Contains(one.Node) && Weight(one) is not null).ToList();
        var reasons = others.Where(one => one.Fate == Fate.Excluded).DistinctBy(RuleOf).Concat(others.Where(one => one.Fate != Fate.Excluded).DistinctBy(one => one.Fate));
        return [.. reasons.Concat(others).DistinctBy(one => one.Node).Take(MostNotable).OrderBy(Weight)];
    }

    /// <summary>The rule of the policy that excludes it.</summary>
    internal static string? RuleOf(CandidateRecord candidate) => candidate.By.FirstOrDefault(veto => veto.Source is not null)?.Rule;

    /// <summary>The nodes that a short test needs; all of a small network.</summary>
    internal static ImmutableHashSet<string> Needed(TestSubject subject)
    {
        var all = subject.Network.Nodes.Select(node => node.Id).ToList();
        var needed = Shipping(subject.Record).Concat(Named(subject)).Concat(Candidates(subject.Record).Select(one => one.Node)).Concat(Returned(subject.Record))
            .Concat(subject.Record.Promise is null ? [] : subject.Network.Stock.Where(row => row.OnHand > 0 || row.Incoming.Length > 0).Select(row => row.Node));
        return (all.Count <= FewNodes ? all : AtLeast(needed, subject.Record.Candidates.Select(one => one.Node).Concat(Around(subject)))).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>Nodes in the order's country, else in that of its market.</summary>
    private static IEnumerable<string> Around(TestSubject subject)
    {
        var countries = subject.Order?.Destination is { } to ? [to.Country] : subject.Network.Markets.FirstOrDefault(market => market.Id == subject.Order?.Market)?.Countries ?? [];
        return subject.Network.Nodes.Where(node => countries.Contains(node.Country)).Concat(subject.Network.Nodes).Select(node => node.Id);
    }

    /// <summary>So many that there is something to choose among.</summary>
    private static IEnumerable<string> AtLeast(IEnumerable<string> needed, IEnumerable<string> others)
    {
        var some = needed.Distinct(StringComparer.Ordinal).ToList();
        return some.Concat(others.Except(some, StringComparer.Ordinal).Take(FewestNodes - some.Count));
    }

    private static int? Weight(CandidateRecord candidate) => candidate.Fate switch
    {
        Fate.Excluded when RuleOf(candidate) is not null => 0,
        Fate.Outranked => 1,
        Fate.Short => 2,
        _ => null,
    };

    private static IEnumerable<string> Shipping(DecisionRecord record) =>
        record.Shipments.Concat(record.Attainable?.Shipments ?? []).SelectMany(shipment => shipment.Transfers.Select(transfer => transfer.From).Append(shipment.Node));

    private static IEnumerable<string> Returned(DecisionRecord record) => record.Items.SelectMany(item =>
        item.Candidates.Where(one => one.Fate == Fate.Chosen).Concat(item.Candidates.Take(2)).Select(one => one.Node).Append(item.Node).OfType<string>());

    /// <summary>Nodes that the order, or what comes back of it, speaks of.</summary>
    private static IEnumerable<string> Named(TestSubject subject)
    {
        var order = subject.Order;
        var ofOrder = order is null ? [] : order.PreferredNodes.Concat(order.OnlyNodes).Concat(order.LeftOut.Select(left => left.Node))
            .Concat(order.Lines.SelectMany(line => line.OnlyNodes.Append(line.PickupNode).OfType<string>()));
        return subject.Inputs.Event?.Node is { } there ? ofOrder.Append(there)
            : subject.Inputs.Return is { } returned ? ofOrder.Concat(returned.Items.Select(item => item.Origin).OfType<string>()).Concat(returned.Shipped.Select(line => line.Node).OfType<string>())
            : ofOrder;
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>Finds the node that takes an item: a named one, the one it came from, or the best of those that meet a condition. An inactive node takes nothing.</summary>
internal sealed class NodeChoice(ReturnSession session)
{
    /// <summary>Stands for the rule of a hold because no node can take the item.</summary>
    internal const string NoNode = "no_node";

    private const int MostListed = 64;
    private static readonly Criterion Nearest = new()
    {
        Kind = CriterionKind.Worst,
        Value = new ExpressionFactory().Fact(FactCatalogue.Find("node.distance")!),
        Name = "nearest",
        Source = new SourceSpan("", 0, 0, 0),
    };

    internal Choice Choose(ReturnPlace place, Rule? rule) => place.Kind switch
    {
        ReturnPlaceKind.Node => Named(place.Node!, $"the network has no node {place.Node}"),
        ReturnPlaceKind.NodeOfOrigin when session.Frame.Item!.Origin is { } origin => Named(origin, $"the network has no node {origin}, from which it came"),
        ReturnPlaceKind.NodeOfOrigin => new Choice(null, "Nobody knows from which node it came"),
        ReturnPlaceKind.NearestNode => Best(place.Where, [Nearest], rule!),
        _ => Best(place.Where, place.By, rule!),
    };

    private Choice Named(string id, string whenUnknown)
    {
        var index = session.Snapshot.NodeOf(id);
        if (index < 0)
        {
            return new Choice(null, Explanation.Wording.Capital(whenUnknown));
        }

        var node = session.Snapshot.Nodes[index];
        return node.Active
            ? new Choice(id, null) { Candidates = [new ReturnCandidateRecord(id, Fate.Chosen, [], null, null, null)] }
            : new Choice(null, $"{node.Name} takes no part") { Candidates = [Inactive(index)] };
    }

    private Choice Best(Expression? where, ImmutableArray<Criterion> by, Rule rule)
    {
        var admitted = new List<int>();
        var excluded = new List<ReturnCandidateRecord>();
        for (var node = 0; node < session.Snapshot.Nodes.Length; node++)
        {
            if (Exclusion(node, where, rule) is { } exclusion)
            {
                excluded.Add(exclusion);
            }
            else
            {
                admitted.Add(node);
            }
        }

        if (session.Fault is not null || IsBlind(admitted, by))
        {
            return new Choice(null, "No node can be found");
        }

        return admitted.Count == 0
            ? Listed(new Choice(null, "No node may take it"), [], excluded)
            : Raced(new NodeRace(session, by, admitted), excluded);
    }

    private ReturnCandidateRecord? Exclusion(int node, Expression? where, Rule rule)
    {
        session.Frame.Node = node;
        if (!session.Snapshot.Nodes[node].Active)
        {
            return Inactive(node);
        }

        return where is null || session.Truth(where, rule.Name) ? null
            : new ReturnCandidateRecord(session.Snapshot.Nodes[node].Id, Fate.Excluded, [new VetoRecord(rule.Name, Missing(where), rule.Source.ToString())], null, null, null);
    }

    private ReturnCandidateRecord Inactive(int node) =>
        new(session.Snapshot.Nodes[node].Id, Fate.Excluded, [new VetoRecord("inactive", $"{session.Snapshot.Nodes[node].Name} takes no part", null)], null, null, null);

    private string Missing(Expression where) =>
        string.Join("; ", ConditionEvidence.Of(where, session.Evaluator.Evaluate).Where(e => !e.Holds).Select(e => $"{e.Fact} is {e.Actual}, needed {e.Needed}"));

    /// <summary>Of several nodes none is nearest when nobody knows where the goods are: that is said, not guessed.</summary>
    private bool IsBlind(List<int> admitted, ImmutableArray<Criterion> by)
    {
        if (admitted.Count < 2 || session.HasPlace || by is not [{ Value: FactExpression { Fact.Path: "node.distance" } } first, ..]
            || admitted.Exists(node => session.Frame.Metres[node] != Distances.DistanceTable.Unknown))
        {
            return false;
        }

        session.Fault ??= new FaultRecord("no_geography", "The nearest node is asked for, and nobody knows where the goods are", first.Name);
        return true;
    }

    private Choice Raced(NodeRace race, List<ReturnCandidateRecord> excluded)
    {
        race.Run();
        if (session.Fault is not null)
        {
            return new Choice(null, "No node can be found");
        }

        var choice = new Choice(session.Snapshot.Nodes[race.Winner].Id, null) { Ranking = [.. race.Ranking], TieBreak = race.TieBreak };
        return Listed(choice, race.Candidates, excluded);
    }

    /// <summary>In a large network those that only the condition excludes are counted.</summary>
    private Choice Listed(Choice choice, IEnumerable<ReturnCandidateRecord> raced, List<ReturnCandidateRecord> excluded)
    {
        if (session.Snapshot.Nodes.Length <= MostListed)
        {
            return choice with { Candidates = [.. raced, .. excluded] };
        }

        var inactive = excluded.Where(c => c.By[0].Source is null).ToList();
        return choice with { Candidates = [.. raced, .. inactive], NotListed = excluded.Count - inactive.Count };
    }
}

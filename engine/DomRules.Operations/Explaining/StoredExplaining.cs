using DomRules.Engine.Explanation;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>Explains decisions that are kept in a store, from their records alone.</summary>
public static class StoredExplaining
{
    /// <summary>A record as it is kept; or why it cannot be read.</summary>
    public static Outcome<DecisionRecord> Read(ReadOnlyMemory<byte> record)
    {
        var reading = new DecisionRecordReader().ReadOne(record.Span, "record");
        return reading.Record is { } read ? Outcome<DecisionRecord>.Of(read) : Outcome<DecisionRecord>.Failed(string.Join('\n', reading.Problems));
    }

    /// <summary>Why it came out so.</summary>
    public static Explanation Explain(DecisionRecord record, NodeNames names) => Explainer.Explain(record, names.NameOf);

    /// <summary>Why a node ships nothing of the order, line by line; or why that cannot be told.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="node">Id or name of a node.</param>
    /// <param name="names">Nodes of the network as it was then.</param>
    /// <param name="with">How the plan stands beside the best one that ships anything of a line from the node.</param>
    /// <param name="doubt">Why nobody can ask; null: <paramref name="with"/> can.</param>
    internal static Outcome<Explanation> WhyNot(DecisionRecord record, string node, NodeNames names, Func<int, PairComparison?> with, string? doubt)
    {
        if (IdOf(record, node, names) is not { } id)
        {
            return Outcome<Explanation>.Failed($"The network had no node {node}.{(names.Nearest(node) is { } near ? $" Did you mean {near}?" : " Nodes are named by their id or by their name.")}");
        }

        return Engine.Explanation.WhyNot.Explain(record, id, names.NameOf, with, doubt) is { } told
            ? Outcome<Explanation>.Of(told)
            : Outcome<Explanation>.Failed($"The decision says nothing of {names.NameOf(id)}: it did not choose among nodes for any line.");
    }

    /// <summary>The id of a node that is written by its id or by its name; null: there is none.</summary>
    internal static string? IdOf(DecisionRecord record, string node, NodeNames names) => record.Candidates.Any(candidate => candidate.Node == node) ? node : names.IdOf(node);
}

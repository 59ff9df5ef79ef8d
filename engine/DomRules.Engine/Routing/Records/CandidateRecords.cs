using System.Collections.Immutable;
using DomRules.Engine.Routing.Candidates;
using DomRules.Model.Decisions;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Routing.Records;

/// <summary>Candidates and their vetoes as objects.</summary>
internal sealed class CandidateRecords(RoutingSession session)
{
    internal ImmutableArray<CandidateRecord> Of(List<Candidacy> candidates)
    {
        var records = ImmutableArray.CreateBuilder<CandidateRecord>(candidates.Count);
        foreach (var candidacy in candidates)
        {
            records.Add(new CandidateRecord(
                session.Snapshot.Nodes[candidacy.Node].Id,
                session.Lines[candidacy.Line].Line.Number,
                candidacy.Fate,
                Candidacy.Units(candidacy.Quantity),
                Candidacy.Units(candidacy.Available),
                candidacy.Fate == Fate.Excluded ? Vetoes(candidacy.Line, candidacy.Node, candidacy.Vetoes) : [])
            {
                Missing = Candidacy.Units(candidacy.Missing),
            });
        }

        return records.DrainToImmutable();
    }

    /// <summary>What vetoes a pair: the network first, then the rules of the policy.</summary>
    internal ImmutableArray<VetoRecord> Vetoes(int line, int node, BuiltInVeto builtIn)
    {
        var vetoes = ImmutableArray.CreateBuilder<VetoRecord>();
        vetoes.AddRange(PickupWords.Of(session, builtIn, line, node));
        foreach (var rule in session.Eligibility.Against(line, node))
        {
            vetoes.Add(new VetoRecord(rule.Name, Reason(rule, line, node), rule.Source.ToString()));
        }

        return vetoes.ToImmutable();
    }

    /// <summary>A rule's reason with the facts of a pair.</summary>
    internal string Reason(Model.Graph.Rule rule, int line, int node)
    {
        session.Frame.Line = session.Lines[line].Index;
        session.Frame.Node = node;
        session.LookAtStock(session.Frame.Line, node);
        return ValueText.Of(rule.Because, session.Interpreter.Evaluate);
    }
}

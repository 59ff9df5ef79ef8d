using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Operations.Life;

/// <summary>Counts along while commands are done, so that nothing of a long run has to be kept.</summary>
internal sealed class LifeTally
{
    private readonly Dictionary<(string Kind, Model.Decisions.Outcome Outcome), int> _decisions = [];
    private readonly Dictionary<StockPlace, (decimal OnHand, decimal SetAside)> _moved = [];
    private readonly Dictionary<StockMoveKind, decimal> _units = [];
    private readonly ImmutableArray<RefusedCommand>.Builder _refused = ImmutableArray.CreateBuilder<RefusedCommand>();

    internal ImmutableArray<RefusedCommand> Refusals => _refused.ToImmutable();

    /// <summary>Decisions by kind and outcome.</summary>
    internal ImmutableArray<(string Kind, Model.Decisions.Outcome Outcome, int Count)> Decisions =>
        [.. _decisions.OrderBy(d => d.Key.Kind, StringComparer.Ordinal).ThenBy(d => d.Key.Outcome).Select(d => (d.Key.Kind, d.Key.Outcome, d.Value))];

    internal void Decided(DecisionRecord decision) =>
        _decisions[(decision.Kind, decision.Outcome)] = _decisions.GetValueOrDefault((decision.Kind, decision.Outcome)) + 1;

    internal void Happened(LifeEvent happened)
    {
        if (happened is StockMoved move)
        {
            var (onHand, setAside) = _moved.GetValueOrDefault(move.Place);
            _moved[move.Place] = (onHand + move.OnHand, setAside + move.SetAside);
            _units[move.Kind] = Units(move.Kind) + move.OnHand + move.SetAside;
        }
    }

    internal void Refused(RefusedCommand? refusal)
    {
        if (refusal is not null)
        {
            _refused.Add(refusal);
        }
    }

    /// <summary>Units that came to places for a reason; negative: that left.</summary>
    internal decimal Units(StockMoveKind kind) => _units.GetValueOrDefault(kind);

    /// <summary>What moves add up to at a place.</summary>
    internal (decimal OnHand, decimal SetAside) MovedAt(StockPlace place) => _moved.GetValueOrDefault(place);

    internal IEnumerable<StockPlace> Places => _moved.Keys;
}

using DomRules.Engine.Routing;
using DomRules.Model.Canonical;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Returns;

/// <summary>A criterion's values over nodes. Unknown comes after every known value, highest or lowest.</summary>
internal sealed class NodeColumn
{
    private readonly Dictionary<int, Value> _values = [];
    private readonly bool _isDaily;

    private NodeColumn(Criterion criterion, Value? band)
    {
        Criterion = criterion;
        Band = band;
        _isDaily = criterion.Value?.Type.Kind == TypeKind.Date;
    }

    internal Criterion Criterion { get; }

    /// <summary>Its band; null: exact.</summary>
    internal Value? Band { get; }

    internal bool HasBand => Band is not null;

    private bool IsHighest => Criterion.IsHighest || Criterion.Kind is CriterionKind.PreferNodes or CriterionKind.Score;

    internal static NodeColumn Of(ReturnSession session, Criterion criterion, List<int> nodes)
    {
        session.Frame.Node = -1;
        var column = new NodeColumn(criterion, criterion.Within is null ? null : session.Value(criterion.Within, criterion.Name));
        foreach (var node in nodes)
        {
            session.Frame.Node = node;
            column._values[node] = ValueOf(session, criterion);
        }

        return column;
    }

    internal bool IsUnknown(int node) => Number(node) is null;

    internal string Text(int node) => _values[node] is NumberValue { Measure: Measure.Number } plain ? DecimalText.Of(plain.Amount) : ValueText.Of(_values[node]);

    /// <summary>The best of some nodes, of equal ones the first.</summary>
    internal int BestOf(List<int> nodes)
    {
        var best = nodes[0];
        foreach (var node in nodes)
        {
            best = IsBetter(Number(node), Number(best)) ? node : best;
        }

        return best;
    }

    /// <summary>Whether a node's value is as good as the best, or within the band of it.</summary>
    internal bool Ties(int node, int best, bool isExact) => (Number(node), Number(best)) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        ({ } mine, { } other) => mine == other || (!isExact && Math.Abs(mine - other) <= Reach(other)),
    };

    private bool IsBetter(decimal? left, decimal? right) => left is { } known && (right is not { } other || (IsHighest ? known > other : known < other));

    private decimal? Number(int node) => ComparableNumber.Of(_values[node]);

    private decimal Reach(decimal best) => Band switch
    {
        NumberValue { Measure: Measure.Percent } share => Math.Abs(best) * share.Amount,
        NumberValue { Measure: Measure.Duration } time when _isDaily => decimal.Floor(time.Amount / 86_400),
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        _ => 0,
    };

    private static Value ValueOf(ReturnSession session, Criterion criterion) => criterion.Kind switch
    {
        CriterionKind.PreferNodes => YesNoValue.Of(session.Truth(criterion.Condition!, criterion.Name)),
        CriterionKind.Score => new NumberValue(criterion.Score.Sum(part => Points(session, part, criterion.Name)), Measure.Number),
        _ when criterion.Value is { } expression => session.Value(expression, criterion.Name),
        _ => Value.Unknown,
    };

    private static decimal Points(ReturnSession session, ScorePart part, string criterion) =>
        (part.When is null || session.Truth(part.When, criterion)) && session.Value(part.Points, criterion) is NumberValue points ? points.Amount : 0;
}

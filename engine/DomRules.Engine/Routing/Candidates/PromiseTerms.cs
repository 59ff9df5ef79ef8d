using DomRules.Engine.Availability;
using DomRules.Engine.Routing.Rules;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>What <c>promise</c> and <c>allocation</c> say of each (line, node) pair: what is kept back, what counts, what may be backordered, how long handling takes.</summary>
internal sealed class PromiseTerms(RoutingSession session)
{
    private const decimal SecondsPerDay = 86_400;
    private StockTerms[] _stock = [];
    private BackorderTerms?[] _backorder = [];
    private int?[] _handling = [];
    private bool _any;

    /// <summary>Whether the policy ever counts on what is not there yet.</summary>
    internal bool MayWait { get; } = !session.Policy.CountIncoming.IsEmpty || !session.Policy.Backorder.IsEmpty;

    /// <summary>Pools over several nodes: the line, its nodes, and what is withheld from their sum.</summary>
    internal List<(int Line, List<int> Nodes, PoolWithholding Withheld)> Pools { get; } = [];

    internal StockTerms Of(int line, int node) => _any ? _stock[(line * session.NodeCount) + node] : default;

    internal ReadOnlySpan<StockTerms> OfLine(int line) => _any ? _stock.AsSpan(line * session.NodeCount, session.NodeCount) : [];

    internal BackorderTerms? Backorder(int line, int node) => _any ? _backorder[(line * session.NodeCount) + node] : null;

    /// <summary>Working days of handling: the rule's, else the node's own.</summary>
    internal int Handling(int line, int node) => (_any ? _handling[(line * session.NodeCount) + node] : null) ?? session.Snapshot.Nodes[node].HandlingWorkingDays;

    /// <summary>Asks the rules for every line.</summary>
    internal void Fill()
    {
        var policy = session.Policy;
        Pools.Clear();
        _any = !policy.KeepBack.IsEmpty || !policy.CountIncoming.IsEmpty || !policy.Backorder.IsEmpty || !policy.Handling.IsEmpty || !policy.Share.IsEmpty;
        if (!_any)
        {
            return;
        }

        var size = session.Lines.Count * session.NodeCount;
        if (_stock.Length < size)
        {
            _stock = new StockTerms[size];
            _backorder = new BackorderTerms?[size];
            _handling = new int?[size];
        }

        Array.Clear(_stock, 0, size);
        Array.Clear(_backorder, 0, size);
        Array.Clear(_handling, 0, size);
        for (var line = 0; line < session.Lines.Count; line++)
        {
            FillLine(line);
        }
    }

    private void FillLine(int line)
    {
        foreach (var (rule, keep) in session.Policy.KeepBack)
        {
            if (keep.AcrossNodesWhere is null)
            {
                Each(rule, line, i => _stock[i] = Withhold(_stock[i], session.Value(keep.Amount, rule.Name)));
            }
            else
            {
                Pool(rule, keep, line);
            }
        }

        foreach (var (rule, incoming) in session.Policy.CountIncoming)
        {
            Each(rule, line, i => _stock[i] = _stock[i].CountsIncoming ? _stock[i] : _stock[i] with { CountsIncoming = true, IncomingWithinDays = Days(incoming.Within, rule) ?? 36_500 });
        }

        foreach (var (rule, backorder) in session.Policy.Backorder)
        {
            Each(rule, line, i => _backorder[i] ??= new BackorderTerms(UpTo(backorder, rule), Days(backorder.Within, rule)));
        }

        foreach (var (rule, handling) in session.Policy.Handling)
        {
            Each(rule, line, i => _handling[i] ??= (int)decimal.Ceiling(session.Amount(handling.WorkingDays, rule.Name) ?? 0));
        }

        foreach (var (rule, share) in session.Policy.Share)
        {
            Each(rule, line, i => _stock[i] = _stock[i] with
            {
                Shares = (_stock[i].Shares.IsDefault ? [] : _stock[i].Shares).Add(new ShareTerm(rule.Name, StockShare.Held(session.Amount(share.Share, rule.Name) ?? 0))),
            });
        }
    }

    private void Each(Rule rule, int line, Action<int> then)
    {
        var bits = PairRules.Where(session, rule, line);
        session.Frame.Line = session.Lines[line].Index;
        for (var node = 0; node < session.NodeCount; node++)
        {
            if (bits.Yes[node])
            {
                session.Frame.Node = node;
                then((line * session.NodeCount) + node);
            }
        }

        session.Bits.Return(bits);
    }

    private void Pool(Rule rule, KeepBackEffect keep, int line)
    {
        var bits = PairRules.Where(session, rule, line);
        var across = session.Bits.Rent();
        session.Bits.Evaluate(keep.AcrossNodesWhere!, session.Lines[line].Index, across);
        var nodes = Enumerable.Range(0, session.NodeCount).Where(n => bits.Yes[n] && across.Yes[n]).ToList();
        session.Bits.Return(across);
        session.Bits.Return(bits);
        if (nodes.Count == 0)
        {
            return;
        }

        session.Frame.Line = session.Lines[line].Index;
        session.Frame.Node = nodes[0];
        var withheld = session.Value(keep.Amount, rule.Name) switch
        {
            NumberValue { Measure: Measure.Percent } percent => new PoolWithholding(0, StockShare.KeptBack(percent.Amount)),
            NumberValue units => new PoolWithholding(QuantityScale.Ceiling(units.Amount), 0),
            _ => default,
        };
        Pools.Add((line, nodes, withheld));
    }

    private static StockTerms Withhold(StockTerms terms, Value amount) => amount switch
    {
        NumberValue { Measure: Measure.Percent } percent => terms with { KeepBackShare = Math.Max(terms.KeepBackShare, StockShare.KeptBack(percent.Amount)) },
        NumberValue units => terms with { KeepBack = Math.Max(terms.KeepBack, QuantityScale.Ceiling(units.Amount)) },
        _ => terms,
    };

    private int? Days(Expression? within, Rule rule) =>
        within is null ? null : (int)Math.Clamp(decimal.Floor((session.Amount(within, rule.Name) ?? 0) / SecondsPerDay), 0, 36_500);

    private long UpTo(BackorderEffect backorder, Rule rule) =>
        backorder.UpTo is null ? QuantityScale.Unbounded : QuantityScale.Floor(session.Amount(backorder.UpTo, rule.Name) ?? 0);
}

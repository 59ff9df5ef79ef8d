using DomRules.Engine.Availability;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>What lines can have at nodes: what lies there is read at once, all that is to be known of a pair when somebody asks for it.</summary>
internal sealed class LineStock(RoutingSession session)
{
    private readonly List<bool> _hasPairs = [];
    private PairStock[] _pairs = [];
    private long[] _onHand = [];

    /// <summary>Makes room for the order's lines.</summary>
    internal void Begin()
    {
        while (_hasPairs.Count < session.Lines.Count)
        {
            _hasPairs.Add(false);
        }

        if (_pairs.Length < session.Lines.Count * session.NodeCount)
        {
            _pairs = new PairStock[session.Lines.Count * session.NodeCount];
            _onHand = new long[_pairs.Length];
        }
    }

    /// <summary>Reads what lies there for a line.</summary>
    /// <param name="line">Index among the planned lines.</param>
    /// <param name="open">Nodes, as bits, that may have the line at all.</param>
    /// <param name="gives">Nodes, as bits, that have a step of it, also of what arrives.</param>
    internal void Read(int line, Span<ulong> open, Span<ulong> gives)
    {
        _hasPairs[line] = false;
        var onHand = _onHand.AsSpan(line * session.NodeCount, session.NodeCount);
        if (!session.Terms.OfLine(line).IsEmpty || !session.Stock.TryReadRows(session.Lines[line].Sku, onHand, open, gives))
        {
            ReadPairs(FillPairs(line), session.Lines[line].Step, onHand, open, gives);
        }
    }

    /// <summary>All that is to be known of a pair.</summary>
    internal ref readonly PairStock Pair(int line, int node)
    {
        if (!_hasPairs[line])
        {
            FillPairs(line);
        }

        return ref _pairs[(line * session.NodeCount) + node];
    }

    /// <summary>What lies there for the line, by node index; of nodes that give any only.</summary>
    internal ReadOnlySpan<long> OnHand(int line) => _onHand.AsSpan(line * session.NodeCount, session.NodeCount);

    private ReadOnlySpan<PairStock> FillPairs(int line)
    {
        var pairs = _pairs.AsSpan(line * session.NodeCount, session.NodeCount);
        session.Stock.Fill(session.Lines[line].Sku, session.Terms.OfLine(line), pairs);
        _hasPairs[line] = true;
        return pairs;
    }

    private static void ReadPairs(ReadOnlySpan<PairStock> pairs, long step, Span<long> onHand, Span<ulong> open, Span<ulong> gives)
    {
        for (var word = 0; word < open.Length; word++)
        {
            ulong isOpen = 0;
            ulong has = 0;
            var nodes = pairs[(word << 6)..Math.Min(pairs.Length, (word + 1) << 6)];
            for (var node = 0; node < nodes.Length; node++)
            {
                ref readonly var pair = ref nodes[node];
                onHand[(word << 6) + node] = pair.OnHand;
                isOpen |= pair.State > StockState.NotSellable ? 1UL << node : 0;
                has |= pair.Available >= step ? 1UL << node : 0;
            }

            (open[word], gives[word]) = (isOpen, has);
        }
    }
}

using DomRules.Engine.Availability;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing.Records;

/// <summary>Where what a plan ships comes from, as it will be taken: what one shipment has of the shelf or of an arrival is gone for the next.</summary>
internal sealed class PlanDraws
{
    private readonly RoutingSession _session;
    private readonly Dictionary<int, long> _onHand = [];
    private readonly Dictionary<(int Row, int Arrival), long> _arriving = [];
    private readonly Dictionary<Content, List<ContentDraw>> _draws = [];

    private PlanDraws(RoutingSession session, PlanDraft plan)
    {
        _session = session;
        foreach (var content in StockTaking.TightestFirst(session, plan))
        {
            _draws[content] = content.Kind == SourceKind.Backorder || session.Lines[content.Line].Sku < 0 ? [] : Draw(content);
        }
    }

    /// <summary>The draws of a plan in which something waits for an arrival; null: nothing does, and nobody has to work out who has what.</summary>
    internal static PlanDraws? Of(RoutingSession session, PlanDraft plan) =>
        plan.Shipments.Exists(s => s.Contents.Any(c => c.Kind == SourceKind.Incoming)) ? new PlanDraws(session, plan) : null;

    internal IReadOnlyList<ContentDraw> Of(Content content) => _draws[content];

    private List<ContentDraw> Draw(Content content)
    {
        var line = _session.Lines[content.Line];
        var product = _session.Snapshot.Products[line.Sku];
        var draws = new List<ContentDraw>();
        foreach (var part in product.IsKit ? product.Kit : [new KitPart(line.Sku, QuantityScale.One)])
        {
            if (_session.Snapshot.Stock.RowAt(part.Sku, content.Node) is >= 0 and var row && _session.Snapshot.Products[part.Sku].Tracked)
            {
                Draw(content, part, row, draws);
            }
        }

        return draws;
    }

    private void Draw(Content content, KitPart part, int row, List<ContentDraw> draws)
    {
        var entry = _session.Snapshot.Stock.Row(row);
        var quantity = KitStock.Times(content.Steps * _session.Lines[content.Line].Step, part.Quantity);
        var stock = _session.Stock.Row(row, entry, _session.Terms.Of(content.Line, content.Node), part.Quantity);
        var free = (stock with { Taken = stock.Taken + _onHand.GetValueOrDefault(row), ShareLeft = QuantityScale.Unbounded }).FreeOnHand;
        var onHand = content.Kind == SourceKind.OnHand ? quantity : Math.Min(quantity, free);
        _onHand[row] = _onHand.GetValueOrDefault(row) + onHand;
        if (onHand > 0)
        {
            draws.Add(new ContentDraw(part.Sku, onHand, null));
        }

        DrawArrivals(row, entry, quantity - onHand, draws);
    }

    private void DrawArrivals(int row, in StockEntry entry, long quantity, List<ContentDraw> draws)
    {
        var today = _session.Moment.DateAt(entry.Node).DayNumber;
        for (var place = 0; place < entry.ArrivalCount && quantity > 0; place++)
        {
            var day = _session.Snapshot.Stock.ArrivalsOf(entry)[place].Day;
            var taken = _arriving.GetValueOrDefault((row, place));
            var drawn = day < today ? 0 : Math.Min(quantity, _session.Stock.FreeOfArrival(entry, place) - taken);
            if (drawn > 0)
            {
                _arriving[(row, place)] = taken + drawn;
                draws.Add(new ContentDraw(entry.Sku, drawn, day));
                quantity -= drawn;
            }
        }
    }
}

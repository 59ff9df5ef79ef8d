using System.Collections.Immutable;
using DomRules.Engine.Distances;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Routing.Records;

/// <summary>Shipments as the record shows them, with every part of their cost.</summary>
internal sealed class ShipmentRecords(RoutingSession session)
{
    private PlanDraws? _draws;
    private readonly CollectionRecords _collections = new(session);

    /// <summary>Cost of the shipments that were written last.</summary>
    internal decimal Total { get; private set; }

    internal ImmutableArray<ShipmentRecord> Of(PlanDraft? plan)
    {
        Total = 0;
        if (plan is null)
        {
            return [];
        }

        var shipments = ImmutableArray.CreateBuilder<ShipmentRecord>();
        _draws = PlanDraws.Of(session, plan);
        for (var i = 0; i < plan.Shipments.Count; i++)
        {
            shipments.Add(Shipment(plan.Shipments[i], i == 0, i == 0 ? plan.Groups : 0));
        }

        return shipments.ToImmutable();
    }

    internal ImmutableArray<ReservedRecord> Reserved(PlanDraft? plan)
    {
        if (plan is null)
        {
            return [];
        }

        var draws = PlanDraws.Of(session, plan);
        var until = session.Policy.Reserve.Where(r => session.Holds(r.Rule)).Select(r => (decimal?)(r.Effect.For is null ? -1 : session.Amount(r.Effect.For, r.Rule.Name))).FirstOrDefault();
        var lapses = until is > 0 ? DueTime.After(session.At, until) : null;
        return
        [
            .. plan.Shipments.SelectMany(s => s.Contents).SelectMany(c => c.Kind == SourceKind.Incoming ? Reserved(c, draws!.Of(c), lapses) : [Reserved(c, lapses)]),
        ];
    }

    private ReservedRecord Reserved(Content content, DateTimeOffset? lapses) => new(
        session.Snapshot.Nodes[content.Node].Id, session.Lines[content.Line].Line.Sku, session.Lines[content.Line].UnitsOf(content.Steps),
        content.Kind == SourceKind.Backorder ? Reservation.Backorder : Reservation.OnHand, lapses, null, content.Kind == SourceKind.Backorder ? [] : Shares(content));

    private IEnumerable<ReservedRecord> Reserved(Content content, IReadOnlyList<ContentDraw> draws, DateTimeOffset? lapses) => draws.Select(draw => new ReservedRecord(
        session.Snapshot.Nodes[content.Node].Id, session.Snapshot.Products[draw.Sku].Code, QuantityScale.Exact(draw.Quantity),
        draw.ArrivesOn is null ? Reservation.OnHand : Reservation.Incoming, lapses, draw.ArrivesOn is { } day ? DateOnly.FromDayNumber(day) : null, Shares(content)));

    private ImmutableArray<string> Shares(Content content) =>
        session.Terms.Of(content.Line, content.Node).Shares is { IsDefaultOrEmpty: false } shares ? [.. shares.Select(share => share.Rule)] : [];

    private ShipmentRecord Shipment(ShipmentDraft draft, bool isFirst, decimal groups)
    {
        var place = session.Shipping.Pickup.PlaceOf(draft.Contents);
        var node = session.Snapshot.Nodes[place];
        var metres = session.Frame.Metres[place];
        var parts = session.Costs.Parts(draft.Contents, draft.Service).ToList();
        parts.AddRange(isFirst ? session.Costs.OncePerPlan : session.Costs.PerExtraShipment);
        if (groups > 0)
        {
            parts.Add(("keep_together", "A group of lines is broken", groups));
        }

        var total = parts.Sum(p => p.Amount);
        Total += total;
        var service = draft.Service;
        var dated = Content.HasNoDay(draft.Contents) ? null : service;
        var sent = new ShipmentRecord(
            node.Id,
            node.Site,
            service is { } offer ? session.Snapshot.Services[offer.Service].Service.Id : null,
            dated is { } leaving ? session.World.Timetable.ShipByInstant(draft.Contents[0].Node, leaving.Service, DateOnly.FromDayNumber(leaving.Dates.ShipBy)) : null,
            dated is { } arriving ? DateOnly.FromDayNumber(arriving.Dates.DeliverOn) : null,
            dated?.IsOnTime,
            metres == DistanceTable.Unknown ? null : metres,
            Lines(draft),
            Parcels(draft),
            new CostRecord(Money(total), [.. parts.Select(p => new CostPartRecord(p.Rule, Money(p.Amount), p.Because))]));
        return draft.Pickup is { } pickup ? _collections.Collected(sent, pickup) : sent;
    }

    private string Money(decimal amount) => ValueText.Cost(amount, session.Frame.Currency);

    private ImmutableArray<ShipmentLineRecord> Lines(ShipmentDraft draft)
    {
        var lines = ImmutableArray.CreateBuilder<ShipmentLineRecord>(draft.Contents.Length);
        for (var line = 0; line < session.Lines.Count; line++)
        {
            if (Array.FindAll(draft.Contents, c => c.Line == line) is { Length: > 0 } contents)
            {
                lines.Add(Line(line, contents));
            }
        }

        return lines.DrainToImmutable();
    }

    private ShipmentLineRecord Line(int index, Content[] contents)
    {
        var line = session.Lines[index];
        var record = new ShipmentLineRecord(line.Line.Number, line.Line.Sku, line.UnitsOf(contents.Sum(c => c.Steps)));
        foreach (var content in contents.Where(c => c.Kind != SourceKind.OnHand))
        {
            record = content.Kind == SourceKind.Incoming ? WithIncoming(record, line, content) : WithBackorder(record, line, content);
        }

        return contents.Any(c => c.Kind == SourceKind.Incoming) || (record.Backordered is { } owed && owed < record.Quantity)
            ? record with { OnHand = record.Quantity - (record.Incoming ?? 0) - (record.Backordered ?? 0) }
            : record;
    }

    private ShipmentLineRecord WithIncoming(ShipmentLineRecord record, PlannedLine line, Content content)
    {
        var incoming = Math.Min(line.UnitsOf(content.Steps), QuantityScale.Exact(_draws!.Of(content).Sum(d => d.ArrivesOn is null ? 0 : d.Quantity)));
        return record with { Incoming = (record.Incoming ?? 0) + incoming, ReadyOn = Later(record.ReadyOn, content) };
    }

    private ShipmentLineRecord WithBackorder(ShipmentLineRecord record, PlannedLine line, Content content) => record with
    {
        Backordered = (record.Backordered ?? 0) + line.UnitsOf(content.Steps),
        ReadyOn = Later(record.ReadyOn, content),
        IsAssumed = session.Eligibility.Backorder(content.Line, content.Node).IsAssumed,
    };

    private static DateOnly? Later(DateOnly? ready, Content content) =>
        content.ReadyOn is > 0 and < Content.Never && DateOnly.FromDayNumber(content.ReadyOn) is var day && (ready is null || day > ready) ? day : ready;

    /// <summary>Parcels where anything tells them apart: carriers, or rules about parcels.</summary>
    private ImmutableArray<ParcelRecord> Parcels(ShipmentDraft draft)
    {
        var policy = session.Policy;
        if (!session.Shipping.HasCarriers && policy.AtMostPerParcel.IsEmpty && policy.ShipAlone.IsEmpty && policy.ParcelsBy.IsEmpty)
        {
            return [];
        }

        var packing = session.Shipping.Parcels.Pack(draft.Contents);
        var parcels = ImmutableArray.CreateBuilder<ParcelRecord>();
        foreach (var parcel in packing.Parcels)
        {
            var contents = parcel.Contents.Select(c => new ShipmentLineRecord(c.Line, session.Lines.Find(l => l.Line.Number == c.Line).Line.Sku, QuantityScale.Exact(c.Quantity))).ToImmutableArray();
            var weight = parcel.HasUnknownWeight ? null : ValueText.Of(new Model.Values.NumberValue(parcel.Grams, Model.Values.Measure.Weight));
            var volume = !session.Shipping.Parcels.LimitVolume || parcel.HasUnknownVolume ? null : ValueText.Of(new Model.Values.NumberValue(parcel.Litres, Model.Values.Measure.Volume));
            for (long i = 0; i < Math.Min(parcel.Times, 1000); i++)
            {
                parcels.Add(new ParcelRecord(contents, weight, parcel.IsOverLimit, packing.IsFewest ? "exact" : "best_fit", volume));
            }
        }

        return parcels.ToImmutable();
    }
}

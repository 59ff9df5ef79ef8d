using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Life;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Replaying;

/// <summary>Reads what a decision was made of.</summary>
internal static class DecisionInputsRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        At, Capacity, Cleared, Disruptions, Event, Format, Kind, Nodes, Order, Person, Previous, Request, Reservations, Return, Slots, SlotsFreed, Stock, Substituted, Substitutes, Versions,
    }

    internal static DecisionInputs? Read(ref JsonCursor json)
    {
        if (!json.IsObject("inputs of a decision")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var inputs = new DecisionInputs { Kind = "", At = default };
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Format) Check(ref json);
            else inputs = Asked(ref json, property, inputs) ?? inputs with { Slice = Moving(ref json, property, inputs.Slice) };
        }
        seen.Require(ref json, start, Names, Property.At, Property.Format, Property.Kind);
        RequireSubject(ref json, start, inputs);
        return inputs;
    }

    private static DecisionInputs? Asked(ref JsonCursor json, Property property, DecisionInputs inputs) => property switch
    {
        Property.At => inputs with { At = json.Instant() ?? default },
        Property.Kind => inputs with { Kind = json.Text() ?? "" },
        Property.Versions => inputs with { Versions = TextByName.Read(ref json) },
        Property.Order => inputs with { Order = OrderRecord.Read(ref json) },
        Property.Request => inputs with { Request = PromiseRequestRecord.Read(ref json) },
        Property.Return => inputs with { Return = ReturnRecord.Read(ref json) },
        Property.Event => inputs with { Event = OrderEventRecord.Read(ref json) },
        Property.Nodes => inputs with { Nodes = NodesByLine.Read(ref json) },
        Property.Previous => inputs with { Previous = json.Text() },
        Property.Person => inputs with { Person = InputParts.Person(ref json) },
        Property.Cleared => inputs with { Cleared = json.Names("a rule's name") },
        Property.Substitutes => inputs with { Substitutes = Tried(inputs) with { Looked = json.Each("what was looked at in place of lines", SubstituteParts.Read) } },
        Property.Substituted => inputs with { Substitutes = Tried(inputs) with { IsDone = json.YesNo() ?? false } },
        Property.Disruptions => inputs with { Disruptions = json.Each("the disruptions", DisruptionRecord.Read) },
        _ => null,
    };

    private static SubstitutesTried Tried(DecisionInputs inputs) => inputs.Substitutes ?? new([], IsDone: false);

    private static StockSlice Moving(ref JsonCursor json, Property property, StockSlice slice) => property switch
    {
        Property.Stock => slice with { Stock = json.Each("the stock", StockRecord.Read) },
        Property.Reservations => slice with { Reservations = json.Each("what is held", ReservationRecord.Read) },
        Property.Capacity => slice with { Capacity = CapacityByDay.Read(ref json) },
        Property.Slots => slice with { Slots = json.Each("room in slots", SlotTakenRecord.Read) },
        _ => slice with { SlotsFreed = json.Names("an order id") },
    };

    private static void Check(ref JsonCursor json)
    {
        if (json.Whole(0, int.MaxValue) is { } format && format != DecisionInputsJson.Format)
            json.Report(DecisionProblems.OtherFormat, $"these inputs are of format {Shown.Count(format)}; this version reads {Shown.Count(DecisionInputsJson.Format)}");
    }

    /// <summary>Each kind of decision is about something of its own.</summary>
    private static void RequireSubject(ref JsonCursor json, int start, DecisionInputs inputs)
    {
        var lacks = inputs switch
        {
            { Kind: "promise", Request: null } => Property.Request,
            { Kind: "return" or "refuse", Return: null } => Property.Return,
            { Kind: "refuse" or "release", Return: not null, Person: null } => Property.Person,
            { Kind: "promise" } or { Return: not null } => (Property?)null,
            { Order: null } => Property.Order,
            { Kind: "event", Event: null } => Property.Event,
            { Kind: "override", Person: null } or { Cleared: not null, Person: null } => Property.Person,
            _ => null,
        };
        if (lacks is { } missing && !json.Context.Problems.HasErrors) json.Context.Problems.Add(FileProblems.Missing, start, $"`{Names.NameOf(missing)}` is missing");
    }
}

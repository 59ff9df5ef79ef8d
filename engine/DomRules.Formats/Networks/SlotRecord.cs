using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a window for collecting at a counter.</summary>
internal static class SlotRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Id, Node, On, Days, From, Until, Capacity, Used, Booked,
    }

    internal static Slot? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a slot")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var slot = new Slot { Id = "", Node = "", From = default, Until = default, Capacity = 0 };
        var used = 0m;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Used) used = json.DecimalFrom(0) ?? 0;
            else slot = With(ref json, property, slot);
        }
        seen.Require(ref json, start, Names, Property.Id, Property.Node, Property.From, Property.Until, Property.Capacity);
        var isWhole = slot.Id.Length > 0 && slot.Node.Length > 0 && seen.Has((int)Property.From) && seen.Has((int)Property.Until);
        return isWhole && IsSound(ref json, start, slot, used) ? WithUsed(slot, used) : null;
    }

    private static Slot With(ref JsonCursor json, Property property, Slot slot) => property switch
    {
        Property.Id => slot with { Id = json.Name("a slot id") ?? "" },
        Property.Node => slot with { Node = json.Name("a node id") ?? "" },
        Property.On => slot with { On = json.Date() },
        Property.Days => slot with { Days = DayList.ReadWeekdays(ref json) },
        Property.From => slot with { From = json.Time() ?? default },
        Property.Until => slot with { Until = json.Time() ?? TimeOnly.MaxValue },
        Property.Capacity => slot with { Capacity = json.DecimalFrom(0) ?? 0 },
        _ => slot with { Booked = json.Each("the bookings", SlotBookingRecord.Read) },
    };

    private static bool IsSound(ref JsonCursor json, int start, Slot slot, decimal used)
    {
        var problems = json.Context.Problems;
        if (slot.On is null == slot.Days.IsEmpty) problems.Add(NetworkProblems.SlotDay, start, $"the slot \"{Shown.Text(slot.Id)}\" has {(slot.On is null ? "neither `on` nor `days`" : "both `on` and `days`")}");
        else if (slot.Until <= slot.From) problems.Add(NetworkProblems.Backwards, start, $"the slot \"{Shown.Text(slot.Id)}\" is over before it begins");
        else if (used > 0 && slot.On is null) problems.Add(NetworkProblems.SlotUse, start, $"the slot \"{Shown.Text(slot.Id)}\" comes every week, so {Shown.Number(used)} used says nothing of a day");
        else return true;
        return false;
    }

    private static Slot WithUsed(Slot slot, decimal used) => used > 0 ? slot with { Booked = slot.Booked.Add(new(slot.On!.Value, used)) } : slot;
}

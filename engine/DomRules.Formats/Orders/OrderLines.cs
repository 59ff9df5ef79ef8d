using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Orders;

/// <summary>The lines of one order: read, completed with what the order says, checked.</summary>
internal static class OrderLines
{
    /// <summary>The lines in the order of the input; null when there is no list.</summary>
    internal static OrderLine[]? Read(ref JsonCursor json, string currency)
    {
        if (!json.IsList("the order's lines")) return null;
        var start = json.Offset;
        var lines = json.Context.Lines;
        lines.Clear();
        var position = 0;
        while (json.NextItem())
        {
            if (++position > json.Context.Limit(InputLimits.OrderLines))
            {
                json.Skip();
                continue;
            }
            if (LineRecord.Read(ref json, position, currency) is { } line) lines.Add(line);
        }
        if (position > json.Context.Limit(InputLimits.OrderLines))
            json.Context.Problems.Add(FileProblems.TooMany, start, $"the order has {Shown.Count(position)} lines; {Shown.Count(InputLimits.OrderLines)} are allowed");
        return lines.ToArray();
    }

    /// <summary>Puts the lines in the order of their numbers and gives them the order's currency and pickup node where they name none.</summary>
    internal static void Complete(OrderLine[] lines, string? pickupNode, string? currency)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (pickupNode is not null && line.PickupNode is null && line.Fulfilment != "digital") line = line with { Fulfilment = "pickup", PickupNode = pickupNode };
            if (currency is not null && (line.UnitPrice is { Currency: "" } || line.UnitCost is { Currency: "" }))
                line = line with { UnitPrice = InCurrency(line.UnitPrice, currency), UnitCost = InCurrency(line.UnitCost, currency) };
            lines[i] = line;
        }
        if (!IsSorted(lines)) Array.Sort(lines, (a, b) => a.Number.CompareTo(b.Number));
    }

    /// <summary>The amount in the order's currency when it names none.</summary>
    internal static MoneyValue? InCurrency(MoneyValue? money, string? currency) =>
        money is { Currency: "" } && currency is not null ? new(money.Amount, currency) : money;

    /// <summary>Reports what the lines lack, alone and together with the destination. Expects them sorted.</summary>
    internal static void Check(OrderLine[] lines, Destination? destination, bool namesDestination, ProblemList problems, int start)
    {
        if (lines.Length == 0 && !problems.HasErrors) problems.Add(OrderProblems.NoLines, start, "the order has no lines");
        bool ships = false, unpriced = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            ships |= line.Fulfilment == "ship";
            unpriced |= line.UnitPrice is null;
            if (i > 0 && lines[i - 1].Number == line.Number) problems.Add(OrderProblems.DuplicateLine, start, $"two lines have the number {Shown.Count(line.Number)}");
            if (line.StandsFor is { } other && (other == line.Number || !Array.Exists(lines, l => l.Number == other)))
                problems.Add(OrderProblems.StandsForNothing, start, $"line {Shown.Count(line.Number)} stands for line {Shown.Count(other)}");
            if (line is { Fulfilment: "pickup", PickupNode: null }) problems.Add(OrderProblems.NoPickupNode, start, $"line {Shown.Count(line.Number)} is to be picked up, but nowhere");
        }
        if (ships && destination is null && !namesDestination) problems.Add(OrderProblems.NoDestination, start, "lines are to be shipped, but the order has no destination");
        if (unpriced && !problems.HasErrors) problems.Add(OrderProblems.NoPrice, start, "lines without `unitPrice` count as worth 0");
    }

    private static bool IsSorted(OrderLine[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
            if (lines[i - 1].Number > lines[i].Number) return false;
        return true;
    }
}

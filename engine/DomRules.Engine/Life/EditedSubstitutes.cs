using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Customers change what they ordered; what is sent in its place stays unless they change that.</summary>
internal static class EditedSubstitutes
{
    /// <summary>The edited order with the lines that stand for others; null, and the command is refused, where it would leave too little of those.</summary>
    internal static Order? In(Turn turn, OrderLife life, Order edited)
    {
        if (life.Substituted.IsEmpty)
        {
            return edited;
        }

        foreach (var line in life.Order.Lines.Where(line => life.Substituted.GetValueOrDefault(line.Number) > 0))
        {
            var units = life.Substituted[line.Number];
            if (edited.Lines.FirstOrDefault(l => l.Number == line.Number) is not { } wanted || wanted.Sku != line.Sku || wanted.Quantity < units)
            {
                turn.Refuse($"{units} {line.Sku} of line {line.Number} were replaced by line {life.Order.Lines.First(l => l.StandsFor == line.Number).Number}; change or cancel that one instead");
            }
        }

        var kept = edited with { Lines = [.. Lines(turn, life, edited).OrderBy(l => l.Number)] };
        return turn.Refusal is null ? kept : null;
    }

    private static ImmutableArray<OrderLine> Lines(Turn turn, OrderLife life, Order edited)
    {
        var lines = edited.Lines;
        foreach (var line in life.Order.Lines.Where(line => line.StandsFor is not null))
        {
            var place = lines.Select(l => l.Number).ToList().IndexOf(line.Number);
            if (place < 0)
            {
                lines = lines.Add(line);
            }
            else if (lines[place].Sku != line.Sku)
            {
                turn.Refuse($"Line {line.Number} is {line.Sku}, in place of line {line.StandsFor}; give {lines[place].Sku} a number of its own");
            }
            else
            {
                lines = lines.SetItem(place, lines[place] with { StandsFor = line.StandsFor });
            }
        }

        return lines;
    }
}

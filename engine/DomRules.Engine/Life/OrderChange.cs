using System.Collections.Immutable;
using System.Text;
using DomRules.Engine.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>What an edit changes besides lines and quantities.</summary>
internal sealed class OrderChange
{
    private readonly EditEffect _ofOrder;
    private readonly Dictionary<int, EditEffect> _ofLines;

    private OrderChange(Order before, Order after)
    {
        var changed = EditedFields.OfOrders.Where(field => Text(field.Only(before)) != Text(field.Only(after))).ToList();
        Fixed = [.. changed.Where(field => field.Effect == EditEffect.Fixed).Select(field => field.Name)];
        _ofOrder = changed.Select(field => field.Effect).DefaultIfEmpty(EditEffect.Tells).Max();
        _ofLines = before.Lines.Join(after.Lines, line => line.Number, line => line.Number, (old, line) => (line.Number, Effect: Of(old, line))).ToDictionary(l => l.Number, l => l.Effect);
    }

    /// <summary>Names of fields that are changed and may not be.</summary>
    internal ImmutableArray<string> Fixed { get; }

    internal static OrderChange Between(Order before, Order after) => new(before, after);

    /// <summary>Whether two orders differ in nothing but the state of their source.</summary>
    internal static bool AreSame(Order before, Order after) => Text(before) == Text(after);

    /// <summary>Whether an edit only notes a later state of the source, in which nobody wanted anything else.</summary>
    internal static bool IsOnlyNoted(Order before, Order after) => before.SourceVersion != after.SourceVersion && AreSame(before, after);

    /// <summary>Whether two lines differ in nothing.</summary>
    internal static bool AreSame(OrderLine before, OrderLine after) => Text(before) == Text(after);

    /// <summary>Whether the plan of a shipment's line is off.</summary>
    internal bool Unplans(LifeShipment shipment, LifeLine line)
    {
        var effect = Max(_ofOrder, _ofLines.GetValueOrDefault(line.Line));
        return effect == EditEffect.PlansAnew || (effect == EditEffect.AsksRules && shipment.State == ShipmentState.Reserved);
    }

    private static EditEffect Of(OrderLine before, OrderLine after) =>
        EditedFields.OfLines.Where(field => Text(field.Only(before)) != Text(field.Only(after))).Select(field => field.Effect).DefaultIfEmpty(EditEffect.Tells).Max();

    private static EditEffect Max(EditEffect one, EditEffect other) => one > other ? one : other;

    private static string Text(OrderLine line) => Text(EditedFields.NoOrder with { Lines = [line] });

    private static string Text(Order order)
    {
        var text = new StringBuilder();
        OrderText.Append(text, order);
        return text.ToString();
    }
}

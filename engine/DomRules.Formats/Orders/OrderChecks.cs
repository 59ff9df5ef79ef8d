using System.Collections.Frozen;
using System.Globalization;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Checks orders against a network: nodes that they name, quantities, spellings of SKUs. Made once for a network; may be used by several threads.</summary>
public sealed class OrderChecks
{
    private readonly FrozenSet<string> nodes;
    private readonly FrozenSet<(string Node, string Id)> slots;
    private readonly FrozenSet<string> exact;
    private readonly FrozenDictionary<string, decimal> steps;
    private readonly FrozenDictionary<string, string> spellings;

    /// <summary>Takes from the network what is compared.</summary>
    public OrderChecks(Network network)
    {
        nodes = network.Nodes.Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal);
        slots = network.Slots.Select(s => (s.Node, s.Id)).ToFrozenSet();
        steps = network.Products.Where(p => p.QuantityStep != 1).DistinctBy(p => p.Sku).ToFrozenDictionary(p => p.Sku, p => p.QuantityStep, StringComparer.Ordinal);
        spellings = network.Stock.Select(s => s.Sku).Concat(network.Products.Select(p => p.Sku)).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(s => s, s => s, StringComparer.OrdinalIgnoreCase);
        exact = network.Stock.Select(s => s.Sku).Concat(network.Products.Select(p => p.Sku)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What is to be said of the order; empty for most.</summary>
    /// <param name="order">The order.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="line">Line on which it starts.</param>
    public IReadOnlyList<InputProblem> Check(Order order, string file, int line)
    {
        List<InputProblem>? problems = null;
        for (var i = 0; i < order.Lines.Length; i++) CheckLine(order.Lines[i], i, Add);
        CheckNodes(order.OnlyNodes.AsSpan(), "$.onlyNodes", Add);
        CheckNodes(order.WithoutNodes.AsSpan(), "$.withoutNodes", Add);
        CheckNodes(order.PreferredNodes.AsSpan(), "$.preferredNodes", Add);
        if (order.Slot is { } slot && slots.Count > 0) CheckSlot(order, slot, Add);
        return problems ?? (IReadOnlyList<InputProblem>)[];

        void Add(InputProblemKind kind, string path, string message) => (problems ??= []).Add(new(kind.Severity, kind.Code, file, line, path, message, kind.Remedy));
    }

    /// <summary>What is to be said of a promise request; empty for most.</summary>
    public IReadOnlyList<InputProblem> Check(PromiseRequest request, string file, int line)
    {
        var problems = Check(request.Order, file, line);
        if (request.PickupNodes is not { IsEmpty: false } pickups) return problems;
        List<InputProblem> all = [.. problems];
        CheckNodes(pickups.AsSpan(), "$.pickupNodes", (kind, path, message) => all.Add(new(kind.Severity, kind.Code, file, line, path, message, kind.Remedy)));
        return all;
    }

    private void CheckLine(OrderLine line, int index, Action<InputProblemKind, string, string> add)
    {
        if (steps.Count > 0 && steps.TryGetValue(line.Sku, out var step) && line.Quantity % step != 0)
            add(OrderProblems.OffStep, Path(index, "quantity"), $"{Shown.Number(line.Quantity)} is no multiple of {Shown.Number(step)}");
        else if (steps.Count == 0 || !steps.ContainsKey(line.Sku)) CheckWhole(line, index, add);
        if (!exact.Contains(line.Sku) && spellings.TryGetValue(line.Sku, out var known))
            add(OrderProblems.SkuCase, Path(index, "sku"), $"\"{Shown.Text(line.Sku)}\" is not \"{Shown.Text(known)}\"");
        if (line.PickupNode is { } pickup) CheckNodes([pickup], Path(index, "pickupNode"), add);
        if (!line.OnlyNodes.IsEmpty) CheckNodes(line.OnlyNodes.AsSpan(), Path(index, "onlyNodes"), add);
        if (!line.WithoutNodes.IsEmpty) CheckNodes(line.WithoutNodes.AsSpan(), Path(index, "withoutNodes"), add);
    }

    private static void CheckWhole(OrderLine line, int index, Action<InputProblemKind, string, string> add)
    {
        if (line.Quantity != decimal.Truncate(line.Quantity)) add(OrderProblems.OffStep, Path(index, "quantity"), $"{Shown.Number(line.Quantity)} is no multiple of 1");
    }

    private void CheckNodes(ReadOnlySpan<string> ids, string path, Action<InputProblemKind, string, string> add)
    {
        foreach (var id in ids)
            if (!nodes.Contains(id)) add(OrderProblems.UnknownNode, path, $"the network has no node \"{Shown.Text(id)}\"");
    }

    private void CheckSlot(Order order, string slot, Action<InputProblemKind, string, string> add)
    {
        foreach (var counter in order.Lines.Select(l => l.PickupNode).OfType<string>().Distinct(StringComparer.Ordinal))
            if (nodes.Contains(counter) && !slots.Contains((counter, slot))) add(OrderProblems.UnknownSlot, "$.slot", $"\"{Shown.Text(counter)}\" has no slot \"{Shown.Text(slot)}\"");
    }

    private static string Path(int index, string property) => string.Create(CultureInfo.InvariantCulture, $"$.lines[{index}].{property}");
}

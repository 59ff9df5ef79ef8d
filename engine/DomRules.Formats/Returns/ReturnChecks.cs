using System.Collections.Frozen;
using System.Globalization;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;
using DomRules.Model.Returns;

namespace DomRules.Formats.Returns;

/// <summary>Checks returns against the order that they come from and against the network.</summary>
public sealed class ReturnChecks
{
    private readonly FrozenSet<string> nodes;
    private readonly FrozenDictionary<string, decimal> steps;

    /// <summary>Checks against this network.</summary>
    public ReturnChecks(Network network)
    {
        nodes = network.Nodes.Select(n => n.Id).ToFrozenSet(StringComparer.Ordinal);
        steps = network.Products.DistinctBy(p => p.Sku).ToFrozenDictionary(p => p.Sku, p => p.QuantityStep, StringComparer.Ordinal);
    }

    /// <summary>What is to be said of the return, with what is known of its order filled in; empty for most.</summary>
    /// <param name="request">The return.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="line">Line on which it starts.</param>
    public IReadOnlyList<InputProblem> Check(ReturnRequest request, string file, int line)
    {
        var problems = new List<InputProblem>();
        var matched = ReturnMatching.Of(request);
        foreach (var problem in matched.Problems) Add(KindOf(problem.Kind), problem.Item, PropertyOf(problem.Kind), problem.Message);
        for (var i = 0; i < matched.Items.Length; i++)
        {
            var (item, bought, _, _) = matched.Items[i];
            if (item.Origin is { } origin && !nodes.Contains(origin)) Add(OrderProblems.UnknownNode, i, "origin", $"the network has no node \"{Shown.Text(origin)}\"");
            if (item.Quantity % StepOf(bought.Sku) != 0) Add(ReturnProblems.OffStep, i, "quantity", $"{Shown.Number(item.Quantity)} is no multiple of {Shown.Number(StepOf(bought.Sku))}");
        }
        return problems;

        void Add(InputProblemKind kind, int item, string property, string message) =>
            problems.Add(new(kind.Severity, kind.Code, file, line, string.Create(CultureInfo.InvariantCulture, $"item {item + 1}, {property}"), message, kind.Remedy));
    }

    private decimal StepOf(string sku) => steps.TryGetValue(sku, out var step) && step > 0 ? step : 1;

    private static InputProblemKind KindOf(ReturnProblemKind kind) => kind switch
    {
        ReturnProblemKind.UnknownLine => ReturnProblems.UnknownLine,
        ReturnProblemKind.OtherSku => ReturnProblems.OtherSku,
        ReturnProblemKind.UnclearLine => ReturnProblems.UnclearLine,
        _ => ReturnProblems.MoreThanBought,
    };

    private static string PropertyOf(ReturnProblemKind kind) => kind switch
    {
        ReturnProblemKind.UnknownLine or ReturnProblemKind.UnclearLine => "line",
        ReturnProblemKind.OtherSku => "sku",
        _ => "quantity",
    };
}

using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Routing;

/// <summary>Loads policy, network and orders for a batch.</summary>
public static class RoutePreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<RouteRun> Prepare(RouteRequest request)
    {
        var read = PolicyAndNetwork.Read(request.Policy, request.Network, request.Stock, request.Strict);
        if (read.Value is not { } inputs)
        {
            return read.InTheWayOf<RouteRun>();
        }

        var problems = inputs.Problems.ToBuilder();
        var orders = Orders(request.Orders, inputs.Checked, problems, out var setAside);
        if (orders.IsEmpty && setAside == 0)
        {
            return Outcome<RouteRun>.Failed($"{request.Orders}: there is no order in it.");
        }

        if (orders.IsEmpty)
        {
            return Outcome<RouteRun>.Failed(string.Join('\n', problems));
        }

        var at = request.At ?? new DecisionTime(inputs.Network.AsOf);
        return Outcome<RouteRun>.Of(new RouteRun(inputs, orders, at, request.Independent, problems.ToImmutable(), setAside));
    }

    private static ImmutableArray<Order> Orders(string path, ReadingOptions options, ImmutableArray<InputProblem>.Builder problems, out int setAside)
    {
        var orders = ImmutableArray.CreateBuilder<Order>();
        setAside = 0;
        foreach (var reading in new OrderReader(options).ReadPath(path))
        {
            problems.AddRange(reading.Problems);
            if (reading.Order is { } order)
            {
                orders.Add(order);
            }
            else
            {
                setAside++;
            }
        }

        return orders.ToImmutable();
    }
}

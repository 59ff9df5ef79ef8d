using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Orders;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Routing;

/// <summary>Loads policy, network and orders for a batch.</summary>
public static class RoutePreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<RouteRun> Prepare(RouteRequest request)
    {
        var library = LibraryLoader.Load(request.Policy);
        if (library.Value is not { } loaded)
        {
            return Outcome<RouteRun>.Failed(library.Problem!);
        }

        if (loaded.Compilation.Library is not { } compiled)
        {
            return Outcome<RouteRun>.Mistaken(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        var reading = LibraryReading.Of(loaded, request.Strict);
        if (reading.Value is not { } options)
        {
            return Outcome<RouteRun>.Failed(string.Join('\n', reading.Problems));
        }

        var network = new NetworkReader(options).ReadPath(request.Network, [.. request.Stock]);
        if (network.Value is not { } read)
        {
            return Outcome<RouteRun>.Failed(string.Join('\n', network.Problems));
        }

        var problems = reading.Problems.AddRange(network.Problems).ToBuilder();
        var orders = Orders(request.Orders, options with { Checks = new OrderChecks(read) }, problems, out var setAside);
        if (orders.IsEmpty && setAside == 0)
        {
            return Outcome<RouteRun>.Failed($"{request.Orders}: there is no order in it.");
        }

        if (orders.IsEmpty)
        {
            return Outcome<RouteRun>.Failed(string.Join('\n', problems));
        }

        var snapshot = Snapshot.Of(read);
        var at = request.At ?? new DecisionTime(read.AsOf);
        return Outcome<RouteRun>.Of(new RouteRun(new Router(compiled, snapshot), snapshot, orders, at, request.Independent, problems.ToImmutable(), setAside,
            [.. loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)]));
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

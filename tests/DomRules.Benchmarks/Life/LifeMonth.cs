using System.Diagnostics;
using System.Globalization;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Benchmarks.Life;

/// <summary>How fast the lives of orders go by: a month of made-up orders as commands, each tenth timed alone, since what grows with the month is what would slow it down.</summary>
internal static class LifeMonth
{
    /// <summary>Prints a line for each tenth of the month.</summary>
    internal static void Print(string[] args)
    {
        var orders = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 20_000;
        var commands = MonthCommands.Of(orders);
        var fulfilment = new Fulfilment(PolicyCompiler.Compile([new SourceText("month.route", MonthWorld.Policy)]).Library!, Snapshot.Of(MonthWorld.Network));
        var state = fulfilment.Start();
        Console.WriteLine($"{orders} orders, {commands.Count} commands");
        var (whole, refused) = (Stopwatch.StartNew(), 0);
        foreach (var tenth in commands.Chunk((commands.Count + 9) / 10))
        {
            var watch = Stopwatch.StartNew();
            foreach (var (at, command) in tenth)
            {
                foreach (var one in Each(state, command))
                {
                    var step = fulfilment.Handle(state, one, at);
                    (state, refused) = (step.State, refused + (step.Refusal is null ? 0 : 1));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenth[^1].At:MM-dd}  {tenth.Length / watch.Elapsed.TotalSeconds,10:N0} commands a second"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all    {commands.Count / whole.Elapsed.TotalSeconds,10:N0} commands a second, {refused} refused"));
        Console.WriteLine(string.Join(", ", state.Orders.Values.GroupBy(life => life.Status).OrderBy(same => same.Key).Select(same => $"{same.Key} {same.Count()}")));
    }

    /// <summary>All shipments of an order move that can.</summary>
    private static IEnumerable<LifeCommand> Each(LifeState state, LifeCommand command) => command is not MoveShipment move ? [command]
        : state.Orders[move.Order].Shipments.Where(s => s.State == (move.To == ShipmentState.Delivered ? ShipmentState.Shipped : move.To - 1)).Select(s => move with { Shipment = s.Number });
}

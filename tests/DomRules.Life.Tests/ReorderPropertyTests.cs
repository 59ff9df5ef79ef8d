using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Routing.Tests;

namespace DomRules.Life.Tests;

/// <summary>What does not matter changes nothing: in which order things happen that have nothing to do with each other, and how the network is listed.</summary>
public sealed class ReorderPropertyTests
{
    private const int Cases = 40;

    [Fact]
    public void Handle_CommandsOnOtherArticlesInterleavedOtherwise_ComesToTheSameState()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var dice = new Dice(seed);
            var policy = AnyPolicyText.Of(dice);
            var network = Shop.With([.. from node in (string[])["BER", "S1", "S2"] from sku in (string[])["A", "B"] select (node, sku, (decimal)dice.Roll(5))]);
            ImmutableArray<ImmutableArray<LifeCommand>> chains = [Chain(dice, "A"), Chain(dice, "B")];

            var one = Run(new Story(policy, network), Interleaved(chains, new Dice(seed + 1000)));
            var other = Run(new Story(policy, network), Interleaved(chains, new Dice(seed + 2000)));

            Soundness.Equal(Soundness.Text(one.State), Soundness.Text(other.State), $"seed {seed}");
        }
    }

    [Fact]
    public void Handle_NetworkListedOtherwise_ComesToTheSameState()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var dice = new Dice(seed);
            var policy = AnyPolicyText.Of(dice);
            var network = AnyCommand.Network(dice);
            var commands = Chain(dice, "A").AddRange(Chain(dice, "B"));

            var one = Run(new Story(policy, network), commands);
            var other = Run(new Story(policy, network with { Nodes = [.. network.Nodes.Reverse()], Stock = [.. network.Stock.Reverse()], Products = [.. network.Products.Reverse()] }), commands);

            Soundness.Equal(Soundness.Text(one.State), Soundness.Text(other.State), $"seed {seed}");
        }
    }

    private static Story Run(Story story, IEnumerable<LifeCommand> commands)
    {
        foreach (var command in commands)
        {
            story.Try(command);
        }

        story.Pass(TimeSpan.FromDays(3));
        return story;
    }

    private static IEnumerable<LifeCommand> Interleaved(ImmutableArray<ImmutableArray<LifeCommand>> chains, Dice dice)
    {
        var next = new int[chains.Length];
        while (Enumerable.Range(0, chains.Length).Where(c => next[c] < chains[c].Length).ToList() is { Count: > 0 } left)
        {
            var chain = left[dice.Roll(left.Count)];
            yield return chains[chain][next[chain]++];
        }
    }

    /// <summary>Commands about one article.</summary>
    private static ImmutableArray<LifeCommand> Chain(Dice dice, string sku)
    {
        var commands = ImmutableArray.CreateBuilder<LifeCommand>();
        var orders = 0;
        for (var i = 0; i < 14; i++)
        {
            var id = $"{sku}{1 + dice.Roll(Math.Max(1, orders))}";
            commands.Add(orders == 0 || dice.OneIn(3)
                ? new PlaceOrder(Shop.Order($"{sku}{++orders}", (sku, 1 + dice.Roll(3))) with { Priority = dice.Roll(3), Risk = dice.OneIn(6) ? "high" : "low" })
                : Later(dice, id, sku));
        }

        return commands.ToImmutable();
    }

    private static LifeCommand Later(Dice dice, string id, string sku) => dice.Roll(7) switch
    {
        0 => new MoveShipment(id, 1 + dice.Roll(2), ShipmentState.Shipped),
        1 => new TellEvent(id, new OrderEvent(dice.Pick("short_pick", "rejected", "damaged"), null, sku, null, 1)),
        2 => new CancelOrder(id, null, null),
        3 => new ReceiveStock(new StockPlace(dice.Pick("BER", "S1"), sku), 1 + dice.Roll(3)),
        4 => new CountStock(new StockPlace(dice.Pick("BER", "S1"), sku), dice.Roll(4)),
        5 => new EditOrder(Shop.Order(id, (sku, 1 + dice.Roll(4)))),
        _ => new ReleaseHold(id, "ana", "Seen", []),
    };
}

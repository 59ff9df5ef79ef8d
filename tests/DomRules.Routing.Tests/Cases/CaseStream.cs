using System.Collections.Immutable;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Policies;
using DomRules.Routing.Tests.Worlds;

namespace DomRules.Routing.Tests.Cases;

/// <summary>Made-up cases by seed. A seed's policy is compiled once and meets several networks and orders.</summary>
internal static class CaseStream
{
    private const int WorldsOfAPolicy = 4;

    public static bool IsHeavy => Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    /// <summary>Cases of as many policies as asked, or many more in a heavy run.</summary>
    public static IEnumerable<(string Seed, RoutedCase Case, Dice Dice)> Draw(int policies, int orders, ulong salt)
    {
        var count = (ulong)(IsHeavy ? policies * 50 : policies);
        for (ulong seed = 0; seed < count; seed++)
        {
            foreach (var made in Of(salt, seed, orders))
            {
                yield return made;
            }
        }
    }

    public static IEnumerable<(string Seed, RoutedCase Case, Dice Dice)> Of(ulong salt, ulong seed, int orders)
    {
        var policy = AnyPolicy.Draw(new Dice((salt << 40) + (seed << 8)));
        var library = RoutedCase.Compile(policy.Text).Library;
        for (ulong world = 1; library is not null && world <= WorldsOfAPolicy; world++)
        {
            var dice = new Dice((salt << 40) + (seed << 8) + world);
            var network = AnyNetwork.Draw(dice);
            ImmutableArray<Order> made = [.. Enumerable.Range(0, orders).Select(i => AnyOrder.Draw(dice, $"100{i + 1}"))];
            yield return ($"salt {salt} seed {seed} world {world}", new RoutedCase(policy, network, made, AnyOrder.When(dice)) { Library = library }, dice);
        }
    }
}

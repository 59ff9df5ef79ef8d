using System.Globalization;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Routing.Tests;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>Whatever was done with orders that nobody pays: when nobody does anything any more, there is an end of deciding.</summary>
public sealed class LapsePropertyTests(ITestOutputHelper output)
{
    private static readonly string? Only = Environment.GetEnvironmentVariable("DOMRULES_SEED");

    [Fact]
    public void Handle_OrdersNobodyPays_ComeToRest()
    {
        var (stories, lapsed) = (0, 0);
        foreach (var seed in Seeds(100))
        {
            var dice = new Dice(seed);
            var policy = AnyPolicyText.Of(dice);
            if (policy.Contains("rule unpaid", StringComparison.Ordinal))
            {
                lapsed += Lapsed(seed, Told(dice, new Story(policy, AnyCommand.Network(dice))));
                stories++;
            }
        }

        output.WriteLine(FormattableString.Invariant($"seeds 1 to 100: {stories} stories with a rule for unpaid orders, {lapsed} holds of orders lapsed"));
        lapsed.ShouldBeGreaterThan(Only is null ? 100 : -1);
    }

    /// <summary>Commands close to each other, so that many holds run at once.</summary>
    private static Story Told(Dice dice, Story story)
    {
        for (var i = 0; i < 40; i++)
        {
            story.Pass(TimeSpan.FromMinutes(dice.Pick(0, 5, 45, 200)));
            story.Try(AnyCommand.Of(dice, story.State) switch
            {
                PlaceOrder place => new PlaceOrder(place.Order with { Payment = "pending", Risk = "low" }),
                var other => other,
            });
        }

        return story;
    }

    /// <summary>Terms, closures and disruptions are over within nine days, twelve hold lengths more are twelve times nothing.</summary>
    private static int Lapsed(ulong seed, Story story)
    {
        story.Pass(TimeSpan.FromDays(9));
        var decisions = story.Decisions.Count;
        for (var holds = 0; holds < 12; holds++)
        {
            story.Pass(TimeSpan.FromHours(3));
        }

        story.Decisions.Count.ShouldBe(decisions, FormattableString.Invariant($"seed {seed}\n{story.Told()}"));
        return story.Events.OfType<ReservationEnded>().Count(ended => ended is { State: ReservationState.Expired, Key.Shipment: > 0 });
    }

    private static IEnumerable<ulong> Seeds(int count) => Only is null ? Enumerable.Range(1, count).Select(i => (ulong)i) : [ulong.Parse(Only, CultureInfo.InvariantCulture)];
}

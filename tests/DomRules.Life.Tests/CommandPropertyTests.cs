using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Routing.Tests;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>Whatever commands come in whatever order: stock is conserved, every order is in one state, no hold leaks.</summary>
public sealed class CommandPropertyTests(ITestOutputHelper output)
{
    private static readonly bool Heavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";
    private static readonly string? Only = Environment.GetEnvironmentVariable("DOMRULES_SEED");

    [Fact]
    public void Handle_AnyCommands_ConservesStockAndLeaksNothing()
    {
        var (done, refused, replaced) = (0, 0, 0);
        var statuses = new SortedSet<OrderStatus>();
        foreach (var seed in Seeds(Heavy ? 5_000 : 120))
        {
            var dice = new Dice(seed);
            var story = new Story(AnyPolicyText.Of(dice), AnyCommand.Network(dice));
            var model = new TinyModel(story.State);
            try
            {
                for (var i = 0; i < 50; i++)
                {
                    story.Pass(TimeSpan.FromMinutes(dice.Pick(0, 5, 45, 600, 3000)));
                    model.Look(story.State, story.LastEvents);
                    var command = AnyCommand.Of(dice, story.State);
                    var before = story.State;
                    var step = story.Try(command);
                    model.Do(command, before, step);
                    (done, refused) = step.Refusal is null ? (done + 1, refused) : (done, refused + 1);
                    replaced += step.Events.OfType<LineSubstituted>().Count();
                    statuses.UnionWith(story.State.Orders.Values.Select(o => o.Status));
                }
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}: {broken.Message}\n{story.Told()}", broken);
            }
        }

        output.WriteLine($"{done} commands done, {refused} refused, {replaced} lines replaced; states seen: {string.Join(", ", statuses)}");
        done.ShouldBeGreaterThan(0);
        replaced.ShouldBeGreaterThan(Only is null ? 0 : -1);
        statuses.Count.ShouldBe(Enum.GetValues<OrderStatus>().Length, "every state of an order is to be met");
    }

    private static IEnumerable<ulong> Seeds(int count) => Only is null ? Enumerable.Range(1, count).Select(i => (ulong)i) : [ulong.Parse(Only, System.Globalization.CultureInfo.InvariantCulture)];
}

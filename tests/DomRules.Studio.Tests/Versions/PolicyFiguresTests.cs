using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using DomRules.Studio.Versions;

namespace DomRules.Studio.Tests.Versions;

/// <summary>How a library that is live fares is what its decisions say.</summary>
public sealed class PolicyFiguresTests
{
    [Fact]
    public async Task Figures_OfALibrary_AreThoseOfItsDecisions()
    {
        var clock = new MovedClock();
        await using var studio = await ServedStudio.StartAsync(told: 120, clock: clock);
        var (figures, live) = (new PolicyFigures(studio.Services), studio.Services.Queue.Live.Pointers["*"]);
        var decided = await studio.Store.Decisions.FindAsync(new DecisionFilter { Market = "DE" }, null, 5_000);
        var figure = (await figures.OfAsync("*", live)).ShouldNotBeNull();

        figure.ADay.ShouldBe((decimal)decided.Count / PolicyFigures.CountedDays);
        figure.Rules.ShouldBeGreaterThan(10);
        foreach (var (_, rule) in figure.Silent.ShouldNotBeNull())
        {
            (await studio.Store.Decisions.FindAsync(new DecisionFilter { Rule = rule }, null, 1)).ShouldBeEmpty(rule);
        }

        var hold = (await studio.Store.Decisions.FindAsync(new DecisionFilter { Outcome = "held" }, null, 1))[0];
        var spoke = Operations.Explaining.StoredExplaining.Read((await studio.Store.Decisions.GetAsync(hold.Key))!.Record).Value!.Holds[0].Rule;
        figure.Silent.ShouldNotContain(one => one.Rule == spoke);
        figure.Silent.ShouldNotBeEmpty();

        // Long after, nothing was decided of late, so that of no rule it can be told that it is silent.
        clock.Forward(TimeSpan.FromDays(PolicyFigures.SilentDays + 1));
        var later = (await figures.OfAsync("*", live)).ShouldNotBeNull();
        (later.ADay, later.Silent).ShouldBe((0, null));
        (await figures.OfAsync("*", new string('0', 64))).ShouldBeNull();
    }
}

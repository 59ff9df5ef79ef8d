using Deque.AxeCore.Playwright;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using DomRules.Studio.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Editor;

/// <summary>The editor with each of its panels, wide and light, narrow and dark.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorScreen(StudioFixture fixture)
{
    private static readonly string[] Serious = ["serious", "critical"];

    private const string Table = "\ntable handling (order.destination.country, order.service) gives money \"What packing costs\" {\n  | DE, AT | express | 1.20 EUR |\n  | *      | *       | 2 EUR    |\n}\n";

    [Theory]
    [MemberData(nameof(ScreenTests.Looks), MemberType = typeof(ScreenTests))]
    public async Task Editor_InEveryLook_IsSound(int width, string theme)
    {
        var live = fixture.Studio.Services.Queue.Live.Pointers["*"];
        var files = DomRules.Operations.Versions.FileBundle.Read((await fixture.Studio.Store.Artefacts.GetAsync(live))!.Content).Value!.Files;
        var draft = await BegunDraft.BeginAsync(fixture.Studio, ServedStudio.Hostile, live, files.SetItem("de_fashion.route", files["de_fashion.route"] + Table));
        var order = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "route", Outcome = "routed" }, null, 1))[0].Order;
        await using var visit = await fixture.VisitAsync($"Editor {width} {theme}", ["author"], width, theme);
        var wrong = new List<string>();
        foreach (var (name, query, seen) in new[]
        {
            ("rule", $"line={await BegunDraft.LineOfAsync(fixture.Studio, draft, "rule refused")}&dock=problems", "rejected happens"), ("parameters", "panel=parameters&dock=tests", "pass"), ("tables", $"panel=tables&dock=simulator&order={Uri.EscapeDataString(order)}", "Comes out the same"),
        })
        {
            await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&{query}");
            await Expect(visit.Page.GetByText(seen).First).ToBeVisibleAsync();
            await visit.PictureAsync($"editor-{name}-{width}-{theme}");
            wrong.AddRange((await visit.Page.RunAxe()).Violations.Where(v => Serious.Contains(v.Impact)).Select(v => $"{name}: {v.Id}: {v.Help}: {string.Join(" ; ", v.Nodes.Select(n => n.Html).Take(6))}"));
            if (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth"))
            {
                wrong.Add($"{name}: wider than the window");
            }
        }

        wrong.ShouldBeEmpty();
        visit.Mistakes.ShouldBeEmpty();
    }
}

using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Screens;

/// <summary>What an auditor takes home on paper: all of it, light, and nothing that only a screen needs.</summary>
[Collection(StudioCollection.Name)]
public sealed class PrintTests(StudioFixture fixture)
{
    /// <summary>What of a page does not suit paper of this width.</summary>
    private const string Wrong = """
        () => {
          const wrong = [];
          const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
          if (getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)') { wrong.push('dark paper'); }
          for (const e of document.querySelectorAll('.side, .bar, .crumbs, main button, main .button, main input')) { if (shown(e)) { wrong.push('on paper: ' + e.className + ' ' + e.textContent.trim()); } }
          for (const e of document.querySelectorAll('main details:not(.noprint)')) { if (!e.open) { wrong.push('folded: ' + e.querySelector('summary').textContent.trim()); } }
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth) { wrong.push('wider than the paper: ' + document.documentElement.scrollWidth); }
          for (const e of document.querySelectorAll('main td, main dd, main p, main code, main pre')) { if (shown(e) && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1) { wrong.push('cut off: ' + e.textContent.trim().slice(0, 40)); } }
          for (const e of document.querySelectorAll('main tr')) { if (getComputedStyle(e).breakInside !== 'avoid') { wrong.push('a row may be torn'); break; } }
          return wrong;
        }
        """;

    [Fact]
    public async Task Page_OfADecisionAnOrderOrAnEntry_IsWholeOnPaper()
    {
        await using var visit = await fixture.VisitAsync("Pap Er", ["auditor", "operator"], 900, "dark");
        var routed = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Outcome = "routed", Kind = "route" }, null, 1))[0];
        foreach (var (name, path) in new[] { ("decision", $"/decisions/{routed.Key}"), ("order", $"/orders/{routed.Order}"), ("entry", $"/audit/{routed.Key.Commit}") })
        {
            await visit.Page.SetViewportSizeAsync(900, 900);
            await visit.GoAsync(path);
            var pressed = await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print" }).CountAsync();
            pressed.ShouldBe(1, name);
            var open = await visit.Page.Locator("main details[open]").CountAsync();
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await visit.Page.SetViewportSizeAsync(703, 1000);
            await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
            (await visit.Page.EvaluateAsync<string[]>(Wrong)).ShouldBeEmpty(name);
            (await visit.Page.Locator(".imprint").InnerTextAsync()).ShouldContain($"{path}, printed 2");
            await visit.PictureAsync("print-" + name, whole: true);
            if (Environment.GetEnvironmentVariable("DOMRULES_PICTURES") is { Length: > 0 } folder)
            {
                await visit.Page.PdfAsync(new() { Path = Path.Combine(folder, $"print-{name}.pdf"), PreferCSSPageSize = true });
            }

            await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
            (await visit.Page.Locator("main details[open]").CountAsync()).ShouldBe(open, "what was folded is folded again");
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await visit.GoAsync($"/decisions/{routed.Key}");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain(routed.Version!);
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain(routed.Hash);
        visit.Mistakes.ShouldBeEmpty();
    }
}

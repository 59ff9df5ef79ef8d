using System.Collections.Immutable;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Editor;

/// <summary>Typing in a policy of 500 rules: every mistake is told, and how long that took is printed; no time is asserted.</summary>
[Collection(StudioCollection.Name)]
public sealed class ManyRulesTyping(StudioFixture fixture, Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Strokes = 12;

    [Fact]
    public async Task Typing_InFiveHundredRules_TellsEachMistakeAndPrintsHowLongItTook()
    {
        await fixture.Studio.Warmed.WaitAsync(TimeSpan.FromMinutes(2));
        var files = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("many.route", ManyRulesText.Text());
        var draft = await BegunDraft.BeginAsync(fixture.Studio, "Five hundred rules", null, files);
        await using var visit = await fixture.VisitAsync("Tess Typist", ["author"]);
        var page = visit.Page;
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=many.route&line=1256");
        await page.Keyboard.PressAsync("Home");
        var (told, checking, frames) = (new List<double>(), new List<double>(), new List<double>());
        for (var stroke = 0; stroke < Strokes; stroke++)
        {
            frames.Add(await page.EvaluateAsync<double>("() => new Promise(done => { const began = performance.now(); requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))); })"));
            var text = page.Locator(".editor .text");
            var before = await text.GetAttributeAsync("data-checked");
            await page.Keyboard.TypeAsync(stroke % 2 == 0 ? "?" : "");
            if (stroke % 2 == 1)
            {
                await page.Keyboard.PressAsync("Backspace");
            }

            await Expect(text).Not.ToHaveAttributeAsync("data-checked", before!);
            await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(stroke % 2 == 0 ? 1 : 0);
            told.Add(await Number(text, "data-latency"));
            checking.Add(await Number(text, "data-checking"));
        }

        output.WriteLine($"500 rules, {files["many.route"].Length / 1024} kB: markers {Shown(told)} ms after the last key, of which checking {Shown(checking)} ms; two frames {Shown(frames)} ms");
        visit.Mistakes.ShouldBeEmpty();
    }

    private static async Task<double> Number(ILocator element, string name) => double.Parse((await element.GetAttributeAsync(name))!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(List<double> times) => FormattableString.Invariant($"{times.Order().ElementAt(times.Count / 2):0} (median; {times.Min():0} to {times.Max():0})");
}

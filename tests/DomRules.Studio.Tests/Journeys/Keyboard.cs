using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>The hands of somebody who uses no mouse. Wherever they come to, the focus can be seen.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Most = 200;

    /// <summary>The browser owes an answer to each key. One that a page which is just going away took is never answered.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What has the focus: how it is called, and whether one sees that it has it.</summary>
    private const string Focused =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) { return ["", "yes"]; }
          const style = getComputedStyle(one), box = one.getBoundingClientRect();
          const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const isFree = !hit || one.contains(hit) || hit.contains(one);
          const seen = isFree && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
          return [(one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText ?? "").trim(), seen ? "yes" : one.outerHTML.slice(0, 120)];
        }
        """;

    internal Task PressAsync(string key) => page.Keyboard.PressAsync(key).WaitAsync(Longest);

    internal Task TypeAsync(string text) => page.Keyboard.TypeAsync(text).WaitAsync(Longest);

    /// <summary>Presses Tab until something whose name begins so has the focus, forwards or back.</summary>
    internal async Task TabToAsync(string name, bool back = false)
    {
        for (var pressed = 0; pressed < Most; pressed++)
        {
            await PressAsync(back ? "Shift+Tab" : "Tab");
            var focused = await LookAsync();
            if (focused[1] != "yes")
            {
                // What is out of sight is scrolled to, which takes a moment.
                await page.WaitForFunctionAsync($"() => ({Focused})()[1] === 'yes'", null, new() { Timeout = 3_000 });
            }

            if (focused[0].StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab does not come to {name}.");
    }

    /// <summary>Presses Tab until it and Enter go on from something of that name.</summary>
    internal async Task EnterAsync(string name, bool back = false)
    {
        await TabToAsync(name, back);
        await PressAsync("Enter");
    }

    /// <summary>What has the focus.</summary>
    internal async Task<string> FocusedAsync() => (await LookAsync())[0];

    private Task<string[]> LookAsync() => page.EvaluateAsync<string[]>(Focused).WaitAsync(Longest);
}

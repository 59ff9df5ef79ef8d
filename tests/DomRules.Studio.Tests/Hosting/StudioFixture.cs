using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Hosting;

/// <summary>One served studio and one browser for all journeys.</summary>
public sealed class StudioFixture : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private IPlaywright? _playwright;

    internal ServedStudio Studio { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("DOMRULES_BROWSER") ?? Programs.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The journeys need Chromium. Install it (on Debian: apt-get install chromium), or name the program in DOMRULES_BROWSER.");
        // Other tests run beside; what a page owes comes later then, and is waited for, never slept for.
        Assertions.SetDefaultExpectTimeout(20_000);
        Studio = await ServedStudio.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Studio.DisposeAsync();
    }

    /// <summary>A page of somebody with these roles, in a browser window of its own.</summary>
    internal async Task<Visit> VisitAsync(string name, string[] roles, int width = 1440, string theme = "light", ServedStudio? of = null)
    {
        var studio = of ?? Studio;
        var signIn = await studio.AddPersonAsync(name, roles);
        return await EnterAsync(studio.Address, await studio.SignInAsync(signIn), width, theme);
    }

    /// <summary>A page of who signed in at a studio, in a browser window of its own.</summary>
    internal async Task<Visit> EnterAsync(Uri address, string session, int width = 1440, string theme = "light")
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "domrules_session", Value = session, Url = address.ToString() },
            new Cookie { Name = "domrules_theme", Value = theme, Url = address.ToString() },
        ]);
        var page = await context.NewPageAsync();
        await Visit.WaitForCircuitsAsync(page);
        return new Visit(context, page);
    }
}

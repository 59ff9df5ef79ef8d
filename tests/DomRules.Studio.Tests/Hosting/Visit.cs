using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Hosting;

/// <summary>Somebody's browser window. Mistakes that a page makes are noted.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type, message.Text);
        page.PageError += (_, error) => Mistakes.Add(error);
        page.Dialog += (_, dialog) => NoteDialog(dialog);
        page.Request += (_, request) => NoteForeign(request.Url);
    }

    internal IPage Page { get; }

    internal List<string> Mistakes { get; } = [];

    /// <summary>Holds every action on a page back until its circuit is there: what a page shows before is replaced then, and a click on it would be lost.</summary>
    internal static Task WaitForCircuitsAsync(IPage page) =>
        page.AddLocatorHandlerAsync(page.Locator(".frame[data-live='not yet']"), () => page.Locator(".frame[data-live=yes]").WaitForAsync());

    /// <summary>Opens an address and waits until its circuit is there.</summary>
    internal async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator(".frame[data-live=yes] h1").WaitForAsync();
    }

    /// <summary>Keeps a picture where DOMRULES_PICTURES names a folder.</summary>
    internal async Task PictureAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("DOMRULES_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>A dialog that nobody answers holds the page for ever.</summary>
    private void NoteDialog(IDialog dialog)
    {
        Mistakes.Add($"a page ran a dialog: {dialog.Type} {dialog.Message}");
        _ = dialog.AcceptAsync();
    }

    private void Note(string type, string text)
    {
        if (type == "error")
        {
            Mistakes.Add(text);
        }
    }

    private void NoteForeign(string url)
    {
        if (!url.Contains("127.0.0.1", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
        {
            Mistakes.Add("a request left the host: " + url);
        }
    }
}

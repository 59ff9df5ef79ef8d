using System.Collections.Immutable;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;

namespace DomRules.Studio.Tests.Editor;

/// <summary>A draft that somebody began, and its editor.</summary>
internal static class BegunDraft
{
    /// <summary>A draft of what is live; its id.</summary>
    internal static async Task<string> OfLiveAsync(ServedStudio studio, string title, string market = "*")
    {
        var version = studio.Services.Queue.Live.Pointers.GetValueOrDefault(market) ?? studio.Services.Queue.Live.Pointers["*"];
        return await BeginAsync(studio, title, version, FileBundle.Read((await studio.Store.Artefacts.GetAsync(version))!.Content).Value!.Files, market);
    }

    /// <summary>A draft of these files; its id.</summary>
    internal static Task<string> BeginAsync(ServedStudio studio, string title, string? version, ImmutableSortedDictionary<string, string> files, string market = "*") => BeginAsync(studio.Store, title, version, files, market);

    /// <summary>A draft of these files; its id.</summary>
    internal static async Task<string> BeginAsync(IStore store, string title, string? version, ImmutableSortedDictionary<string, string> files, string market = "*")
    {
        await using var desk = new DraftDesk(store, TimeProvider.System, () => Guid.NewGuid().ToString("N"));
        return (await desk.BeginAsync(market, title, version, files, new DraftPerson("begun", "Whoever began"))).Value!;
    }

    /// <summary>In which line something stands of what a draft holds.</summary>
    internal static async Task<int> LineOfAsync(ServedStudio studio, string draft, string words)
    {
        var text = await TextAsync(studio, draft, "de_fashion.route");
        return text[..text.IndexOf(words, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }

    /// <summary>What a draft holds on disk.</summary>
    internal static Task<string> TextAsync(ServedStudio studio, string draft, string file) => TextAsync(studio.Store, draft, file);

    /// <summary>What a draft holds on disk.</summary>
    internal static async Task<string> TextAsync(IStore store, string draft, string file)
    {
        await using var desk = new DraftDesk(store, TimeProvider.System, () => Guid.NewGuid().ToString("N"));
        return (await desk.FilesAsync(draft))![file];
    }

    /// <summary>Opens it and waits until the text is there and coloured.</summary>
    internal static async Task OpenAsync(Visit visit, string address)
    {
        await visit.GoAsync(address);
        await visit.Page.Locator(".monaco-editor .view-line").First.WaitForAsync();
        await visit.Page.Locator(".text[data-coloured=yes][data-checked]").WaitForAsync();
    }

    /// <summary>Waits until what was typed is in the draft and checked.</summary>
    internal static Task SavedAsync(Visit visit) => Assertions.Expect(visit.Page.Locator(".editor[data-saving=saved]")).ToBeVisibleAsync();
}

using System.Globalization;
using DomRules.Operations.Drafting;
using DomRules.Store;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Drafting;

/// <summary>Desks whose ids are counted, and that look for other processes' steps only when asked to.</summary>
internal static class Desks
{
    private static int _last;

    internal static readonly DraftPerson Ada = new("a1", "Ada");

    internal static readonly DraftPerson Ben = new("b1", "Ben");

    internal static IStore Store() => new MemoryStore();

    internal static DraftDesk New(IStore store, DraftOptions? options = null) =>
        new(store, TimeProvider.System, () => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture), options ?? new DraftOptions { LookEvery = TimeSpan.FromHours(1) });

    internal static async Task<string> BeginAsync(DraftDesk desk, params (string Name, string Text)[] files) =>
        (await desk.BeginAsync("DE", "Nearer stores", null, files.ToDictionary(file => file.Name, file => file.Text), Ada)).Value!;
}

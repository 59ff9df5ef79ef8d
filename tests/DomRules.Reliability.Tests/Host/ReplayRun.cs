using System.Globalization;
using DomRules.Operations.Replaying;
using DomRules.Store.Decisions;

namespace DomRules.Reliability.Tests.Host;

/// <summary>Makes all decisions of a store again under a culture, on some threads, and says what came of it.</summary>
internal static class ReplayRun
{
    internal static async Task<int> RunAsync(string address, string culture, int threads)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Foreign(culture);
        var hashes = await HashesAsync(address);
        var work = Enumerable.Range(0, threads).Select(thread => OnThreadAsync(address, [.. hashes.Where((_, i) => i % threads == thread)])).ToArray();
        var identical = (await Task.WhenAll(work)).Sum();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{identical} of {hashes.Count} identical, {string.Create(CultureInfo.CurrentCulture, $"{1.5m}")} {TimeZoneInfo.Local.BaseUtcOffset.TotalHours} h, {threads} threads"));
        return identical == hashes.Count ? 0 : 1;
    }

    private static async Task<List<string>> HashesAsync(string address)
    {
        await using var store = await AnyStore.OpenAsync(address);
        var hashes = new List<string>();
        DecisionKey? after = null;
        while (await store.Decisions.ReadAsync(after, 500) is { Count: > 0 } page)
        {
            hashes.AddRange(page.Select(decision => decision.Row.Hash));
            after = page[^1].Row.Key;
        }

        return hashes;
    }

    private static Task<int> OnThreadAsync(string address, string[] hashes)
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(CountAsync(address, hashes).GetAwaiter().GetResult());
            }
            catch (Exception broken)
            {
                done.SetException(broken);
            }
        }).Start();
        return done.Task;
    }

    private static async Task<int> CountAsync(string address, string[] hashes)
    {
        await using var store = await AnyStore.OpenAsync(address);
        var replaying = new StoreReplaying(store);
        var identical = 0;
        foreach (var hash in hashes)
        {
            var replayed = await replaying.OneAsync(hash);
            if (replayed?.Verdict == ReplayVerdict.Identical)
            {
                identical++;
            }
            else
            {
                await Console.Error.WriteLineAsync($"{hash}: {replayed?.Verdict} {replayed?.Detail}");
            }
        }

        return identical;
    }

    /// <summary>The machine's own culture of that name; where it has none (no ICU), one made by hand with the signs that matter.</summary>
    private static CultureInfo Foreign(string name)
    {
        if (!AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) || !isInvariant)
        {
            return new CultureInfo(name);
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = name == "ar-SA" ? "٫" : ",";
        culture.NumberFormat.NegativeSign = name == "ar-SA" ? "\u061c-" : "\u2212";
        culture.DateTimeFormat.DateSeparator = culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}

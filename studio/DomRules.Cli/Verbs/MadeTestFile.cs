using DomRules.Operations;
using DomRules.Operations.Testing.FromDecisions;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Cli.Verbs;

/// <summary>A test made from a decision of a store, written to the end of a library's tests.</summary>
internal static class MadeTestFile
{
    /// <summary>Where it was written, file and line; or why it was not.</summary>
    /// <param name="folder">The library.</param>
    /// <param name="address">The store.</param>
    /// <param name="decision">A decision's key or hash, or an order's id: its last routing.</param>
    /// <param name="cancel">Ends it.</param>
    internal static async Task<Outcome<string>> WriteAsync(string folder, string address, string decision, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            return Outcome<string>.Failed($"{folder}: a test from a decision is written into a library, which is a folder.");
        }

        await using var store = await StoreAddress.OpenThereAsync(address).ConfigureAwait(false);
        if (await FoundAsync(store, decision, cancel).ConfigureAwait(false) is not { } kept)
        {
            return Outcome<string>.Failed($"The store has no decision {decision}, and no order of that id was routed in it.");
        }

        var made = await new TestFromDecision(store).MakeAsync(kept, cancel).ConfigureAwait(false);
        var bundle = LibraryBundle.OfPath(folder);
        return made.Value is not { } test ? Outcome<string>.Failed(made.Problem!)
            : bundle.Value is not { } library ? Outcome<string>.Failed(bundle.Problem!)
            : Write(folder, library, test);
    }

    private static Outcome<string> Write(string folder, FileBundle library, MadeTest test)
    {
        var beside = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var placed = TestPlacing.Of(library.Files.SetItems(beside), test, test.Title);
        if (placed.Value is not { } place)
        {
            return Outcome<string>.Failed(placed.Problem!);
        }

        File.WriteAllText(Path.Combine(folder, place.NetworkFile), place.NetworkText);
        File.AppendAllText(Path.Combine(folder, place.File), place.Text);
        return Outcome<string>.Of(FormattableString.Invariant($"{Path.Combine(folder, place.File)}:{place.Line}"));
    }

    private static async ValueTask<StoredDecision?> FoundAsync(IStore store, string decision, CancellationToken cancel)
    {
        var named = DecisionKey.TryParse(decision, out var key) ? await store.Decisions.GetAsync(key, cancel).ConfigureAwait(false)
            : decision.Length == 64 ? await store.Decisions.GetAsync(decision, cancel).ConfigureAwait(false)
            : null;
        return named ?? (await store.Decisions.FindAsync(new DecisionFilter { Order = decision, Kind = "route" }, null, 1, cancel).ConfigureAwait(false) is [{ } row]
            ? await store.Decisions.GetAsync(row.Key, cancel).ConfigureAwait(false)
            : null);
    }
}

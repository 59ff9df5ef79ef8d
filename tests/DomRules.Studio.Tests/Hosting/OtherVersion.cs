using DomRules.Operations.Serving;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Tests.Hosting;

/// <summary>The library that is live, with something in it changed, on the shelf of the store.</summary>
internal static class OtherVersion
{
    /// <summary>Stores a version where stores reach far less; its hash.</summary>
    internal static Task<string> WithShortReachAsync(ServedStudio studio) => ChangedAsync(studio, "store_reach = 120 km", "store_reach = 20 km");

    private static async Task<string> ChangedAsync(ServedStudio studio, string from, string to)
    {
        var live = studio.Services.Queue.Live.Pointers["*"];
        var bundle = FileBundle.Read((await studio.Store.Artefacts.GetAsync(live))!.Content).Value!;
        bundle.Files["de_fashion.route"].ShouldContain(from);
        var changed = new FileBundle(bundle.Files.SetItem("de_fashion.route", bundle.Files["de_fashion.route"].Replace(from, to, StringComparison.Ordinal)));
        return (await new Publishing(studio.Store, studio.Services.Queue).StoreLibraryAsync(changed, "short reach", "tester", TimeProvider.System.GetUtcNow())).Value!.Hash;
    }
}

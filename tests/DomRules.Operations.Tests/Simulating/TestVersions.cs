using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;

namespace DomRules.Operations.Tests.Simulating;

/// <summary>Small libraries on the shelf of a store.</summary>
internal static class TestVersions
{
    /// <summary>A person looks at every order.</summary>
    internal const string HoldsAll = """
        policy careful currency EUR

        queue desk "Looks at everything"

        review {
          rule everything when order.line_count >= 1 then hold for desk because "A person looks first"
        }
        """;

    /// <summary>Whatever is there may ship, and that is all.</summary>
    internal const string Plain = "policy plain currency EUR";

    internal static async Task<string> StoreAsync(IStore store, CommitQueue queue, string text)
    {
        var bundle = FileBundle.Read(System.Text.Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(new { files = new Dictionary<string, string>(StringComparer.Ordinal) { ["test.route"] = text + "\n" }, format = 1 }))).Value!;
        return (await new Publishing(store, queue).StoreLibraryAsync(bundle, "", "tester", ServedNetwork.At)).Value!.Hash;
    }
}

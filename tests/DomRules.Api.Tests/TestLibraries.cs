using System.Text.Json;

namespace DomRules.Api.Tests;

/// <summary>Small libraries as bundles.</summary>
internal static class TestLibraries
{
    /// <summary>A person looks at every order.</summary>
    internal static string HoldsAll { get; } = Bundle("""
        policy careful currency EUR

        queue desk "Looks at everything"

        review {
          rule everything when order.line_count >= 1 then hold for desk because "A person looks first"
        }
        """);

    private static string Bundle(string text) => JsonSerializer.Serialize(new { files = new Dictionary<string, string> { ["careful.route"] = text + "\n" }, format = 1 });
}

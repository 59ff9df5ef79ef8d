using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Privacy;

/// <summary>Takes what speaks of a person out of everything that is stored about an order.</summary>
/// <param name="Order">The order.</param>
/// <param name="Because">Why, such as the number of the person's request.</param>
public sealed record ForgetCommand(string Order, string Because)
{
    /// <summary>What commits of it are called.</summary>
    public const string Kind = "forget";

    internal byte[] Write() => CanonicalJson.Write(new JsonObject { ["because"] = Because, ["do"] = Kind, ["order"] = Order });

    /// <summary>The order that a stored command speaks of.</summary>
    internal static string OrderOf(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.GetProperty("order").GetString()!;
    }
}

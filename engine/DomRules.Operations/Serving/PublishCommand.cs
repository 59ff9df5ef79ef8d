using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Serving;

/// <summary>Makes a version live.</summary>
/// <param name="Market">The market, <c>*</c> for all others, or <see cref="LiveNames.Network"/>.</param>
/// <param name="Version">Hash of the version.</param>
/// <param name="Because">Why.</param>
public sealed record PublishCommand(string Market, string Version, string Because)
{
    /// <summary>What commits of it are called.</summary>
    public const string Kind = "publish";

    internal byte[] Write() => CanonicalJson.Write(new JsonObject { ["because"] = Because, ["do"] = Kind, ["market"] = Market, ["version"] = Version });

    /// <summary>Reads what a commit of this kind holds.</summary>
    public static PublishCommand Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new PublishCommand(root.GetProperty("market").GetString()!, root.GetProperty("version").GetString()!, root.GetProperty("because").GetString()!);
    }
}

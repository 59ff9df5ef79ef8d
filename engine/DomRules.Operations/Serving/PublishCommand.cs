using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Changes;

namespace DomRules.Operations.Serving;

/// <summary>Makes a version live.</summary>
/// <param name="Market">The market, <c>*</c> for all others, or <see cref="LiveNames.Network"/>.</param>
/// <param name="Version">Hash of the version.</param>
/// <param name="Because">Why.</param>
public sealed record PublishCommand(string Market, string Version, string Because)
{
    /// <summary>What commits of it are called.</summary>
    public const string Kind = "publish";

    /// <summary>Id of the change by which it goes live; null: it goes live directly.</summary>
    public string? Change { get; init; }

    /// <summary>Whether content goes live again that was live before.</summary>
    public bool IsRollBack { get; init; }

    /// <summary>Who wants it, where that is an account; null: a program, or the command line.</summary>
    internal Person? By { get; init; }

    internal byte[] Write()
    {
        var whole = new JsonObject { ["because"] = Because, ["do"] = Kind, ["market"] = Market, ["version"] = Version };
        if (By is not null)
        {
            whole["by"] = new JsonObject { ["id"] = By.Id, ["name"] = By.Name };
        }

        if (Change is not null)
        {
            whole["change"] = Change;
        }

        if (IsRollBack)
        {
            whole["rollBack"] = true;
        }

        return CanonicalJson.Write(whole);
    }

    /// <summary>Reads what a commit of this kind holds.</summary>
    public static PublishCommand Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new PublishCommand(root.GetProperty("market").GetString()!, root.GetProperty("version").GetString()!, root.GetProperty("because").GetString()!)
        {
            Change = root.TryGetProperty("change", out var change) ? change.GetString() : null,
            IsRollBack = root.TryGetProperty("rollBack", out var back) && back.GetBoolean(),
        };
    }
}

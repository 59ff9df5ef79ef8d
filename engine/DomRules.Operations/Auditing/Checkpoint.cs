using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Auditing;

/// <summary>The end of the chain at a moment, to be kept elsewhere: with it, nobody can cut off or rewrite what was before it unseen.</summary>
/// <param name="Number">Number of the last commit.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When the checkpoint was made.</param>
public sealed record Checkpoint(long Number, string Hash, DateTimeOffset At)
{
    /// <summary>The bytes that are signed: canonical JSON without line end.</summary>
    public byte[] Write() => CanonicalJson.Write(new JsonObject { ["at"] = Instants.Text(At), ["format"] = 1, ["hash"] = Hash, ["number"] = Number });

    /// <summary>Reads what <see cref="Write"/> wrote; null: it is something else.</summary>
    public static Checkpoint? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return root.GetProperty("format").GetInt32() == 1
                ? new Checkpoint(root.GetProperty("number").GetInt64(), root.GetProperty("hash").GetString()!, root.GetProperty("at").GetDateTimeOffset())
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Formats;
using DomRules.Operations.Serving;

namespace DomRules.Api.Bulk;

/// <summary>One line of a bulk request: a command as event files have them, without its moment.</summary>
/// <param name="Request">What is to be done; null: the line cannot be used.</param>
/// <param name="Problem">Why it cannot.</param>
internal sealed record BulkCommand(WriteRequest? Request, JsonObject? Problem)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="key">The key of the whole.</param>
    /// <param name="options">How orders are read.</param>
    /// <param name="at">What time it is.</param>
    internal static BulkCommand Read(BodyLine line, Caller caller, string key, ReadingOptions options, DateTimeOffset at)
    {
        if (line.IsTooLong)
        {
            return new BulkCommand(null, Ndjson.TooLong());
        }

        var (does, text, wrong) = StorableText.ProblemOf(line.Bytes.Span) is { } problem ? (null, null, problem) : Parts(line.Bytes, at);
        if (does is null || text is null)
        {
            return new BulkCommand(null, Answers.Problem.BodyJson(wrong!, code: "invalid_json", title: "The line cannot be used"));
        }

        var scope = CommandRoutes.All.FirstOrDefault(route => route.Does == does)?.Scope;
        if (scope is not null && !caller.May(scope))
        {
            return Bad(403, "forbidden", "The key may not do this", $"`{does}` needs the scope {scope}; the key has {string.Join(", ", caller.Scopes)}.");
        }

        var read = CommandText.Read(text, options, "request");
        return read.Command is not { } command || scope is null
            ? new BulkCommand(null, Answers.Problem.InputJson(read.Problems, "$"))
            : new BulkCommand(LifeWrites.Of(caller.Name, new RequestKey(caller.Id, KeyOf(key, line.Number), HashOf(line)), does, command), null);
    }

    private static (string? Does, byte[]? Line, BodyProblem? Problem) Parts(ReadOnlyMemory<byte> bytes, DateTimeOffset at)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("do", out var named) || named.ValueKind != JsonValueKind.String)
            {
                return (null, null, new("#/do", "The line says no command.", "A line is a JSON object with a command's name under `do`."));
            }

            return root.TryGetProperty("at", out _)
                ? (null, null, new("#/at", "`at` is the moment in which the line is taken in.", "Leave it out."))
                : (named.GetString(), CommandText.Line(named.GetString()!, at, [.. root.EnumerateObject().Where(member => member.Name != "do").Select(member => (member.Name, member.Value.GetRawText()))]), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, null, new("#", $"The line is no JSON: {e.Message}", "Send a JSON object on each line."));
        }
    }

    /// <summary>A key of its own for each line, however long the key of the whole is.</summary>
    private static string KeyOf(string key, int line) =>
        FormattableString.Invariant($"bulk-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}-{line}");

    private static string HashOf(BodyLine line) => Convert.ToHexStringLower(SHA256.HashData([.. "bulk\n"u8, .. line.Bytes.Span]));

    private static BulkCommand Bad(int status, string code, string title, string detail) => new(null, Answers.Problem.Json(status, code, title, detail, []));
}

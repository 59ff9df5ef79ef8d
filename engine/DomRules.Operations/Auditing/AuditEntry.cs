using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Store.Commits;

namespace DomRules.Operations.Auditing;

/// <summary>A line of the audit chain. Its bytes name the hash of the line before and of every part of the commit, so that no part can be changed, left out, added or moved unseen.</summary>
public static class AuditEntry
{
    /// <summary>The line of a commit, without line end.</summary>
    /// <param name="previous">The end of the chain before it.</param>
    /// <param name="commit">The commit with all that is written with it; its own entry and hash are not looked at.</param>
    public static byte[] Write(LogHead previous, NewCommit commit)
    {
        var whole = new JsonObject
        {
            ["actor"] = commit.Commit.Actor,
            ["at"] = Instants.Text(commit.Commit.At),
            ["format"] = 1,
            ["kind"] = commit.Commit.Kind,
            ["number"] = commit.Commit.Number,
            ["previous"] = previous.Hash,
        };
        Add(whole, "subject", commit.Commit.Subject);
        Add(whole, "command", HashOf(commit.Commit.Command));
        Add(whole, "events", HashOf(commit.Commit.Events));
        Add(whole, "answer", commit.Answer is { } answer ? HashOf(answer.Body) : null);
        Add(whole, "records", commit.Decisions.Select(d => HashOf(d.Record)));
        Add(whole, "inputs", commit.Decisions.Select(d => HashOf(d.Inputs)));
        Add(whole, "messages", commit.Outgoing.Select(m => HashOf(m.Body)));
        Add(whole, "replaced", commit.Replacements);
        return CanonicalJson.Write(whole);
    }

    /// <summary>SHA-256 of a line, 64 hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line));

    /// <summary>SHA-256 of a part; null: the part is empty.</summary>
    internal static string? HashOf(ReadOnlyMemory<byte> part) => part.IsEmpty ? null : Hash(part.Span);

    private static void Add(JsonObject whole, string name, string? text)
    {
        if (text is not null)
        {
            whole.Add(name, text);
        }
    }

    private static void Add(JsonObject whole, string name, IEnumerable<string?> hashes)
    {
        var list = new JsonArray([.. hashes.Select(hash => (JsonNode?)hash)]);
        if (list.Count > 0)
        {
            whole.Add(name, list);
        }
    }

    private static void Add(JsonObject whole, string name, ImmutableArray<BodyReplacement> replacements)
    {
        if (!replacements.IsEmpty)
        {
            whole.Add(name, new JsonArray([.. replacements.Select(one => (JsonNode?)new JsonObject
            {
                ["index"] = one.Index,
                ["number"] = one.Number,
                ["part"] = one.Part.ToString().ToLowerInvariant(),
                ["sha256"] = Hash(one.Body.Span),
            })]));
        }
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Versions;

/// <summary>Files as one value: <c>{"files":{name:text,…},"format":1}</c> in canonical JSON. Equal files are equal bytes, and so one version.</summary>
/// <param name="Files">Texts by name; a folder is part of the name, with <c>/</c>.</param>
public sealed record FileBundle(ImmutableSortedDictionary<string, string> Files)
{
    private const int Format = 1;

    /// <summary>The canonical bytes.</summary>
    public byte[] Write()
    {
        var files = new JsonObject();
        foreach (var (name, text) in Files)
        {
            files.Add(name, text);
        }

        return CanonicalJson.Write(new JsonObject { ["files"] = files, ["format"] = Format });
    }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The files; or why the bytes hold none.</summary>
    public static Outcome<FileBundle> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Of(json.RootElement);
        }
        catch (JsonException e)
        {
            return Outcome<FileBundle>.Failed($"This is no bundle of files: {e.Message}");
        }
    }

    private static Outcome<FileBundle> Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Object
            || files.EnumerateObject().Any(file => file.Value.ValueKind != JsonValueKind.String))
        {
            return Outcome<FileBundle>.Failed("This is no bundle of files: it is a JSON object with \"format\": 1 and \"files\", an object of texts by name.");
        }

        if (!root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number) || number != Format)
        {
            return Outcome<FileBundle>.Failed("The bundle has another format than 1, the only one that this DomRules knows.");
        }

        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in files.EnumerateObject())
        {
            texts[file.Name] = file.Value.GetString()!;
        }

        return Outcome<FileBundle>.Of(new FileBundle(texts.ToImmutable()));
    }
}

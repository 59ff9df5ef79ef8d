using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Json;

namespace DomRules.Formats.Replaying;

/// <summary>Texts by name, as an object.</summary>
internal static class TextByName
{
    internal static ImmutableSortedDictionary<string, string> Read(ref JsonCursor json)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!json.IsObject("texts by name")) return texts.ToImmutable();
        while (json.NextName() is { } name) texts[name] = json.Prose() ?? "";
        return texts.ToImmutable();
    }

    internal static JsonObject? Write(ImmutableSortedDictionary<string, string> texts)
    {
        if (texts.IsEmpty) return null;
        var whole = new JsonObject();
        foreach (var (name, text) in texts) whole.Add(name, JsonNodes.Of(text));
        return whole;
    }
}

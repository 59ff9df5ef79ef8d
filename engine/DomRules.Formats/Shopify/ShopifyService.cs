using DomRules.Formats.Json;

namespace DomRules.Formats.Shopify;

/// <summary>The service level that shipping lines ask for.</summary>
/// <param name="Level">A usual level.</param>
/// <param name="Title">The text it was guessed from; null when it says the level itself, or nothing.</param>
internal sealed record ShopifyService(string Level, string? Title)
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private static readonly (string Word, string Level)[] Words =
    [
        ("same day", "same_day"), ("same_day", "same_day"), ("express", "express"), ("overnight", "express"), ("next day", "express"), ("priority", "express"),
        ("economy", "economy"), ("pickup", "pickup"), ("pick up", "pickup"), ("click and collect", "pickup"),
    ];

    private enum Property
    {
        Code, Title, IsRemoved,
    }

    internal static ShopifyService Standard { get; } = new("standard", null);

    /// <summary>Of the first shipping line that was not removed.</summary>
    internal static ShopifyService Read(ref JsonCursor json)
    {
        if (!json.IsList("the shipping lines")) return Standard;
        ShopifyService? first = null;
        while (json.NextItem())
            if (ReadLine(ref json) is { } line) first ??= line;
        return first ?? Standard;
    }

    private static ShopifyService? ReadLine(ref JsonCursor json)
    {
        if (!json.IsObject("a shipping line")) return null;
        var seen = new SeenProperties();
        string? code = null, title = null;
        var removed = false;
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            switch (property)
            {
                case Property.Code: code = json.Text(); break;
                case Property.Title: title = json.Text(); break;
                case Property.IsRemoved: removed = json.YesNo() ?? false; break;
            }
        }
        return removed ? null : Of(code) ?? Of(title) ?? Standard;
    }

    private static ShopifyService? Of(string? text)
    {
        if (text is null) return null;
        var level = Words.FirstOrDefault(w => text.Contains(w.Word, StringComparison.OrdinalIgnoreCase)).Level;
        return level is null ? null : new(level, text == level ? null : text);
    }
}

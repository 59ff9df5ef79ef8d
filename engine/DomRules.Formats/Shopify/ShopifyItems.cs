using System.Globalization;
using System.Text.Json;

namespace DomRules.Formats.Shopify;

/// <summary>Finds the objects in a payload that is known to be JSON.</summary>
internal static class ShopifyItems
{
    internal static List<ShopifyItem> Of(ReadOnlySpan<byte> text, ShopifyShape shape)
    {
        if (shape.Envelope.Count == 0) return [new(0, text.Length, "$")];
        var items = new List<ShopifyItem>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = InputLimits.Depth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader, shape);
            reader.Read();
            if (name is null) reader.Skip();
            else if (reader.TokenType == JsonTokenType.StartArray) AddEach(ref reader, $"$.{name}", items);
            else Add(ref reader, $"$.{name}", items);
        }
        return items;
    }

    /// <summary>The name, when it is one of the envelope's; these are never written with escapes.</summary>
    private static string? NameOf(ref Utf8JsonReader reader, ShopifyShape shape)
    {
        if (reader.ValueIsEscaped) return null;
        foreach (var name in shape.Envelope)
            if (reader.ValueTextEquals(name)) return name;
        return null;
    }

    private static void AddEach(ref Utf8JsonReader reader, string path, List<ShopifyItem> items)
    {
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            Add(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), items);
    }

    private static void Add(ref Utf8JsonReader reader, string path, List<ShopifyItem> items)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.Null) return;
        reader.Skip();
        items.Add(new(start, (int)reader.BytesConsumed - start, path));
    }
}

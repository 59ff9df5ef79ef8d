using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>Immutable records of the graph as JSON: a property a member, expressions by id, null left out. Places in files are left out unless asked for.</summary>
internal sealed class RecordJson(bool withSources)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    internal JsonNode? Of(object? value) => value switch
    {
        null => null,
        Expression expression => expression.Id,
        Value literal => ValueJson.Of(literal),
        RuleType type => ValueJson.Of(type),
        string text => text,
        bool yes => yes,
        int number => number,
        decimal number => DecimalText.Of(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IEnumerable items => List(items),
        _ => Members(value),
    };

    private JsonArray List(IEnumerable items)
    {
        var array = new JsonArray();
        foreach (var item in items)
        {
            array.Add(Of(item));
        }

        return array;
    }

    private JsonObject Members(object value)
    {
        var json = new JsonObject();
        if (value is Effects.Effect)
        {
            json["effect"] = value.GetType().Name[..^"Effect".Length];
        }

        foreach (var property in Properties.GetOrAdd(value.GetType(), Readable))
        {
            if ((withSources || property.PropertyType != typeof(SourceSpan)) && Of(property.GetValue(value)) is { } member)
            {
                json[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = member;
            }
        }

        return json;
    }

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract").OrderBy(p => p.Name, StringComparer.Ordinal)];
}

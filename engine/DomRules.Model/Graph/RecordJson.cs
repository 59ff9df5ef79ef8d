using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DomRules.Model.Canonical;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>Immutable records of the graph as canonical JSON: a property a member, expressions by id, null left out. Places in files are left out unless asked for.</summary>
internal sealed class RecordJson(Utf8JsonWriter json, bool withSources)
{
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();

    internal void Write(string name, object value)
    {
        json.WritePropertyName(name);
        Write(value);
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case Value literal:
                ValueJson.Write(json, literal);
                break;
            case RuleType type:
                ValueJson.Write(json, type);
                break;
            default:
                WriteMore(value);
                break;
        }
    }

    private void WriteMore(object value)
    {
        if (Text(value) is { } text)
        {
            json.WriteStringValue(text);
        }
        else if (value is IEnumerable items)
        {
            WriteList(items);
        }
        else
        {
            WriteMembers(value);
        }
    }

    private static string? Text(object value) => value switch
    {
        Expression expression => expression.Id,
        string text => text,
        decimal number => DecimalText.Of(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ => null,
    };

    private void WriteList(IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(item);
        }

        json.WriteEndArray();
    }

    private void WriteMembers(object value)
    {
        json.WriteStartObject();
        foreach (var (name, property) in Members.GetOrAdd(value.GetType(), MembersOf))
        {
            if (property is null)
            {
                json.WriteString(name, EffectName(value.GetType()));
            }
            else if ((withSources || property.PropertyType != typeof(SourceSpan)) && property.GetValue(value) is { } member)
            {
                json.WritePropertyName(name);
                Write(member);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>In ordinal order of their names; an effect's kind stands among them, without a property.</summary>
    private static Member[] MembersOf(Type type)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
            .Select(p => new Member(char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p));
        return [.. (type.IsAssignableTo(typeof(Effects.Effect)) ? members.Append(new Member("effect", null)) : members).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    private static string EffectName(Type type) => type.Name[..^"Effect".Length];

    private readonly record struct Member(string Name, PropertyInfo? Property);
}

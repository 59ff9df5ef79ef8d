using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Formats.Graphs;

/// <summary>Immutable records of the graph, the way back from their JSON: a member a property, expressions by id.</summary>
internal sealed class GraphRecords(GraphTypes types, GraphValues values, ProblemList problems)
{
    private static readonly Dictionary<string, Type> Effects = typeof(Effect).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Effect))).ToDictionary(t => t.Name[..^"Effect".Length], StringComparer.Ordinal);

    private static readonly MethodInfo Listing = typeof(GraphRecords).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Where expressions are found; before they are read there are none.</summary>
    internal GraphExpressions? Expressions { get; set; }

    /// <summary>The items of a list; those that were reported are left out.</summary>
    internal ImmutableArray<T> List<T>(GraphPart? part) => part is null || Read(part, typeof(ImmutableArray<T>), null) is not ImmutableArray<T> list ? [] : list;

    /// <summary>The record; null when it was reported.</summary>
    /// <param name="part">Its JSON.</param>
    /// <param name="type">Which record.</param>
    /// <param name="given">Members that were read already.</param>
    internal object? Record(GraphPart part, Type type, IReadOnlyDictionary<string, object>? given = null)
    {
        if (part.Kind != JsonTokenType.StartObject) return Wrong(part, "an object in { }");
        var shape = RecordShape.Of(type);
        foreach (var (name, member) in part.Members.Where(m => !shape.Names.Contains(m.Key) && m.Key != "effect" && given?.ContainsKey(m.Key) != true))
            problems.Add(FileProblems.UnknownProperty, InputSeverity.Error, member.Offset, $"no property is called `{name}` here", FileProblems.UnknownProperty.Remedy);
        var members = new Dictionary<string, object>(given ?? ImmutableDictionary<string, object>.Empty, StringComparer.Ordinal);
        var typed = part["type"] is { } t && shape.Names.Contains("type") ? types.Read(t) : null;
        foreach (var (name, memberType) in shape.Members.Where(m => !members.ContainsKey(m.Name)))
        {
            if (part[name] is { Kind: not JsonTokenType.Null } member && Read(member, Nullable.GetUnderlyingType(memberType) ?? memberType, typed) is { } value) members[name] = value;
            else if (shape.IsNecessary(name)) return Missing(part, name);
        }
        return shape.Make(members);
    }

    private object? Read(GraphPart part, Type type, RuleType? typed)
    {
        if (type == typeof(Expression)) return part.Kind == JsonTokenType.String ? Expressions?.Find(part.Text, part.Offset) : Wrong(part, "the id of an expression");
        if (type == typeof(Value)) return values.Read(part, typed);
        if (type == typeof(RuleType)) return types.Read(part);
        if (type == typeof(string)) return part.Kind == JsonTokenType.String ? part.Text : Wrong(part, "a text");
        if (type == typeof(bool)) return part.Kind is JsonTokenType.True or JsonTokenType.False ? part.Kind == JsonTokenType.True : Wrong(part, "true or false");
        if (type == typeof(int)) return part.Kind == JsonTokenType.Number && int.TryParse(part.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Wrong(part, "a whole number");
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(part.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Wrong(part, "a date");
        if (type.IsEnum) return Code(part, type);
        if (type == typeof(Effect)) return Effects.TryGetValue(part["effect"]?.Text ?? "", out var effect) ? Record(part, effect) : Wrong(part, "an effect");
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Items(part, type.GetGenericArguments()[0], typed) : Record(part, type);
    }

    private object? Items(GraphPart part, Type item, RuleType? typed)
    {
        if (part.Kind != JsonTokenType.StartArray) return Wrong(part, "a list in [ ]");
        var items = part.Items.Select(i => Read(i, item, typed)).Where(i => i is not null).ToArray();
        return Listing.MakeGenericMethod(item).Invoke(null, [items]);
    }

    private static ImmutableArray<T> ListOf<T>(object[] items) => [.. items.Cast<T>()];

    /// <summary>A member of an enumeration, or several of one whose members add up.</summary>
    private object? Code(GraphPart part, Type type)
    {
        var names = part.Text.Split(", ");
        return names.All(n => Enum.GetNames(type).Contains(n, StringComparer.Ordinal)) ? Enum.Parse(type, part.Text) : Wrong(part, $"one of {string.Join(", ", Enum.GetNames(type))}");
    }

    private object? Wrong(GraphPart part, string expected)
    {
        problems.Add(FileProblems.WrongKind, part.Offset, $"{expected} is expected here");
        return null;
    }

    private object? Missing(GraphPart part, string name)
    {
        if (part[name] is null or { Kind: JsonTokenType.Null }) problems.Add(FileProblems.Missing, part.Offset, $"`{name}` is missing here");
        return null;
    }
}

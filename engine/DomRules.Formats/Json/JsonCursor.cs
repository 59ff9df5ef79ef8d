using System.Text;
using System.Text.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <summary>Walks over JSON and hands out typed values. A value that does not fit is reported and skipped, so that the rest is still read.
/// Whoever reads a value leaves the cursor on its last token. Text that is no JSON throws <see cref="JsonException"/>, caught where the record began.</summary>
internal ref partial struct JsonCursor
{
    private Utf8JsonReader reader;

    internal JsonCursor(ReadOnlySpan<byte> text, ReadingContext context)
    {
        Context = context;
        reader = new(text, new JsonReaderOptions { MaxDepth = InputLimits.Depth });
    }

    internal ReadingContext Context { get; }

    /// <summary>Where the token that was read last starts.</summary>
    internal readonly int Offset => (int)reader.TokenStartIndex;

    internal readonly JsonTokenType Token => reader.TokenType;

    internal readonly int Consumed => (int)reader.BytesConsumed;

    internal readonly int Depth => reader.CurrentDepth;

    internal bool Read() => reader.Read();

    internal void Skip() => reader.Skip();

    /// <summary>Whether an object starts here; null is silently none, anything else is reported and skipped.</summary>
    internal bool IsObject(string what) => Is(JsonTokenType.StartObject, what);

    /// <summary>Whether a list starts here; null is silently none, anything else is reported and skipped.</summary>
    internal bool IsList(string what) => Is(JsonTokenType.StartArray, what);

    /// <summary>Moves to the next item of the list that the cursor is in; false at its end.</summary>
    internal bool NextItem()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the value of the next known property of the object that the cursor is in; false at its end. Null is as if it were not there.</summary>
    internal bool NextProperty<T>(PropertyNames<T> names, ref SeenProperties seen, out T property) where T : struct, Enum
    {
        while (true)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                property = default;
                return false;
            }
            var index = names.IndexOf(reader.ValueIsEscaped ? Unescaped() : reader.ValueSpan, seen.Last + 1);
            if (index >= 0 && seen.Add(index))
            {
                reader.Read();
                property = PropertyNames<T>.At(index);
                if (reader.TokenType != JsonTokenType.Null) return true;
                seen.LastIsNull();
                continue;
            }
            if (index >= 0) ReportDuplicate(names.Spelled[index]);
            else ReportUnknown(names.Spelled);
            reader.Read();
            reader.Skip();
        }
    }

    /// <summary>As <see cref="NextProperty{T}"/>, for objects of others: properties that are not known are skipped, and named where they hold anything.</summary>
    internal bool NextKnown<T>(PropertyNames<T> names, ref SeenProperties seen, ICollection<string> others, out T property) where T : struct, Enum
    {
        while (true)
        {
            reader.Read();
            property = default;
            if (reader.TokenType == JsonTokenType.EndObject) return false;
            var name = reader.ValueIsEscaped ? Unescaped() : reader.ValueSpan;
            var index = names.IndexOf(name);
            if (index >= 0 && seen.Add(index))
            {
                reader.Read();
                property = PropertyNames<T>.At(index);
                return true;
            }
            if (index >= 0) ReportDuplicate(names.Spelled[index]);
            var other = index >= 0 ? null : Shown.Bytes(name);
            reader.Read();
            if (HoldsAnything() && other is not null && others.Count < InputLimits.ProblemsPerNetwork) others.Add(other);
        }
    }

    /// <summary>Whether the value here is more than null, an empty text, an empty list or an empty object; skips it.</summary>
    internal bool HoldsAnything()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return false;
            case JsonTokenType.String: return reader.ValueSpan.Length > 0;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var depth = reader.CurrentDepth;
                reader.Read();
                if (reader.CurrentDepth == depth) return false;
                while (reader.CurrentDepth > depth) reader.Read();
                return true;
            default: return true;
        }
    }

    /// <summary>Moves to the value of the next property, whatever its name; null at the object's end.</summary>
    internal string? NextName()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject) return null;
        var name = Context.Strings.Intern(reader.ValueIsEscaped ? Unescaped() : reader.ValueSpan);
        reader.Read();
        return name;
    }

    internal readonly void Report(InputProblemKind kind, string message) => Context.Problems.Add(kind, Offset, message);

    /// <summary>The value that the cursor is on, for a message.</summary>
    internal readonly string Found => reader.TokenType switch
    {
        JsonTokenType.String => $"\"{Shown.Bytes(reader.ValueSpan)}\"",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        _ => Shown.Bytes(reader.ValueSpan),
    };

    private bool Is(JsonTokenType start, string what)
    {
        if (reader.TokenType == start) return true;
        if (reader.TokenType != JsonTokenType.Null)
            Report(FileProblems.WrongKind, $"{Found} stands where {what} is expected, {(start == JsonTokenType.StartObject ? "an object in { }" : "a list in [ ]")}");
        reader.Skip();
        return false;
    }

    private readonly void ReportDuplicate(string name) => Report(FileProblems.DuplicateProperty, $"`{name}` stands twice in one object");

    private readonly void ReportUnknown(IReadOnlyList<string> known)
    {
        var name = Shown.Bytes(reader.ValueSpan);
        var nearest = Context.Problems.Nearest(name, known);
        var severity = Context.Options.Strict ? InputSeverity.Error : InputSeverity.Warning;
        var message = nearest is null ? $"no property is called `{name}` here" : $"no property is called `{name}` here; did you mean `{nearest}`?";
        Context.Problems.Add(FileProblems.UnknownProperty, severity, Offset, message, FileProblems.UnknownProperty.Remedy);
    }

    private ReadOnlySpan<byte> Unescaped() => TryUnescape(out var utf8) ? utf8 : default;

    /// <summary>The text without escapes; false when one of them stands for no character, which is then reported.</summary>
    private bool TryUnescape(out ReadOnlySpan<byte> utf8)
    {
        try
        {
            utf8 = Encoding.UTF8.GetBytes(reader.GetString() ?? "");
            return true;
        }
        catch (InvalidOperationException)
        {
            Report(FileProblems.BadEscape, $"{Found} holds half a surrogate pair");
            utf8 = default;
            return false;
        }
    }
}

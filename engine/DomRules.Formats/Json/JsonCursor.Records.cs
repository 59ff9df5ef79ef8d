using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <content>What our own records hold: prose, lists of records, codes of enumerations.</content>
internal ref partial struct JsonCursor
{
    /// <summary>A text of any length, empty too; null when there is none or it was reported.</summary>
    internal string? Prose()
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ReportUnlessNull(FileProblems.WrongKind, "a text is expected, in quotation marks");
            return null;
        }
        return reader.ValueIsEscaped ? Encoding.UTF8.GetString(Unescaped()) : Context.Strings.Intern(reader.ValueSpan);
    }

    /// <summary>A list of texts of any length; empty when there is none.</summary>
    internal ImmutableArray<string> Proses() => Each("a list of texts", static (ref JsonCursor json) => json.Prose());

    /// <summary>A list of records; empty when there is none. Items that were reported are left out.</summary>
    internal ImmutableArray<T> Each<T>(string what, ReadValue<T> read) where T : class
    {
        if (!IsList(what)) return [];
        var items = ImmutableArray.CreateBuilder<T>();
        while (NextItem())
            if (read(ref this) is { } item) items.Add(item);
        return items.DrainToImmutable();
    }

    /// <summary>A member of an enumeration in snake case.</summary>
    internal T? Code<T>(PropertyNames<T> codes) where T : struct, Enum
    {
        if (!TryTextBytes("a code", out var utf8)) return null;
        if (codes.IndexOf(utf8) is var index && index >= 0) return PropertyNames<T>.At(index);
        Report(ValueProblems.NotAmong, $"{Found} is not among {string.Join(", ", codes.Spelled)}");
        return null;
    }
}

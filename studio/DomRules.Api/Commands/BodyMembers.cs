using System.Text.Json;
using DomRules.Api.Answers;

namespace DomRules.Api.Commands;

/// <summary>The members of a body, and the first thing that is wrong with them.</summary>
internal sealed class BodyMembers
{
    private readonly JsonElement _body;
    private BodyProblem? _problem;

    private BodyMembers(JsonElement body, IReadOnlyCollection<string> known)
    {
        (_body, _problem) = (body, body.ValueKind == JsonValueKind.Object ? ProblemOf(body, known) : new("#", $"The body is no JSON object, but {Kind(body)}.", $"Send an object with {Listed(known)}."));
    }

    /// <summary>What a body says; or what is wrong with it, and where.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="known">Names of the members that it may have; none: any.</param>
    /// <param name="read">Takes from the members what it says; null only where it found something wrong.</param>
    /// <param name="mayBeEmpty">Whether no body is an object without members.</param>
    internal static (T? Value, BodyProblem? Problem) Read<T>(ReadOnlyMemory<byte> bytes, IReadOnlyCollection<string> known, Func<BodyMembers, T?> read, bool mayBeEmpty = false)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.IsEmpty && mayBeEmpty ? "{}"u8.ToArray() : bytes);
            var members = new BodyMembers(json.RootElement, known);
            var value = members._problem is null ? read(members) : null;
            return members._problem is null ? (value, null) : (null, members._problem);
        }
        catch (JsonException e)
        {
            return (null, new("#", bytes.IsEmpty ? "The body is missing." : $"The body is no JSON: {e.Message}", $"Send an object with {Listed(known)}."));
        }
    }

    /// <summary>Whether a member is there.</summary>
    internal bool Has(string name) => _body.TryGetProperty(name, out _);

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="remedy">What it must be, in a sentence.</param>
    /// <param name="of">Its value; null: it cannot be used.</param>
    internal T? Needed<T>(string name, string remedy, Func<JsonElement, T?> of)
    {
        if (!Has(name))
        {
            Wrong(name, $"`{name}` is missing.", remedy);
        }

        return Optional(name, remedy, of);
    }

    /// <summary>A member that may be left out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="remedy">What it must be, in a sentence.</param>
    /// <param name="of">Its value; null: it cannot be used.</param>
    /// <param name="takesNull">Whether <c>null</c> is the same as leaving it out.</param>
    internal T? Optional<T>(string name, string remedy, Func<JsonElement, T?> of, bool takesNull = false)
    {
        if (!_body.TryGetProperty(name, out var value) || (takesNull && value.ValueKind == JsonValueKind.Null))
        {
            return default;
        }

        if (of(value) is { } good)
        {
            return good;
        }

        Wrong(name, $"`{name}` is {Kind(value)} that cannot be used.", remedy);
        return default;
    }

    /// <summary>Something is wrong with a member, or with a part of it. The first thing that is told stays.</summary>
    /// <param name="path">The member's name and, behind slashes, the part.</param>
    /// <param name="cause">What is wrong, in a sentence.</param>
    /// <param name="remedy">What to do, in a sentence.</param>
    internal void Wrong(string path, string cause, string remedy) => Wrong(new BodyProblem("#/" + path, cause, remedy));

    /// <summary>Something is wrong.</summary>
    internal void Wrong(BodyProblem problem) => _problem ??= problem;

    private static BodyProblem? ProblemOf(JsonElement body, IReadOnlyCollection<string> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            if (known.Count > 0 && !known.Contains(member.Name, StringComparer.Ordinal))
            {
                return BodyProblem.At(member.Name, $"There is no `{member.Name}` here.", $"There are {Listed(known)}.");
            }

            if (!seen.Add(member.Name))
            {
                return BodyProblem.At(member.Name, $"`{member.Name}` is there twice.", "Say it once.");
            }
        }

        return null;
    }

    private static string Listed(IReadOnlyCollection<string> names) => names.Count == 0 ? "its members" : string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "a null",
        _ => "a truth value",
    };
}

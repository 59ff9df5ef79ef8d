using System.Text.Json;
using System.Text.Unicode;
using DomRules.Api.Answers;
using DomRules.Store;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Commands;

/// <summary>Texts that come from outside must be whole Unicode without U+0000, or nothing could keep them.</summary>
internal static class StorableText
{
    private const string Remedy = "Leave the character U+0000 out, and write characters beyond U+FFFF as whole pairs.";

    /// <summary>What is wrong with the texts of a JSON value; null: nothing, or it is no JSON, which others tell.</summary>
    internal static BodyProblem? ProblemOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsWhole(ref reader))
                {
                    return new("#", FormattableString.Invariant($"The text at byte {reader.TokenStartIndex} cannot be kept."), Remedy);
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    /// <summary>What is wrong with the texts of an address; null: nothing.</summary>
    internal static string? ProblemOf(HttpRequest request)
    {
        var values = request.RouteValues.Select(one => (one.Key, one.Value as string)).Concat(request.Query.SelectMany(one => one.Value.Select(value => (one.Key, value))));
        return values.FirstOrDefault(one => one.Item2 is { } text && !IsWhole(text)).Key is { } name ? $"`{name}` cannot be used. {Remedy}" : null;
    }

    private static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.ValueIsEscaped ? IsWhole(reader.GetString()!) : Utf8.IsValid(reader.ValueSpan);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsWhole(string text)
    {
        try
        {
            StoreText.Checked(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

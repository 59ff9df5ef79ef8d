using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Reading;

/// <summary>What a page of a list is asked for.</summary>
/// <param name="After">Sort key of the last item of the page before; null: the first page.</param>
/// <param name="Limit">How many.</param>
/// <param name="Problem">What is wrong with the query; null: nothing.</param>
internal sealed record PageQuery(string? After, int Limit, string? Problem)
{
    private const int Most = 500;
    private const int Usual = 50;

    /// <summary>Reads <c>cursor</c> and <c>limit</c>; a parameter that is neither and no filter is a mistake.</summary>
    internal static PageQuery Of(IQueryCollection query, params ReadOnlySpan<string> filters) => Of(query, isPlain: false, filters);

    /// <summary>The same, where cursors may stand as they are.</summary>
    internal static PageQuery Of(IQueryCollection query, bool isPlain, params ReadOnlySpan<string> filters)
    {
        string[] known = [.. filters, "cursor", "limit"];
        var limit = Usual;
        string? after = null;
        var problem = query.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } stranger ? $"`{stranger}` is no filter; there are {string.Join(", ", known)}."
            : query.FirstOrDefault(one => one.Value.Count > 1).Key is { } twice ? $"`{twice}` is given twice."
            : Text(query, "limit") is { } many && (!int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most) ? $"`limit` is a number from 1 to {Most}."
            : Text(query, "cursor") is { } cursor && (after = isPlain ? cursor : Decoded(cursor)) is null ? "`cursor` is the `next` of the page before."
            : null;
        return new PageQuery(after, limit, problem);
    }

    /// <summary>A parameter's value; null: it is not given, or empty.</summary>
    internal static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>A moment; wrong: something is given that is none.</summary>
    internal static (DateTimeOffset? At, bool IsWrong) Instant(IQueryCollection query, string name) =>
        Text(query, name) is not { } text ? (null, false)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? (at, false)
        : (null, true);

    /// <summary>A sort key as callers see it.</summary>
    internal static string Encoded(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string? Decoded(string cursor)
    {
        var bytes = new byte[cursor.Length];
        var padded = cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - cursor.Length % 4) % 4);
        return Convert.TryFromBase64String(padded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var key && Encoded(key) == cursor ? key : null;
    }
}

using DomRules.Api.Answers;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Commands;

/// <summary>The header by which a repetition is known.</summary>
internal static class IdempotencyKey
{
    private const string Header = "Idempotency-Key";
    private const int Longest = 255;

    /// <summary>The key that was sent; null: none, or one that is too long.</summary>
    internal static string? Of(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= Longest } key] && key.All(letter => letter is > ' ' and <= '~') ? key : null;

    internal static IResult Missing() => Problem.Of(
        400,
        "idempotency_key_missing",
        "The request needs an idempotency key",
        $"Send the header {Header} with 1 to 255 visible ASCII characters, a new one for each new request, so that sending it twice does it once.");
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DomRules.Api.Tests.Robustness;

/// <summary>A server with an order, a webhook and a shop, and what a refused body must be told.</summary>
public sealed class BodyServer : IAsyncLifetime
{
    private readonly RobustServer _server = new();
    private readonly List<string> _wrong = [];
    private string _webhook = "";
    private string _shop = "";

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _webhook = await AddAsync("/v1/webhooks", """{"name":"hook","url":"https://hooks.example.com/"}""");
        _shop = await AddAsync("/v1/shopify", """{"name":"shop","shop":"example.myshopify.com","token":"shpat_1","webhookSecret":"hush"}""");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    /// <summary>Sends a body that must be refused with a pointer to the place or into it, with cause and remedy.</summary>
    internal async Task RefusedAsync(string method, string path, string body, string pointer, string? lacks = null)
    {
        var filled = Regex.Replace(path.StartsWith("/v1/webhooks/", StringComparison.Ordinal) ? path.Replace("{id}", _webhook, StringComparison.Ordinal) : path.Replace("{id}", _shop, StringComparison.Ordinal), @"\{\w+\}", "1");
        var (status, text) = await _server.SendAsync(method, filled, Encoding.UTF8.GetBytes(body), more: request => request.Headers.ExpectContinue = body.Length > 1_000_000);
        var problem = text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        if (status is not (400 or 413 or 422) || !problem.TryGetProperty("errors", out var errors) || !errors.EnumerateArray().All(IsWhole) || !errors.EnumerateArray().Any(error => IsAt(error, pointer, lacks)))
        {
            _wrong.Add($"{method} {path} {body[..Math.Min(body.Length, 200)]}\n  wanted {pointer}, was {status} {text[..Math.Min(text.Length, 500)]}");
        }
    }

    /// <summary>All were told as they must be.</summary>
    internal void ShouldBeFine()
    {
        var wrong = _wrong.ToList();
        _wrong.Clear();
        wrong.ShouldBeEmpty($"{wrong.Count} answers\n{string.Join('\n', wrong)}");
    }

    private static bool IsWhole(JsonElement error) =>
        error.GetProperty("pointer").GetString()!.StartsWith('#') && new[] { "code", "detail", "remedy" }.All(name => error.TryGetProperty(name, out var words) && words.GetString() is { Length: > 2 });

    /// <summary>What is missing is named at its own place, or at the whole that lacks it.</summary>
    private static bool IsAt(JsonElement error, string pointer, string? lacks) => error.GetProperty("pointer").GetString() is { } at
        && (at == pointer || pointer == "#" || at.StartsWith(pointer + "/", StringComparison.Ordinal) || (lacks is not null && at == "#" && error.GetProperty("detail").GetString()!.Contains($"`{lacks}`", StringComparison.Ordinal)));

    private async Task<string> AddAsync(string path, string body)
    {
        var (status, text) = await _server.SendAsync("POST", path, Encoding.UTF8.GetBytes(body));
        status.ShouldBe(201, text);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("id").GetString()!;
    }
}

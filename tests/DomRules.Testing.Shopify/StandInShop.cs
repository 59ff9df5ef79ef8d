using System.Net;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DomRules.Testing.Shopify;

/// <summary>A shop's Admin API on a real server. What has not Shopify's documented shape is refused, and noted as a violation.</summary>
internal sealed class StandInShop : IAsyncDisposable
{
    internal const string Domain = "stand-in.myshopify.com";
    internal const string Token = "shpat_stand_in";
    internal const string Version = "2026-07";

    private const string Throttled = """{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],"extensions":{"cost":{"requestedQueryCost":120,"actualQueryCost":null,"throttleStatus":{"maximumAvailable":1000.0,"currentlyAvailable":70.5,"restoreRate":100.0}}}}""";

    private readonly Lock _lock = new();
    private readonly WebApplication _server;
    private readonly ISchema _schema;
    private readonly List<string> _violations = [];
    private readonly List<string> _done = [];
    private Func<int, StandInFault> _faults = _ => StandInFault.None;
    private int _requests;

    private StandInShop(WebApplication server)
    {
        _server = server;
        _schema = StandInSchema.Of(Model);
    }

    /// <summary>Its fulfilment orders; <see cref="Look"/> where requests may come in.</summary>
    internal ShopModel Model { get; } = new();

    internal string Url => $"{_server.Urls.First()}/admin/api/{Version}/graphql.json";

    /// <summary>What was asked that no shop would take.</summary>
    internal IReadOnlyList<string> Violations => Look(_ => _violations.ToList());

    /// <summary>Names of the operations that were done, in order.</summary>
    internal IReadOnlyList<string> Done => Look(_ => _done.ToList());

    internal static async Task<StandInShop> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var shop = new StandInShop(builder.Build());
        shop._server.MapPost("/admin/api/{version}/graphql.json", shop.AnswerAsync);
        await shop._server.StartAsync();
        return shop;
    }

    /// <summary>Says what goes wrong with a request, by its number from 1.</summary>
    internal void FailBy(Func<int, StandInFault> faults)
    {
        lock (_lock)
        {
            _faults = faults;
        }
    }

    internal T Look<T>(Func<ShopModel, T> look)
    {
        lock (_lock)
        {
            return look(Model);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, string version)
    {
        var problem = version != Version ? (404, """{"errors":"Not Found"}""")
            : context.Request.Headers["X-Shopify-Access-Token"] != Token ? (401, """{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}""")
            : context.Request.ContentType != "application/json" ? (415, "")
            : ((int, string)?)null;
        if (problem is { } known)
        {
            await WriteAsync(context, known.Item1, known.Item2);
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var (fault, text) = Do(body.RootElement);
        switch (fault)
        {
            case StandInFault.Breaks:
                await WriteAsync(context, (int)HttpStatusCode.BadGateway, "");
                break;
            case StandInFault.LosesAnswer:
                context.Abort();
                break;
            default:
                await WriteAsync(context, 200, text);
                break;
        }
    }

    private (StandInFault Fault, string Text) Do(JsonElement body)
    {
        lock (_lock)
        {
            var fault = _faults(++_requests);
            return fault switch
            {
                StandInFault.Breaks => (fault, ""),
                StandInFault.Throttles => (fault, Throttled),
                _ => (fault, Execute(body)),
            };
        }
    }

    private string Execute(JsonElement body)
    {
        if (body.EnumerateObject().Any(member => member.Name is not ("query" or "variables" or "operationName")))
        {
            _violations.Add($"The body has another member: {body}");
        }

        var serializer = new GraphQLSerializer();
        var result = new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = _schema;
            options.Query = body.GetProperty("query").GetString();
            options.Variables = serializer.Deserialize<Inputs>(body.GetProperty("variables").GetRawText());
        }).GetAwaiter().GetResult();
        if (result.Errors is { Count: > 0 } errors)
        {
            _violations.AddRange(errors.Select(error => $"{error.Message} {error.InnerException} in {body}"));
        }
        else
        {
            _done.Add(result.Operation!.Name!.StringValue);
        }

        return serializer.Serialize(result);
    }

    private static Task WriteAsync(HttpContext context, int status, string text)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json; charset=utf-8");
        return context.Response.WriteAsync(text);
    }
}

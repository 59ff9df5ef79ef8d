using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DomRules.Api.Tests.Description;

namespace DomRules.Api.Tests.Robustness;

/// <summary>Every endpoint that is described, and all that can be wrong with a request.</summary>
public sealed class EndpointTests(RobustServer server) : IClassFixture<RobustServer>
{
    public static TheoryData<string, string> Endpoints
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (method, path, _) in ApiDocument.Current.Operations)
            {
                data.Add(method, path);
            }

            return data;
        }
    }

    public static TheoryData<string, string> EndpointsWithBody
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (method, path, _) in ApiDocument.Current.Operations.Where(one => one.Operation.GetProperty("responses").TryGetProperty("413", out _)))
            {
                data.Add(method, path);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Caller_WithoutAUsableKey_IsShutOut(string method, string path)
    {
        var isOpen = ApiDocument.Current.OperationOf(method, path)!.Value.GetProperty("security").GetArrayLength() == 0;
        foreach (var authorization in new[] { "", "Bearer", "Bearer ", "Basic YTpi", "Bearer dr__", "Bearer dr_a_b", "Bearer dr_" + new string('x', 4_000), "bearer null" })
        {
            var (status, body) = await server.SendAsync(method, Filled(path, "1"), null, authorization: authorization);
            (status == 401).ShouldBe(!isOpen, $"{authorization}: {status} {body}");
        }

        var (refused, _) = await server.SendAsync(method, Filled(path, "1"), null, authorization: "Bearer " + server.Powerless);
        (refused == 403).ShouldBe(!isOpen && path != "/v1/bulk", $"{refused}");
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Body_ThatIsNoGood_IsToldSo(string method, string path)
    {
        foreach (var body in Hostile.Bodies)
        {
            foreach (var type in new[] { "application/json", "application/x-ndjson", "text/plain; charset=utf-16" })
            {
                await server.TryAsync(method, Filled(path, "1"), body, type);
            }
        }

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Property_OfAnyValue_IsTakenOrToldSo(string method, string path)
    {
        var names = Names(ApiDocument.Current.OperationOf(method, path)!.Value).ToList();
        foreach (var name in names)
        {
            foreach (var value in Hostile.Values)
            {
                var others = string.Concat(names.Where(other => other != name).Select(other => $",{JsonSerializer.Serialize(other)}:{Usual.Value(other)}"));
                await server.TryAsync(method, Filled(path, "1"), Encoding.UTF8.GetBytes($"{{{JsonSerializer.Serialize(name)}:{value}{others}}}"));
            }
        }

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Address_WithAnythingInIt_IsFoundOrNot(string method, string path)
    {
        foreach (var part in Hostile.PathParts)
        {
            // U+0000 in a path is refused by the server's own parser of requests, before any code of ours.
            if (path.Contains('{', StringComparison.Ordinal) && !part.Contains("%00", StringComparison.Ordinal))
            {
                await server.TryAsync(method, Filled(path, part), null);
            }

            await server.TryAsync(method, $"{Filled(path, "1")}?limit={part}&cursor={part}&node={part}&status={part}&from={part}&kind={part}&after={part}", null);
            await server.TryAsync(method, $"{Filled(path, "1")}?cursor={part}", null);
        }

        server.ShouldBeFine();
    }

    [Theory, MemberData(nameof(EndpointsWithBody))]
    public async Task Body_LargerThanTheServerTakes_IsRefused(string method, string path)
    {
        var body = Encoding.UTF8.GetBytes($"{{\"id\":\"{new string('x', 2 << 20)}\"}}");
        var (status, text) = await server.SendAsync(method, Filled(path, "1"), body, more: request => request.Headers.ExpectContinue = true);
        (status is 413 or 404 or 415).ShouldBeTrue($"{status} {text}");
    }

    [Fact]
    public async Task Methods_ThatAnAddressDoesNotTake_Are405WithAProblem()
    {
        foreach (var path in ApiDocument.Current.Operations.Select(one => one.Path).Distinct().Where(path => ApiDocument.Current.OperationOf("PATCH", path) is null))
        {
            (await server.SendAsync("PATCH", Filled(path, "1"), null)).Status.ShouldBe(405, path);
        }

        (await server.SendAsync("GET", "/v2/orders", null)).Status.ShouldBe(404);
        (await server.SendAsync("GET", "/v1/orders/1/../../../etc/passwd", null)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Key_ThatIsNoIdempotencyKey_IsRefused()
    {
        foreach (var key in new[] { "", " ", new string('k', 256), "a b", "a\tb" })
        {
            var (status, body) = await server.SendAsync("POST", "/v1/orders", Encoding.UTF8.GetBytes(TestOrders.Tent("k")), more: request =>
            {
                request.Headers.Remove("Idempotency-Key");
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            });
            status.ShouldBe(400, body);
            body.ShouldContain("idempotency_key_missing");
        }
    }

    private static string Filled(string path, string part) => Regex.Replace(path, @"\{\w+\}", part.Replace("$", "$$", StringComparison.Ordinal));

    private static IEnumerable<string> Names(JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out var media))
        {
            return [];
        }

        var schema = ApiDocument.Current.Resolve(media.GetProperty("schema"));
        return schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name) : [];
    }
}

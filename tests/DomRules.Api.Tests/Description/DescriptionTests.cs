using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DomRules.Api.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DomRules.Api.Tests.Description;

public sealed class DescriptionTests
{
    private static readonly string Shipped = Path.Combine(Repository.Root, "tests", "DomRules.Api.Tests", "Description", "openapi-shipped.json");

    [Fact]
    public async Task Served_IsTheFileThatIsCheckedIn()
    {
        await using var api = await ServedApi.StartAsync(library: null);

        (await api.SendAsync("GET", "/openapi/v1.json")).Body.ShouldBe(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")));
    }

    /// <summary>A new endpoint is described in docs/openapi.json before it is served.</summary>
    [Fact]
    public async Task Described_AreTheEndpointsOfTheServerAndNoOthers()
    {
        await using var api = await ServedApi.StartAsync(library: null);
        var served = api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                $"{method} {Regex.Replace(endpoint.RoutePattern.RawText!, @":\w+\}", "}")} {endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName} {ServedApi.ScopeOf(endpoint)}"));

        ApiDocument.Current.Operations.Select(one => $"{one.Method} {one.Path} {one.Operation.GetProperty("operationId").GetString()} {ScopeOf(one.Operation)}").ShouldBe(served, ignoreOrder: true);
    }

    [Fact]
    public void References_AllLeadSomewhere()
    {
        foreach (var reference in Regex.Matches(ApiDocument.Current.Root.GetRawText(), """ "\$ref":\s*"#/([^"]+)" """.Trim()).Select(match => match.Groups[1].Value))
        {
            reference.Split('/').Aggregate(ApiDocument.Current.Root, (at, part) => at.GetProperty(part)).ValueKind.ShouldBe(JsonValueKind.Object, reference);
        }
    }

    /// <summary>What was shipped stays; after a release, openapi-shipped.json becomes a copy of docs/openapi.json.</summary>
    [Fact]
    public void Description_AgainstWhatWasShipped_TakesNothingAway() => BreakingChanges.Between(ApiDocument.Of(Shipped), ApiDocument.Current).ShouldBeEmpty();

    public static TheoryData<string, string> Breaks => new()
    {
        { "paths./v1/orders.get", "GET /v1/orders is gone" },
        { "paths./v1/orders.get.responses.400", "GET /v1/orders: status 400 is gone" },
        { "paths./v1/orders.get.parameters.0", "GET /v1/orders: parameter status in query is gone" },
        { "paths./v1/simulate.post.requestBody.content.application/x-ndjson", "POST /v1/simulate: body: application/x-ndjson is gone" },
        { "components.schemas.OrderRow.properties.market", "OrderRow market is gone" },
        { "components.schemas.OrderRow.required.0", "OrderRow \"order\" may be missing now" },
        { "components.schemas.Job.properties.state.enum.1", "Job state code \"done\" is gone" },
        { "components.schemas.Done.properties.commit.type", "Done commit type was \"integer\" and is gone" },
    };

    [Theory, MemberData(nameof(Breaks))]
    public void Something_TakenAway_IsFound(string what, string told)
    {
        var (before, after) = (ApiDocument.Of(Shipped), JsonNode.Parse(File.ReadAllText(Shipped))!);
        Remove(after, what);

        BreakingChanges.Between(before, new ApiDocument(JsonSerializer.Deserialize<JsonElement>(after.ToJsonString()))).ShouldBe([told]);
    }

    [Fact]
    public void SomethingThatMustBeSentNow_IsFound()
    {
        var after = JsonNode.Parse(File.ReadAllText(Shipped))!;
        after["components"]!["schemas"]!["Publish"]!["required"]!.AsArray().Add("at");

        BreakingChanges.Between(ApiDocument.Of(Shipped), new ApiDocument(JsonSerializer.Deserialize<JsonElement>(after.ToJsonString()))).ShouldBe(["Publish \"at\" must be there now"]);
    }

    private static void Remove(JsonNode node, string what)
    {
        var parts = what.Split('.');
        foreach (var part in parts[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!;
        }

        if (node is JsonArray items)
        {
            items.RemoveAt(int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            node.AsObject().Remove(parts[^1]).ShouldBeTrue(what);
        }
    }

    private static string ScopeOf(JsonElement operation) =>
        operation.TryGetProperty("description", out var words) && Regex.Match(words.GetString()!, "Needs the scope `(.+)`") is { Success: true } scope ? scope.Groups[1].Value
        : operation.GetProperty("security").GetArrayLength() > 0 ? "any key" : "open";
}

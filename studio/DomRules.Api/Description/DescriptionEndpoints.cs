using DomRules.Api.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Description;

/// <summary>The description of the API: the file that is checked in, to the byte.</summary>
internal static class DescriptionEndpoints
{
    private static readonly byte[] Content = Read();

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi/v1.json", () => new BytesResult(200, BytesResult.Json, Content)).WithName("openapi").WithSummary("This description").WithTags("system");

    private static byte[] Read()
    {
        using var resource = typeof(DescriptionEndpoints).Assembly.GetManifestResourceStream("openapi.json")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}

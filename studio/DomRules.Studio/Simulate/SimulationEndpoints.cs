using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Simulating;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DomRules.Studio.Simulate;

/// <summary>The form that begins a simulation. A plain request, so that a file streams in and is never held as a whole.</summary>
internal static class SimulationEndpoints
{
    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestField = 4_096;
    private const int LongestKept = 100;
    private const int MostFields = 20;
    private const long Around = 1 << 20;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/simulate/start", StartAsync).RequireAuthorization(Scope.ReadDecisions);
        routes.MapGet("/simulate/changes", ChangesExport.ExportAsync).RequireAuthorization(Scope.ReadDecisions);
    }

    private static async Task<IResult> StartAsync(HttpContext context, ApiServices services, SimulationDesk desk, IAntiforgery antiforgery)
    {
        if (Boundary(context.Request) is not { } boundary)
        {
            return Results.BadRequest();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = OrderFile.MostBytes + Around;
        }

        var reader = new MultipartReader(boundary, context.Request.Body);
        var (fields, file) = await FieldsAsync(reader, context.RequestAborted).ConfigureAwait(false);
        context.Request.Headers[TokenHeader] = fields.GetValueOrDefault(TokenField);
        if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            return Results.BadRequest();
        }

        var asked = new SimulationRequest(fields.GetValueOrDefault("version"), fields.GetValueOrDefault("against"), fields.GetValueOrDefault("market"), fields.GetValueOrDefault("orders"), fields.GetValueOrDefault("last"), fields.GetValueOrDefault("days"));
        var job = await SetAsync(context, services, desk, asked, file).ConfigureAwait(false);
        await DrainAsync(context).ConfigureAwait(false);
        return Results.Redirect(job.Value is { } id
            ? SimulateAddress.Of(("job", id))
            : SimulateAddress.Of(("problem", job.Problem), ("version", Kept(asked.Version)), ("against", Kept(asked.Against)), ("market", Kept(asked.Market)), ("orders", Kept(asked.Orders)), ("last", Kept(asked.Last)), ("days", Kept(asked.Days))));
    }

    /// <summary>What goes back into the form; an address is not to grow without end.</summary>
    private static string? Kept(string? given) => given?.Length > LongestKept ? null : given;

    private static async Task<Outcome<string>> SetAsync(HttpContext context, ApiServices services, SimulationDesk desk, SimulationRequest asked, FileMultipartSection? file)
    {
        var wanted = asked.Read(services.Queue.Live, services.Clock.GetUtcNow());
        if (wanted.Value is not { } simulation || asked.Orders != SimulationRequest.File)
        {
            return wanted.Value is { } ready ? await desk.StartAsync(context.User, ready).ConfigureAwait(false) : Outcome<string>.Failed(wanted.Problem!);
        }

        if (file?.FileStream is not { } stream || file.FileName.Length == 0)
        {
            return Outcome<string>.Failed("Choose a file with one order a line.");
        }

        var taken = await desk.TakeAsync(context.User, stream, file.FileName, context.RequestAborted).ConfigureAwait(false);
        return taken.Value is { } hash ? await desk.StartAsync(context.User, simulation with { Orders = hash }).ConfigureAwait(false) : taken;
    }

    /// <summary>The fields up to the file, which comes last.</summary>
    private static async Task<(Dictionary<string, string> Fields, FileMultipartSection? File)> FieldsAsync(MultipartReader reader, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (fields.Count < MostFields && await reader.ReadNextSectionAsync(cancel).ConfigureAwait(false) is { } section)
        {
            if (section.AsFileSection() is { } file)
            {
                return (fields, file);
            }

            if (section.AsFormDataSection() is { } field)
            {
                var buffer = new char[LongestField];
                using var text = new StreamReader(section.Body);
                fields[field.Name] = new string(buffer, 0, await text.ReadBlockAsync(buffer, cancel).ConfigureAwait(false));
            }
        }

        return (fields, null);
    }

    /// <summary>A browser that is answered while it still sends shows no answer: the rest is read and dropped.</summary>
    private static async Task DrainAsync(HttpContext context)
    {
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            // It is larger than anything that is taken in; the answer says so where the browser still reads it.
        }
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary ? boundary : null;
}

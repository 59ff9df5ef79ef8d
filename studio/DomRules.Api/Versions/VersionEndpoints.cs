using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store.Artefacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Versions;

/// <summary>Versions of libraries and networks, and which of them are live.</summary>
internal static class VersionEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapPost("/v1/libraries", (HttpContext context, string? label) => StoreAsync(context, services, label, isLibrary: true)).WithName("store_library").WithSummary("Stores a version of a library; nothing decides by it yet").WithTags("versions").Needs(Scope.WritePolicies);
        routes.MapPost("/v1/networks", (HttpContext context, string? label) => StoreAsync(context, services, label, isLibrary: false)).WithName("store_network").WithSummary("Stores a version of a network").WithTags("versions").Needs(Scope.WritePolicies);
        routes.MapGet("/v1/versions/{hash}", (string hash, CancellationToken cancel) => GetAsync(hash, services, cancel)).WithName("get_version").WithSummary("The files of a version").WithTags("versions").Needs(Scope.ReadPolicies);
        routes.MapGet("/v1/versions", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel)).WithName("list_versions").WithSummary("Versions that are stored, the newest first").WithTags("versions").Needs(Scope.ReadPolicies);
        routes.MapGet("/v1/live", (CancellationToken cancel) => LiveAsync(services, cancel)).WithName("get_live").WithSummary("What is live, by market").WithTags("versions").Needs(Scope.ReadPolicies);
        routes.MapPut("/v1/live/{market}", (HttpContext context, string market) => PublishAsync(context, market, services)).WithName("publish").WithSummary("Makes a stored version live for a market, for all others (*), or as the network (network)").WithTags("versions").Needs(Scope.WritePolicies);
    }

    private static async Task<IResult> StoreAsync(HttpContext context, ApiServices services, string? label, bool isLibrary)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (BundleBody.ProblemOf(body.Bytes, isLibrary) is { } wrong)
        {
            return Problem.OfBody(wrong, code: "invalid_bundle", title: "The body is no bundle of files");
        }

        var bundle = isLibrary ? SignedPackage.Open(body.Bytes, services.TrustedKeys) : NetworkOf(body);
        if (bundle.Value is not { } files)
        {
            return NotTrusted(body, bundle.Problem!);
        }

        var (by, at) = (context.Caller().Name, services.Clock.GetUtcNow());
        var stored = isLibrary
            ? await services.Publishing.StoreLibraryAsync(files, label ?? "", by, at, context.RequestAborted).ConfigureAwait(false)
            : await services.Publishing.StoreNetworkAsync(files, label ?? "", by, at, context.RequestAborted).ConfigureAwait(false);
        return stored.Value is { } row ? Json(201, Row(row)) : Problem.OfErrors(422, "mistakes", "It has mistakes, and is not stored", stored.Problem!, isLibrary ? VersionMistakes.OfLibrary(files, body.Bytes, stored.Problem!) : VersionMistakes.OfNetwork(files, body.Bytes, services.Queue.Live));
    }

    /// <summary>A library whose signature is missing, none or a stranger's.</summary>
    private static IResult NotTrusted(RequestBody body, string problem) =>
        Problem.OfBody(BodyProblem.Told(SignedPackage.IsOne(body.Bytes) ? "#/signature" : "#", problem), 422, "not_trusted", "The library is not trusted, and is not stored");

    /// <summary>A network.json as it is, or a bundle of files.</summary>
    private static Outcome<FileBundle> NetworkOf(RequestBody body) =>
        BundleBody.IsNetwork(body.Bytes) ? Outcome<FileBundle>.Of(NetworkBundle.OfText(System.Text.Encoding.UTF8.GetString(body.Bytes.Span))) : FileBundle.Read(body.Bytes);

    private static async Task<IResult> GetAsync(string hash, ApiServices services, CancellationToken cancel) =>
        IsHash(hash) && await services.Store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false) is { Row.Kind: ArtefactKinds.Library or ArtefactKinds.Network } artefact
            ? new BytesResult(200, BytesResult.Json, artefact.Content) { Headers = [("ETag", $"\"{hash}\"")] }
            : Problem.Of(404, "no_such_version", "There is no such version", $"No version {hash} is stored.");

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, isPlain: true, "kind", "name", "after");
        var (kind, after) = (PageQuery.Text(request.Query, "kind"), PageQuery.Text(request.Query, "after"));
        if (asked.Problem is not null || kind is not (ArtefactKinds.Library or ArtefactKinds.Network) || (after is not null && !IsHash(after)))
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", asked.Problem ?? (kind is ArtefactKinds.Library or ArtefactKinds.Network ? "`after` is the hash of the last version of the page before." : "`kind` is library or network."));
        }

        var rows = await services.Store.Artefacts.ListAsync(kind, PageQuery.Text(request.Query, "name"), after, asked.Limit, cancel).ConfigureAwait(false);
        return Json(200, new JsonObject { ["versions"] = new JsonArray([.. rows.Select(row => (JsonNode?)Row(row))]) });
    }

    private static async Task<IResult> LiveAsync(ApiServices services, CancellationToken cancel)
    {
        var pointers = await services.Store.Commits.PointersAsync(cancel).ConfigureAwait(false);
        return Json(200, new JsonObject
        {
            ["live"] = new JsonArray([.. pointers.Select(pointer => (JsonNode?)new JsonObject { ["market"] = pointer.Market, ["version"] = pointer.Version, ["commit"] = pointer.Commit })]),
        });
    }

    private static async Task<IResult> PublishAsync(HttpContext context, string market, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (asked, problem) = PublishBody.Read(body.Bytes);
        if (asked is null)
        {
            return Problem.OfBody(problem!);
        }

        var caller = context.Caller();
        var key = new RequestKey(caller.Id, sent, body.HashWith(context.Request));
        var (command, expected) = (new PublishCommand(market, asked.Version, asked.Because), Expected(context.Request));
        return WriteResult.Of(asked.At > services.Clock.GetUtcNow()
            ? await services.Publishing.ScheduleAsync(new Activation(command, asked.At.Value, expected, caller.Name), key, context.RequestAborted).ConfigureAwait(false)
            : await services.Publishing.PublishAsync(command, expected, caller.Name, key, context.RequestAborted).ConfigureAwait(false));
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What must be live until now, by If-Match or If-None-Match; null: whatever is.</summary>
    private static string? Expected(HttpRequest request) =>
        request.Headers.IfNoneMatch == "*" ? "" : request.Headers.IfMatch is [{ } tag] ? tag.Trim('"') : null;

    private static JsonObject Row(ArtefactRow row) => new()
    {
        ["version"] = row.Hash,
        ["kind"] = row.Kind,
        ["name"] = row.Name,
        ["label"] = row.Label,
        ["at"] = row.At.UtcDateTime,
        ["by"] = row.By,
    };

    private static BytesResult Json(int status, JsonObject json) => new(status, BytesResult.Json, JsonSerializer.SerializeToUtf8Bytes(json));
}

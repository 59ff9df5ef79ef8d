using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations.Auditing;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Changes;

/// <summary>Changes that wait for approval. Programs see them and ask for them; only people approve.</summary>
internal static class ChangeRequestEndpoints
{
    private static readonly string[] States = [.. Enum.GetValues<ChangeState>().Select(Words.Of)];

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/changes", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel)).WithName("list_change_requests").WithSummary("Changes that were asked for, the newest first").WithTags("versions").Needs(Scope.ReadPolicies);
        routes.MapGet("/v1/changes/{change}", (string change, CancellationToken cancel) => GetAsync(change, services, cancel)).WithName("get_change_request").WithSummary("A change, who approved it, and what was said").WithTags("versions").Needs(Scope.ReadPolicies);
        routes.MapPost("/v1/changes", (HttpContext context) => AskAsync(context, services)).WithName("open_change_request").WithSummary("Asks for a stored version to go live once people approved it").WithTags("versions").Needs(Scope.WritePolicies);
    }

    private static Task AskAsync(HttpContext context, ApiServices services) =>
        KeyedRequest.RunAsync(context, services, _ => true, () => Results.Empty, (key, body) => OpenAsync(context, key, body, services));

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "state", "market");
        var (state, market) = (PageQuery.Text(request.Query, "state"), PageQuery.Text(request.Query, "market"));
        var problem = asked.Problem ?? (state is not null && !States.Contains(state, StringComparer.Ordinal) ? $"`state` is one of {string.Join(", ", States)}." : null);
        if (problem is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var book = services.Queue.Live.Changes;
        var changes = book.Changes.Values.Where(change => (market is null || change.Market == market) && (state is null || Words.Of(book.StateOf(change)) == state));
        return JsonResult.Of(Page.Of("changes", changes, change => SortKey.Latest(change.Opened.At) + change.Id, asked, change => Row(book, change)));
    }

    private static async Task<IResult> GetAsync(string id, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var book = services.Queue.Live.Changes;
        if (book.Changes.GetValueOrDefault(id) is not { } change)
        {
            return Problem.Of(404, "no_such_change", "There is no such change", $"No change {id} was asked for. The request that asks for one names it in its answer.");
        }

        var whole = ChangeJson.Of(change);
        whole["needed"] = book.RuleFor(change.Market).Approvals;
        whole["state"] = Words.Of(book.StateOf(change));
        return JsonResult.Of(whole);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, RequestKey key, RequestBody body, ApiServices services)
    {
        var (asked, problem) = ChangeRequestBody.Read(body.Bytes);
        if (asked is null)
        {
            return Problem.OfBody(problem!);
        }

        var (authors, stranger) = await AccountsAsync(asked.Proposal.Authors, services, context.RequestAborted).ConfigureAwait(false);
        if (stranger is not null)
        {
            return Problem.OfBody(new BodyProblem("#/authors", $"Nobody signs in as {stranger}.", "Leave out who has no account here."), 422, "unusable_change", "It cannot be asked for");
        }

        var caller = context.Caller();
        var person = new Person(Person.KeyPrefix + caller.Id, caller.Name, caller.May(Scope.WritePolicies) ? Rights.Write : Rights.None);
        var answer = await services.Changing.OpenAsync(asked.Proposal with { Authors = authors }, person, key, context.RequestAborted).ConfigureAwait(false);
        return WriteResult.Of(answer.Answer);
    }

    /// <summary>Ids of accounts by what they sign in with; or the first name that nobody has.</summary>
    private static async Task<(ImmutableArray<string> Ids, string? Stranger)> AccountsAsync(ImmutableArray<string> names, ApiServices services, CancellationToken cancel)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            if (await services.Store.Accounts.FindAsync(name.Trim().ToLowerInvariant(), cancel).ConfigureAwait(false) is { } account)
            {
                ids.Add(account.Id);
                continue;
            }

            return ([], name);
        }

        return (ids.ToImmutable(), null);
    }

    private static JsonObject Row(ChangeBook book, Change change) => new()
    {
        ["approvals"] = change.Approvals.Length,
        ["base"] = change.Base,
        ["change"] = change.Id,
        ["market"] = change.Market,
        ["needed"] = book.RuleFor(change.Market).Approvals,
        ["openedAt"] = Instants.Text(change.Opened.At),
        ["openedBy"] = change.Opened.Name,
        ["state"] = Words.Of(book.StateOf(change)),
        ["title"] = change.Title,
        ["version"] = change.Version,
    };
}

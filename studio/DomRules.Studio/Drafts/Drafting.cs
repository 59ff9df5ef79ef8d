using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Changes;
using DomRules.Operations.Drafting;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Drafts;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Drafts;

/// <summary>What authors do with drafts, in their own name. Who may not is refused here, whatever the page showed.</summary>
public sealed class Drafting(ApiServices services, DraftDesk desk)
{
    private readonly ConcurrentDictionary<string, bool> _settled = new(StringComparer.Ordinal);

    internal const string AllOthers = "*";
    private const string NewFile = "policy.route";
    private const string NewText = "policy new_policy currency EUR\n";
    private const string NotAllowed = "Your roles do not let you write policies.";
    private readonly Permissions _permissions = new(services);

    /// <summary>Begins a draft as a version that is stored; its id, or why there is none.</summary>
    internal async Task<Outcome<string>> BeginAsync(ClaimsPrincipal user, string market, string title, string version)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return Outcome<string>.Failed(refusal);
        }

        if (await services.Store.Artefacts.GetAsync(version).ConfigureAwait(false) is not { Row.Kind: ArtefactKinds.Library } artefact)
        {
            return Outcome<string>.Failed("There is no such version of a library.");
        }

        var bundle = FileBundle.Read(artefact.Content);
        return bundle.Value is { } files ? await NewAsync(user, market, title, version, files.Files).ConfigureAwait(false) : Outcome<string>.Failed(bundle.Problem!);
    }

    /// <summary>Begins a draft with nothing in it but the first line; its id, or why there is none.</summary>
    internal async Task<Outcome<string>> BeginEmptyAsync(ClaimsPrincipal user, string market, string title) =>
        await RefusalAsync(user).ConfigureAwait(false) is { } refusal
            ? Outcome<string>.Failed(refusal)
            : await NewAsync(user, market, title, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(NewFile, NewText)).ConfigureAwait(false);

    /// <summary>The version that decides for a market now; null: none does.</summary>
    internal string? LiveFor(string market) => services.Queue.Live.Pointers.GetValueOrDefault(market) ?? services.Queue.Live.Pointers.GetValueOrDefault(AllOthers);

    /// <summary>The market that a version is live for; else every other one.</summary>
    internal string MarketOf(string version) =>
        services.Queue.Live.Pointers.Where(pointer => pointer.Value == version && pointer.Key != LiveNames.Network).Select(pointer => pointer.Key).Order(StringComparer.Ordinal).LastOrDefault() ?? AllOthers;

    /// <summary>The last draft that somebody wrote in which began as a version and is not closed; null: there is none.</summary>
    internal async Task<DraftRow?> MineOfAsync(ClaimsPrincipal user, string version) =>
        (await desk.ListAsync(new DraftFilter(Base: version, IsClosed: false), null, 50).ConfigureAwait(false)).FirstOrDefault(draft => draft.Authors.Contains(user.AccountId()));

    /// <summary>Drafts, the last changed first; those that went live meanwhile are closed by then.</summary>
    internal async Task<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit)
    {
        await SettleAsync().ConfigureAwait(false);
        return await desk.ListAsync(filter, after, limit).ConfigureAwait(false);
    }

    internal ImmutableArray<SeatedPerson> PeopleIn(string draft) => desk.PeopleIn(draft);

    /// <summary>What became of a draft: the change that was asked for last; null: nobody asked for one.</summary>
    internal Change? ChangeOf(string draft) => services.Queue.Live.Changes.Changes.Values.Where(change => change.Draft == draft).MaxBy(change => change.Opened.At);

    /// <summary>Closes the drafts whose content went live, once: whoever opens one again may write on in it. One that people wrote on in since stays open: what they wrote waits to be asked for.</summary>
    internal async Task SettleAsync()
    {
        await services.Queue.RefreshAsync(default).ConfigureAwait(false);
        foreach (var change in services.Queue.Live.Changes.Changes.Values.Where(change => change is { End: ChangeState.Published, Draft: not null } && !_settled.ContainsKey(change.Id)))
        {
            await SettleAsync(change, change.Draft!).ConfigureAwait(false);
            _settled[change.Id] = true;
        }
    }

    /// <summary>Gives a draft another title; null: done, else why not.</summary>
    internal async Task<string?> RenameAsync(ClaimsPrincipal user, string draft, string title)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await desk.RenameAsync(draft, title).ConfigureAwait(false);
        }
        catch (StoreException inTheWay)
        {
            return inTheWay.Message;
        }
    }

    /// <summary>Closes a draft, or opens it again; null: done, else why not.</summary>
    internal async Task<string?> MarkAsync(ClaimsPrincipal user, string draft, DraftState state)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await desk.MarkAsync(draft, state).ConfigureAwait(false) ? null : "There is no such draft any more.";
        }
        catch (StoreException inTheWay)
        {
            return inTheWay.Message;
        }
    }

    private ValueTask<string?> RefusalAsync(ClaimsPrincipal user) => _permissions.RefusalAsync(user, Scope.WritePolicies, NotAllowed);

    private async Task SettleAsync(Change change, string id)
    {
        if (ChangeOf(id) != change || await desk.GetAsync(id).ConfigureAwait(false) is not { State: not DraftState.Closed } draft)
        {
            return;
        }

        var isAllOfIt = await desk.FilesAsync(id).ConfigureAwait(false) is { } files && FileBundle.HashOf(new FileBundle(files).Write()) == change.Version;
        var state = isAllOfIt ? DraftState.Closed : DraftState.Open;
        if (draft.State != state)
        {
            await desk.MarkAsync(id, state).ConfigureAwait(false);
        }
    }

    private async Task<Outcome<string>> NewAsync(ClaimsPrincipal user, string market, string title, string? version, ImmutableSortedDictionary<string, string> files)
    {
        try
        {
            return await desk.BeginAsync(market, title, version, files, new DraftPerson(user.AccountId(), user.NameOf())).ConfigureAwait(false);
        }
        catch (StoreException inTheWay)
        {
            return Outcome<string>.Failed($"The draft cannot begin now: {inTheWay.Message}");
        }
    }
}

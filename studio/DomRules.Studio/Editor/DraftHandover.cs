using System.Security.Claims;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Changes;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;
using DomRules.Store.Drafts;
using DomRules.Studio.Changes;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Editor;

/// <summary>What leaves a draft: a stored version, and the wish that it be approved. Whether the person may is asked of the store then, whatever the page showed.</summary>
internal sealed class DraftHandover(ApiServices services, DraftDesk drafts, Reviewing people)
{
    /// <summary>Stores what a draft holds as a version; its hash, or why it cannot be.</summary>
    internal async Task<Outcome<string>> StoreAsync(ClaimsPrincipal user, DraftRow draft, FileBundle bundle)
    {
        if (!(await people.PersonAsync(user)).May(Rights.Write))
        {
            return Outcome<string>.Failed("Your roles do not let you store versions.");
        }

        if (!services.TrustedKeys.IsEmpty)
        {
            return Outcome<string>.Failed("This server takes only libraries that are packed and signed, so nothing can be stored from a draft. Take its files into your repository, pack and sign them there, and publish the package.");
        }

        var stored = await services.Publishing.StoreLibraryAsync(bundle, draft.Title, user.NameOf(), services.Clock.GetUtcNow());
        return stored.Value is { } row ? Outcome<string>.Of(row.Hash) : Outcome<string>.Failed(stored.Problem!);
    }

    /// <summary>Asks for approval of what a draft holds; where to go then, or why not.</summary>
    internal async Task<Outcome<string>> AskAsync(ClaimsPrincipal user, DraftRow draft, FileBundle bundle, string title, string why)
    {
        var stored = await StoreAsync(user, draft, bundle);
        if (stored.Value is not { } version)
        {
            return stored;
        }

        var now = await drafts.GetAsync(draft.Id) ?? draft;
        var answer = await services.Changing.OpenAsync(
            new ChangeProposal { Market = draft.Market, Version = version, Base = draft.Base, Title = title.Trim(), Why = why.Trim(), Authors = now.Authors, Draft = draft.Id },
            await people.PersonAsync(user));
        if (answer.Problem is { } problem)
        {
            return Outcome<string>.Failed(problem);
        }

        await drafts.MarkAsync(draft.Id, DraftState.Submitted);
        return Outcome<string>.Of(answer.Change is { } change ? $"/changes/{Uri.EscapeDataString(change)}" : "/changes");
    }
}

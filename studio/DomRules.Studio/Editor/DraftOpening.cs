using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Operations.Drafting;
using DomRules.Store.Drafts;
using DomRules.Studio.Accounts;
using DomRules.Studio.Drafts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Editor;

/// <summary>Opens drafts for people. Who may not write sees what is written.</summary>
internal sealed class DraftOpening(DraftDesk drafts, Permissions permissions, Drafting drafting)
{
    /// <summary>A seat at a draft; null: there is none of that id.</summary>
    internal async Task<OpenedDraft?> OpenAsync(string id, ClaimsPrincipal user, Action<DraftNews> hear)
    {
        await drafting.SettleAsync();
        var row = await drafts.GetAsync(id);
        var seat = row is null ? null : await drafts.JoinAsync(id, new DraftPerson(user.AccountId(), user.NameOf()), hear, cancel => permissions.MayAsync(user, Scope.WritePolicies, cancel));
        return seat is null ? null : new OpenedDraft(row!, seat, await permissions.MayAsync(user, Scope.WritePolicies));
    }

    /// <summary>What a draft holds, without a seat; null: there is none of that id.</summary>
    internal Task<DraftRow?> LookAsync(string id) => drafts.GetAsync(id).AsTask();
}

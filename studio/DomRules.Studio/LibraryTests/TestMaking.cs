using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Model.Graph;
using DomRules.Operations;
using DomRules.Operations.Drafting;
using DomRules.Operations.Testing.FromDecisions;
using DomRules.Store;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.LibraryTests;

/// <summary>Makes tests from decisions and puts them into drafts, in a person's own name. Who may not write policies is refused here.</summary>
public sealed class TestMaking(ApiServices services, DraftDesk desk, Drafts.Drafting drafting)
{
    private const int MostDrafts = 100;
    private const int LongestTitle = 100;
    private const string NotAllowed = "Your roles do not let you write policies.";
    private readonly Permissions _permissions = new(services);
    private readonly TestFromDecision _making = new(services.Store);

    /// <summary>The test; or why there can be none.</summary>
    internal async Task<Outcome<MadeTest>> MakeAsync(ClaimsPrincipal user, StoredDecision kept)
    {
        return await RefusalAsync(user).ConfigureAwait(false) is { } refusal ? Outcome<MadeTest>.Failed(refusal) : await _making.MakeAsync(kept).ConfigureAwait(false);
    }

    /// <summary>The market whose library decides such orders now.</summary>
    internal string MarketOf(DecisionRow row) => row.Market is { } market && services.Queue.Live.Pointers.ContainsKey(market) ? market : MarketReach.AllOthers;

    /// <summary>Drafts for a market that somebody wrote in and that are not closed, the last changed first.</summary>
    internal async Task<IReadOnlyList<DraftRow>> MineAsync(ClaimsPrincipal user, string market) =>
        [.. (await desk.ListAsync(new DraftFilter(Market: market, IsClosed: false), null, MostDrafts).ConfigureAwait(false)).Where(draft => draft.Authors.Contains(user.AccountId()))];

    /// <summary>Puts a test into a draft, or into a new one on what is live; where it stands then, or why it does not.</summary>
    /// <param name="user">Who.</param>
    /// <param name="test">The test.</param>
    /// <param name="title">What it is to be called.</param>
    /// <param name="draft">The draft; null: a new one.</param>
    /// <param name="row">The decision.</param>
    internal async Task<Outcome<TestPlace>> PutAsync(ClaimsPrincipal user, MadeTest test, string title, string? draft, DecisionRow row)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return Outcome<TestPlace>.Failed(refusal);
        }

        try
        {
            var into = draft is { } known ? Outcome<string>.Of(known) : await NewAsync(user, title, row).ConfigureAwait(false);
            return into.Value is { } id ? await PutAsync(user, test, title, id).ConfigureAwait(false) : Outcome<TestPlace>.Failed(into.Problem!);
        }
        catch (StoreException inTheWay)
        {
            return Outcome<TestPlace>.Failed($"The draft cannot be written in now: {inTheWay.Message}");
        }
    }

    private ValueTask<string?> RefusalAsync(ClaimsPrincipal user) => _permissions.RefusalAsync(user, Scope.WritePolicies, NotAllowed);

    private async Task<Outcome<string>> NewAsync(ClaimsPrincipal user, string title, DecisionRow row)
    {
        var market = MarketOf(row);
        var named = $"Test: {title.Trim()}";
        return (drafting.LiveFor(market) ?? row.Version) is { } version
            ? await drafting.BeginAsync(user, market, named.Length > LongestTitle ? named[..LongestTitle] : named, version).ConfigureAwait(false)
            : Outcome<string>.Failed("No policy is live for the order's market.");
    }

    private async Task<Outcome<TestPlace>> PutAsync(ClaimsPrincipal user, MadeTest test, string title, string draft)
    {
        var seat = await desk.JoinAsync(draft, new DraftPerson(user.AccountId(), user.NameOf()), _ => { }, cancel => _permissions.MayAsync(user, Scope.WritePolicies, cancel)).ConfigureAwait(false);
        if (seat is null)
        {
            return Outcome<TestPlace>.Failed("There is no such draft any more.");
        }

        await using (seat.ConfigureAwait(false))
        {
            var now = seat.Now;
            var placed = TestPlacing.Of(now.Files, test, title);
            return placed.Value is { } place ? await WriteAsync(seat, now, draft, place).ConfigureAwait(false) : Outcome<TestPlace>.Failed(placed.Problem!);
        }
    }

    /// <summary>The network's file first, so that the test never stands there without it.</summary>
    private static async Task<Outcome<TestPlace>> WriteAsync(DraftSeat seat, DraftNow now, string draft, PlacedTest place)
    {
        var added = now.Files.ContainsKey(place.NetworkFile) ? null : await seat.AddFileAsync(place.NetworkFile, place.NetworkText).ConfigureAwait(false);
        if (added?.Detail is { } problem)
        {
            return Outcome<TestPlace>.Failed(problem);
        }

        var written = place.IsNew
            ? await seat.AddFileAsync(place.File, place.Text).ConfigureAwait(false)
            : await seat.SubmitAsync(place.File, now.Revision, [new TextEdit(now.Files[place.File].Length, 0, place.Text)]).ConfigureAwait(false);
        return written.Detail is { } inTheWay ? Outcome<TestPlace>.Failed(inTheWay) : Outcome<TestPlace>.Of(new TestPlace(draft, place.File, place.Line));
    }
}

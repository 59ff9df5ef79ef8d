using System.Collections.Immutable;
using System.Security.Claims;
using System.Text;
using DomRules.Api.Access;
using DomRules.Api.Webhooks;
using DomRules.Operations.Changes;
using DomRules.Operations.Drafting;
using DomRules.Operations.Simulating;
using DomRules.Operations.Testing.FromDecisions;
using DomRules.Operations.Versions;
using DomRules.Store.Drafts;
using DomRules.Studio.Accounts;
using DomRules.Studio.Audit;
using DomRules.Studio.Changes;
using DomRules.Studio.Drafts;
using DomRules.Studio.Editor;
using DomRules.Studio.LibraryTests;
using DomRules.Studio.Orders;
using DomRules.Studio.Settings;
using DomRules.Studio.Simulate;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Every operation that people cause, with who may. One without a row here fails <see cref="OperationAccessTests"/>.</summary>
internal sealed class OperationTable(ServedStudio studio, string draft, string change, string version)
{
    private static readonly string[] Operators = ["operator", "administrator"], Authors = ["author", "administrator"], Approvers = ["approver", "administrator"],
        Integrators = ["integrator", "administrator"], Auditors = ["auditor", "administrator"], Administrators = ["administrator"];

    private static readonly string[] Everybody = [.. Role.All.Select(role => role.Name)];

    internal IReadOnlyList<Operation> All => [.. OnOrders(), .. OnAccounts(), .. OnKeysAndWebhooks(), .. OnWhatIsKept(), .. OnSimulations(), .. OnDrafts(), .. OnChanges(), .. OnRules()];

    private IEnumerable<Operation> OnOrders()
    {
        var desk = new Operating(studio.Services);
        yield return Of(desk, nameof(desk.ReleaseAsync), Operators, user => desk.ReleaseAsync(user, "nowhere", "x"));
        yield return Of(desk, nameof(desk.RerouteAsync), Operators, user => desk.RerouteAsync(user, "nowhere", "x", false));
        yield return Of(desk, nameof(desk.OverrideAsync), Operators, user => desk.OverrideAsync(user, "nowhere", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty, "x", false));
        yield return Of(desk, nameof(desk.AdjustAsync), Operators, user => desk.AdjustAsync(user, new("LEJ-DC", "SCARF"), 1, "x"));
        var chain = new Verifying(studio.Services);
        yield return Of(chain, nameof(chain.RunAsync), Auditors, chain.RunAsync);
    }

    private IEnumerable<Operation> OnAccounts()
    {
        var people = studio.People;
        yield return Of(people, nameof(people.ListAsync), Administrators, async user => Some(await people.ListAsync(user)));
        yield return Of(people, nameof(people.InviteAsync), Administrators, async user => (await people.InviteAsync(user, ["viewer"])).Problem);
        yield return Of(people, nameof(people.ChangeAsync), Administrators, user => people.ChangeAsync(user, "nobody", ["viewer"], false));
    }

    private IEnumerable<Operation> OnKeysAndWebhooks()
    {
        var keys = new Keys(studio.Services);
        yield return Of(keys, nameof(keys.ListAsync), Integrators, async user => Some(await keys.ListAsync(user)));
        yield return Of(keys, nameof(keys.ScopesForAsync), Integrators, async user => Some(await keys.ScopesForAsync(user)));
        yield return Of(keys, nameof(keys.IssueAsync), Integrators, async user => (await keys.IssueAsync(user, "till", [Scope.ReadOrders], null)).Problem);
        yield return Of(keys, nameof(keys.RevokeAsync), Integrators, async user => await keys.RevokeAsync(user, await KeyAsync()));
        var hooks = new Webhooks(studio.Services, new WebhookDesk(studio.Services, allowsPrivate: false));
        var hook = studio.Services.Queue.Live.Receivers.Keys.First();
        yield return Of(hooks, nameof(hooks.ListAsync), Integrators, async user => Some(await hooks.ListAsync(user)));
        yield return Of(hooks, nameof(hooks.UndeliveredAsync), Integrators, async user => Some(await hooks.UndeliveredAsync(user, hook)));
        yield return Of(hooks, nameof(hooks.AddAsync), Integrators, async user => (await hooks.AddAsync(user, "care", "https://care.example/in", [])).Problem);
        yield return Of(hooks, nameof(hooks.RotateAsync), Integrators, async user => (await hooks.RotateAsync(user, hook)).Problem);
        yield return Of(hooks, nameof(hooks.EnableAsync), Integrators, user => hooks.EnableAsync(user, hook, true));
        yield return Of(hooks, nameof(hooks.TestAsync), Integrators, user => hooks.TestAsync(user, hook));
        yield return Of(hooks, nameof(hooks.RedeliverAsync), Integrators, user => hooks.RedeliverAsync(user, hook));
        yield return Of(hooks, nameof(hooks.DeleteAsync), Integrators, user => hooks.DeleteAsync(user, "none"));
    }

    private IEnumerable<Operation> OnWhatIsKept()
    {
        var kept = new Retaining(studio.Services);
        yield return Of(kept, nameof(kept.SetAsync), Administrators, async user => await kept.SetAsync(user, (await kept.ReadAsync()).Rule, "x"));
        var forgetting = new PersonForgetting(studio.Services);
        yield return Of(forgetting, nameof(forgetting.LookAsync), Administrators, async user => await forgetting.LookAsync(user, ServedStudio.PlannedOrder) is null ? "refused" : null);
        yield return Of(forgetting, nameof(forgetting.ForgetAsync), Administrators, async user => (await forgetting.ForgetAsync(user, "nowhere", "x")).Problem);
    }

    private IEnumerable<Operation> OnSimulations()
    {
        var desk = new SimulationDesk(studio.Services);
        var wanted = new SimulationWanted(version, "DE", null, 1, null, null, default);
        yield return Of(desk, nameof(desk.StartAsync), Everybody, async user => (await desk.StartAsync(user, wanted)).Problem);
        yield return Of(desk, nameof(desk.TakeAsync), Everybody, async user => (await desk.TakeAsync(user, new MemoryStream("{}"u8.ToArray()), "orders.ndjson", default)).Problem);
        yield return Of(desk, nameof(desk.CancelAsync), Everybody, user => desk.CancelAsync(user, "none"));
        yield return Of(desk, nameof(desk.GoOnAsync), Everybody, async user => (await desk.GoOnAsync(user, "none")).Problem);
        yield return Of(desk, nameof(desk.OrderAsync), Everybody, async user => (await desk.OrderAsync(user, ServedStudio.PlannedOrder, wanted)).Problem);
        yield return Of(desk, nameof(desk.TextAsync), Everybody, async user => (await desk.TextAsync(user, "{}", wanted, version)).Problem);
        yield return Of(desk, nameof(desk.WhatIfAsync), Everybody, async user => (await desk.WhatIfAsync(user, await DecisionAsync(), new WhatIf { Closed = ["LEJ-DC"] })).Problem);
    }

    private IEnumerable<Operation> OnDrafts()
    {
        var drafts = new DraftDesk(studio.Store, studio.Services.Clock, () => Token.New()[..32]);
        var drafting = new Drafting(studio.Services, drafts);
        yield return Of(drafting, nameof(drafting.BeginAsync), Authors, async user => (await drafting.BeginAsync(user, "DE", "Tried", version)).Problem);
        yield return Of(drafting, nameof(drafting.BeginEmptyAsync), Authors, async user => (await drafting.BeginEmptyAsync(user, "DE", "Tried")).Problem);
        yield return Of(drafting, nameof(drafting.MarkAsync), Authors, user => drafting.MarkAsync(user, draft, DraftState.Open));
        var tests = new TestMaking(studio.Services, drafts, drafting);
        var made = new MadeTest("Tried", "From nowhere.", "order-1.json", "{}", [], ["given order { lines: [] }"], ["nothing_to_ship"], []);
        yield return Of(tests, nameof(tests.MakeAsync), Authors, async user => (await tests.MakeAsync(user, await DecisionAsync())).Problem);
        yield return Of(tests, nameof(tests.PutAsync), Authors, async user => (await tests.PutAsync(user, made, "Tried", null, (await DecisionAsync()).Row)).Problem);
        yield return Of(drafting, nameof(drafting.RenameAsync), Authors, user => drafting.RenameAsync(user, draft, "Tried"));
        var opening = new DraftOpening(drafts, new Permissions(studio.Services), drafting);
        yield return Of(opening, nameof(opening.OpenAsync), Authors, user => AtAsync(opening, user, opened => Task.FromResult(opened.MayWrite ? null : "refused")));
        yield return OfSeat(nameof(DraftSeat.SubmitAsync), seat => seat.SubmitAsync("policy.route", seat.Revision, [new TextEdit(0, 0, "// \n")]));
        yield return OfSeat(nameof(DraftSeat.AddFileAsync), seat => seat.AddFileAsync(Token.New()[..8] + ".route", ""));
        yield return OfSeat(nameof(DraftSeat.RenameFileAsync), seat => seat.RenameFileAsync("none.route", "nothing.route"));
        yield return OfSeat(nameof(DraftSeat.RemoveFileAsync), seat => seat.RemoveFileAsync("none.route"));
        var handover = new DraftHandover(studio.Services, drafts, new Reviewing(studio.Services));
        var empty = new FileBundle(ImmutableSortedDictionary<string, string>.Empty);
        yield return Of(handover, nameof(handover.StoreAsync), Authors, async user => (await handover.StoreAsync(user, await RowAsync(), empty)).Problem);
        yield return Of(handover, nameof(handover.AskAsync), Authors, async user => (await handover.AskAsync(user, await RowAsync(), empty, "Tried", "So.")).Problem);

        Operation OfSeat(string name, Func<DraftSeat, Task<DraftAnswer>> hand) =>
            new(typeof(DraftSeat), name, Authors, user => AtAsync(opening, user, async opened => await hand(opened.Seat) is { Obstacle: DraftObstacle.Forbidden } answer ? answer.Detail : null));
    }

    /// <summary>Of a change that somebody else wrote: what belongs to its authors is not theirs here.</summary>
    private IEnumerable<Operation> OnChanges()
    {
        var desk = studio.Services.Changing;
        var proposal = new ChangeProposal { Market = "DE", Version = version, Title = "Tried", Why = "To see who may." };
        yield return OfChange(nameof(desk.OpenAsync), Authors, me => desk.OpenAsync(proposal, me));
        yield return OfChange(nameof(desk.MoveAsync), Authors, me => desk.MoveAsync(change, proposal, me));
        yield return OfChange(nameof(desk.CommentAsync), ["author", "approver", "administrator"], me => desk.CommentAsync(change, "Hm.", me));
        yield return OfChange(nameof(desk.ApproveAsync), Approvers, me => desk.ApproveAsync(change, "other", null, me));
        yield return OfChange(nameof(desk.SendBackAsync), Approvers, me => desk.SendBackAsync(change, "Otherwise.", me));
        yield return OfChange(nameof(desk.WithdrawAsync), Administrators, me => desk.WithdrawAsync(change, "No.", me));
        yield return OfChange(nameof(desk.CompareAsync), Approvers, me => desk.CompareAsync(change, "x", me));
        yield return OfChange(nameof(desk.PublishAsync), Approvers, me => desk.PublishAsync(change, version, me));
        yield return OfChange(nameof(desk.ScheduleAsync), Approvers, me => desk.ScheduleAsync(change, version, DateTimeOffset.MaxValue, me));
        yield return OfChange(nameof(desk.UnscheduleAsync), Approvers, me => desk.UnscheduleAsync(change, me));
        yield return OfChange(nameof(desk.RollBackAsync), Approvers, me => desk.RollBackAsync("*", version, "x", "Because.", me));

        Operation OfChange(string name, IReadOnlyList<string> may, Func<Person, Task<ChangeAnswer>> act) => OfPerson(desk, name, may, act);
    }

    private IEnumerable<Operation> OnRules()
    {
        var rules = studio.Services.Ruling;
        yield return OfPerson(rules, nameof(rules.SetAsync), Administrators, me => rules.SetAsync("DE", ApprovalRule.Usual, me));
        yield return OfPerson(rules, nameof(rules.ConfirmAsync), Administrators, me => rules.ConfirmAsync("DE", ApprovalRule.Usual, me));
        yield return OfPerson(rules, nameof(rules.DismissAsync), Administrators, me => rules.DismissAsync("DE", me));
    }

    private static Operation Of(object desk, string name, IReadOnlyList<string> may, Func<ClaimsPrincipal, Task<string?>> attempt) => new(desk.GetType(), name, may, attempt);

    private Operation OfPerson(object desk, string name, IReadOnlyList<string> may, Func<Person, Task<ChangeAnswer>> act) =>
        Of(desk, name, may, async user => (await act(await new Reviewing(studio.Services).PersonAsync(user))) is { Answer.Status: 403 } answer ? "refused: " + answer.Problem : null);

    private async Task<string?> AtAsync(DraftOpening opening, ClaimsPrincipal user, Func<OpenedDraft, Task<string?>> act)
    {
        var opened = (await opening.OpenAsync(draft, user, _ => { }))!;
        await using var seat = opened.Seat;
        return await act(opened);
    }

    private async Task<DraftRow> RowAsync() => (await studio.Store.Drafts.GetAsync(draft))!;

    private async Task<Store.Decisions.StoredDecision> DecisionAsync() =>
        (await studio.Store.Decisions.GetAsync((await studio.Store.Decisions.FindAsync(new() { Order = ServedStudio.PlannedOrder }, null, 1))[0].Key))!;

    /// <summary>Id of a new key that may do no more than integrators may let it.</summary>
    private async Task<string> KeyAsync()
    {
        var key = new Store.Access.AccessKey { Id = Token.New()[..16], Name = "tried", SecretHash = Token.New(), Scopes = [Scope.ReadOrders], CreatedAt = studio.Services.Clock.GetUtcNow() };
        await studio.Store.Keys.AddAsync(key);
        return key.Id;
    }

    /// <summary>A list shows nothing to who may not see it.</summary>
    private static string? Some<T>(IReadOnlyCollection<T> list) => list.Count > 0 ? null : "refused";
}

using System.Security.Claims;
using System.Text;
using System.Text.Json;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Explaining;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Simulate;

/// <summary>What people ask of simulations, in their own name. Who may not see decisions is refused here, whatever the page showed.</summary>
public sealed class SimulationDesk(ApiServices services) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly DecisionSimulating _simulating = new(services.Store);
    private readonly SimulationResults _results = new(services.Store);
    private readonly WhatIfAsking _whatIf = new(services.Store);
    private readonly NetworkThen _networks = new(services.Store);
    private readonly Permissions _permissions = new(services);

    /// <summary>Sets a job; its id, or why not.</summary>
    internal async Task<Outcome<string>> StartAsync(ClaimsPrincipal user, SimulationWanted wanted)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return Outcome<string>.Failed(refusal);
        }

        if (await SimulationCheck.ProblemAsync(services.Queue, wanted).ConfigureAwait(false) is { } problem)
        {
            return Outcome<string>.Failed(problem);
        }

        var answer = await services.Queue.SubmitAsync(wanted.Schedule(user.NameOf(), null)).ConfigureAwait(false);
        return answer.Obstacle == WriteObstacle.None ? Outcome<string>.Of(JobOf(answer)) : Outcome<string>.Failed(answer.Detail ?? "It cannot be set now. Try again in a moment.");
    }

    /// <summary>Takes in a file of orders; its hash, or why not.</summary>
    internal async Task<Outcome<string>> TakeAsync(ClaimsPrincipal user, Stream stream, string name, CancellationToken cancel) => await RefusalAsync(user).ConfigureAwait(false) is { } refusal
        ? Outcome<string>.Failed(refusal)
        : await new OrderFileTaking(services.Store, services.Clock).TakeAsync(stream, name, cancel).ConfigureAwait(false);

    /// <summary>Wants a job no longer; null: done, else why not.</summary>
    internal async Task<string?> CancelAsync(ClaimsPrincipal user, string job)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        var answer = await SimulationCancel.AskAsync(services.Queue, services.Store, user.NameOf(), null, job, services.Clock.GetUtcNow()).ConfigureAwait(false);
        return answer.Obstacle == WriteObstacle.None ? null : answer.Detail ?? "It cannot be cancelled now. Try again in a moment.";
    }

    /// <summary>Goes on with one that was cancelled, where it ended; the new job's id, or why not.</summary>
    internal async Task<Outcome<string>> GoOnAsync(ClaimsPrincipal user, string job) =>
        await RefusalAsync(user).ConfigureAwait(false) is { } refusal ? Outcome<string>.Failed(refusal)
        : await FindAsync(job).ConfigureAwait(false) is { State: JobState.Cancelled } ended && SimulationWanted.Read(ended.Job.Payload) is { } wanted
            ? await StartAsync(user, wanted with { Continues = job }).ConfigureAwait(false)
            : Outcome<string>.Failed("Only a simulation that was cancelled can be gone on with.");

    /// <summary>A simulation; null: there is none of that id.</summary>
    internal async Task<JobStatus?> FindAsync(string id) => await services.Store.Jobs.GetAsync(id).ConfigureAwait(false) is { Job.Kind: SimulationWanted.Kind } job ? job : null;

    /// <summary>Changes that a filter lets through.</summary>
    internal async Task<ChangedPage> ChangesAsync(SimulationProgress progress, ChangeFilter filter, int after, int limit) => await _results.ListAsync(progress, filter, after, limit).ConfigureAwait(false);

    /// <summary>One of those that were simulated, made again; null: it is not among them.</summary>
    internal Task<SimulatedDecision?> OneAsync(JobStatus job, string name) => InTurnAsync(() => _results.OneAsync(job, name));

    /// <summary>The last routing of an order made again by another version; or why not.</summary>
    internal async Task<Outcome<SimulatedDecision>> OrderAsync(ClaimsPrincipal user, string order, SimulationWanted wanted)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return Outcome<SimulatedDecision>.Failed(refusal);
        }

        var rows = await services.Store.Decisions.FindAsync(new DecisionFilter { Order = order, Kind = "route" }, null, 1).ConfigureAwait(false);
        return rows is [{ } row] && await services.Store.Decisions.GetAsync(row.Key).ConfigureAwait(false) is { } kept
            ? Told(await InTurnAsync(() => _simulating.DecideAsync(kept, wanted)).ConfigureAwait(false))
            : Outcome<SimulatedDecision>.Failed($"No order {order} was routed here. Look for it under Decisions, or paste an order instead.");
    }

    /// <summary>An order of a text by two versions, on the stock as it stands; or why not.</summary>
    internal async Task<Outcome<SimulatedDecision>> TextAsync(ClaimsPrincipal user, string text, SimulationWanted wanted, string against)
    {
        if (await RefusalAsync(user).ConfigureAwait(false) is { } refusal)
        {
            return Outcome<SimulatedDecision>.Failed(refusal);
        }

        var asked = new OrderAsking(services.Queue, services.Clock).Ask(Encoding.UTF8.GetBytes(text), "order");
        return asked.Value is { } order
            ? Told(await InTurnAsync(() => _simulating.CompareAsync(order.As("pasted"), order.Inputs, wanted, against)).ConfigureAwait(false))
            : Outcome<SimulatedDecision>.Failed(asked.Problem!);
    }

    /// <summary>A decision made again of other inputs; or why not.</summary>
    internal async Task<Outcome<WhatIfAnswer>> WhatIfAsync(ClaimsPrincipal user, StoredDecision kept, WhatIf what) =>
        await RefusalAsync(user).ConfigureAwait(false) is { } refusal ? Outcome<WhatIfAnswer>.Failed(refusal) : await _whatIf.AskAsync(kept, what).ConfigureAwait(false);

    /// <summary>Names of nodes at the time of a decision; of what was not decided yet, those of now.</summary>
    internal async Task<NodeNames> NamesAsync(string subject) => DecisionKey.TryParse(subject, out var key)
        ? await _networks.NamesAsync(key.Commit, services.Queue.Live).ConfigureAwait(false)
        : NamesNow();

    /// <summary>Names of nodes now.</summary>
    internal NodeNames NamesNow() => services.Queue.Live.Prepared is { } prepared ? NodeNames.Of(prepared.Snapshot.Nodes) : NodeNames.None;

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        _whatIf.Dispose();
    }

    private ValueTask<string?> RefusalAsync(ClaimsPrincipal user) => _permissions.RefusalAsync(user, Scope.ReadDecisions);

    private static Outcome<SimulatedDecision> Told(SimulatedDecision one) => one.Change is null ? Outcome<SimulatedDecision>.Failed(one.Problem ?? "It cannot be made again.") : Outcome<SimulatedDecision>.Of(one);

    private async Task<T> InTurnAsync<T>(Func<ValueTask<T>> ask)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return await ask().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string JobOf(WriteAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("job").GetString()!;
    }
}

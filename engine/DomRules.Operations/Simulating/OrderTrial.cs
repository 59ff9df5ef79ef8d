using DomRules.Engine.Life;
using DomRules.Formats.Orders;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>One order decided by what is live and by a library that is not stored. Has no effect. Safe for several threads.</summary>
public sealed class OrderTrial(CommitQueue queue, IDecisionArchive decisions)
{
    /// <summary>The newest routing of an order, made again on what it was made of; or why it cannot be.</summary>
    /// <param name="order">Its id.</param>
    /// <param name="version">The library that is tried.</param>
    /// <param name="market">For which market it is; <see cref="Model.Graph.MarketReach.AllOthers"/>: all that have none of their own.</param>
    /// <param name="cancel">Ends it.</param>
    public async ValueTask<Outcome<TrialResult>> KnownAsync(string order, CompiledVersion version, string market, CancellationToken cancel = default)
    {
        var rows = await decisions.FindAsync(new DecisionFilter { Order = order, Kind = "route" }, null, 1, cancel).ConfigureAwait(false);
        if (rows is not [{ } row] || await decisions.GetAsync(row.Key, cancel).ConfigureAwait(false) is not { } kept)
        {
            return Outcome<TrialResult>.Failed($"No routing of an order {order} is kept. Take another order, or give one as JSON.");
        }

        var reading = kept.Inputs.IsEmpty ? null : DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash);
        if (reading?.Value is not { } inputs)
        {
            return Outcome<TrialResult>.Failed("What it was made of was not kept, or a person was forgotten. Take another order, or give one as JSON.");
        }

        var prepared = Prepare(version, market);
        return prepared.Value is { } pair
            ? Outcome<TrialResult>.Of(new TrialResult(order, Replay(pair.Live, inputs), Replay(pair.Tried, inputs)))
            : prepared.InTheWayOf<TrialResult>();
    }

    /// <summary>An order as JSON, on the stock as it stands; or why it cannot be decided.</summary>
    /// <param name="json">The order, UTF-8.</param>
    /// <param name="version">The library that is tried.</param>
    /// <param name="market">For which market it is.</param>
    /// <param name="at">The moment.</param>
    public Outcome<TrialResult> Given(ReadOnlyMemory<byte> json, CompiledVersion version, string market, DateTimeOffset at)
    {
        var prepared = Prepare(version, market);
        if (prepared.Value is not { } pair)
        {
            return prepared.InTheWayOf<TrialResult>();
        }

        var reading = new OrderReader(pair.Tried.Options).ReadOne(json.Span, "the order");
        if (reading.Order is not { } order)
        {
            return Outcome<TrialResult>.Failed(string.Join('\n', reading.Problems.Where(problem => problem.IsError)));
        }

        var state = queue.Live.State;
        DecisionRecord? Decide(PreparedNetwork by) => Simulation.On(by, state, at).Decide(order, KnownOrder.New).Decisions.FirstOrDefault();
        return Outcome<TrialResult>.Of(new TrialResult(order.Id, Decide(pair.Live), Decide(pair.Tried)));
    }

    private Outcome<TrialNetworks> Prepare(CompiledVersion version, string market)
    {
        var live = queue.Live;
        if (live.Prepared is not { } prepared)
        {
            return Outcome<TrialNetworks>.Failed("No network is live. Publish one first.");
        }

        var tried = queue.Shelf.Prepare(live.Pointers.SetItem(market, version.Hash), version);
        return tried.Value is { } other ? Outcome<TrialNetworks>.Of(new TrialNetworks(prepared, other)) : Outcome<TrialNetworks>.Failed(tried.Problem!);
    }

    private static DecisionRecord Replay(PreparedNetwork by, DecisionInputs inputs) => new DecisionReplay(by.Library, by.Snapshot).Replay(inputs);

    private sealed record TrialNetworks(PreparedNetwork Live, PreparedNetwork Tried);
}

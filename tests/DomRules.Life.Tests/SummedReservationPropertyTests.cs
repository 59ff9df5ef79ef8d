using System.Text;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Operations.Replaying;
using DomRules.Routing.Tests;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>A decision that sees what others hold as sums is the one that it would be if it saw every reservation.</summary>
public sealed class SummedReservationPropertyTests(ITestOutputHelper output)
{
    private static readonly bool Heavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void Decide_OnSums_IsWhatEachReservationOnItsOwnWouldGive()
    {
        var (asked, summed, lapsed, shared) = (0, 0, 0, 0);
        for (ulong seed = 1; seed <= (Heavy ? 2_000UL : 100UL); seed++)
        {
            foreach (var (library, network, record, inputs, state) in Decided(seed))
            {
                var each = Each(state, inputs);
                var slowly = new DecisionReplay(library, network).Replay(inputs with { Slice = inputs.Slice with { Reservations = [.. each] } });
                RecordDifference.First(Bytes(record), Bytes(slowly)).ShouldBeNull($"seed {seed}, {record.Kind} of {record.Order}: {string.Join("; ", each)}\nsummed: {string.Join("; ", inputs.Slice.Reservations)}");
                asked++;
                summed += each.Count > inputs.Slice.Reservations.Length ? 1 : 0;
                lapsed += each.Exists(held => held.Expires <= inputs.At) ? 1 : 0;
                shared += each.Exists(held => !held.Under.IsEmpty) ? 1 : 0;
            }
        }

        output.WriteLine($"{asked} decisions, {summed} on fewer reservations than there are, {lapsed} while some had lapsed, {shared} while some counted towards shares");
        Math.Min(summed, shared).ShouldBeGreaterThan(100);
        lapsed.ShouldBeGreaterThan(0);
    }

    private static byte[] Bytes(DecisionRecord record) => DecisionJson.Write(record with { Decision = "", Snapshot = "" });

    /// <summary>Every reservation of the places that the decision saw, as it stood then.</summary>
    private static List<Reservation> Each(LifeState state, DecisionInputs inputs)
    {
        var id = inputs.Order?.Id ?? inputs.Request!.Order.Id;
        return
        [
            .. inputs.Slice.Stock.SelectMany(row => state.AccountAt(new StockPlace(row.Node, row.Sku))!.Reservations).Select(held => new Reservation(
                held.Key.Order == id && held.Key.Shipment > 0 ? $"{id}/{held.Key.Shipment}" : held.Key.Order, held.Key.Place.Node, held.Key.Place.Sku, held.Quantity, held.Stage, held.Expires,
                held.Key.Source switch { StockSource.Incoming => "incoming", StockSource.Backorder => "backorder", _ => "on_hand" }, held.Key.ArrivesOn, held.Under)),
        ];
    }

    /// <summary>Decisions on stock of made-up commands, each with the state in which it was made.</summary>
    private static IEnumerable<(PolicyLibrary Library, Snapshot Network, DecisionRecord Record, DecisionInputs Inputs, LifeState State)> Decided(ulong seed)
    {
        var dice = new Dice(seed);
        var library = Shop.Policy(AnyPolicyText.Of(dice));
        var network = Snapshot.Of(AnyCommand.Network(dice));
        var fulfilment = new Fulfilment(library, network);
        var (state, at) = (fulfilment.Start(), Shop.Opening);
        for (var i = 0; i < 60; i++)
        {
            at += TimeSpan.FromMinutes(dice.Pick(0, 0, 0, 5, 45, 600));
            var step = fulfilment.Handle(state, dice.OneIn(5) ? new PassTime() : Command(dice, state), at);
            foreach (var happened in step.Events)
            {
                foreach (var place in happened is OrderDecided decided ? Enumerable.Range(0, step.Decisions.Length).Where(n => step.Decisions[n].Decision == decided.Decision && step.Inputs[n].Return is null) : [])
                {
                    yield return (library, network, step.Decisions[place], step.Inputs[place], state);
                }

                state = LifeFold.Apply(state, happened);
            }

            state = step.State;
        }
    }
    /// <summary>Orders mostly come unpaid, several at one moment, so that holds lapse together while others wait.</summary>
    private static LifeCommand Command(Dice dice, LifeState state) => AnyCommand.Of(dice, state) switch
    {
        PlaceOrder place when !dice.OneIn(4) => new PlaceOrder(place.Order with { Payment = "pending", Risk = "low" }),
        var other => other,
    };
}

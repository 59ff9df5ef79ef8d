using System.Globalization;
using System.Text;
using DomRules.Model.Decisions;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Tests.Simulating;

/// <summary>What a simulation adds up as it goes, against the same worked out from all records at once.</summary>
public sealed class SimulationTotalsTests
{
    private const int Orders = 130;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Figures_OfDecisions_AreThoseOfTheirRecords(bool isAgainstAVersion)
    {
        await using var network = await SimulatedNetwork.OpenAsync(Orders);
        var wanted = new SimulationWanted(await network.LibraryAsync(TestVersions.Plain), null, null, 1_000, null, null, default)
        {
            Against = isAgainstAVersion ? await network.LibraryAsync(TestVersions.HoldsAll) : null,
        };

        var progress = SimulationResults.ProgressOf(await network.RunAsync(wanted)).ShouldNotBeNull();

        var records = await RecordsAsync(network, wanted);
        records.Count.ShouldBe(Orders);
        Check(progress.Totals, records);
        var filter = new ChangeFilter();
        var rows = await AllAsync(network, progress, filter);
        rows.Count.ShouldBe(records.Count(pair => !Change(pair).Changed.IsEmpty));
        progress.Totals.Changed.ShouldBe(rows.Count);
        progress.Totals.Count("reproduced").ShouldBe(isAgainstAVersion ? 0 : Orders);
    }

    [Fact]
    public async Task Changes_OfACellOfTheFlows_AreThoseWithSuchAMove()
    {
        await using var network = await SimulatedNetwork.OpenAsync(Orders);
        var wanted = new SimulationWanted(await network.LibraryAsync(TestVersions.Plain), null, null, 1_000, null, null, default);
        var progress = SimulationResults.ProgressOf(await network.RunAsync(wanted)).ShouldNotBeNull();
        var all = await AllAsync(network, progress, new ChangeFilter());

        var cells = progress.Totals.Flows.Where(flow => flow.From != flow.To).ToList();
        cells.ShouldNotBeEmpty();
        foreach (var cell in cells)
        {
            var rows = await AllAsync(network, progress, new ChangeFilter { From = cell.From ?? ChangeFilter.Unplanned, To = cell.To ?? ChangeFilter.Unplanned });
            rows.Select(row => row.Subject.Name).ShouldBe(all.Where(row => row.Moves().Any(move => move.From == cell.From && move.To == cell.To)).Select(row => row.Subject.Name));
            rows.Sum(row => row.Moves().Where(move => move.From == cell.From && move.To == cell.To).Sum(move => move.Units)).ShouldBe(cell.Units);
        }
    }

    [Fact]
    public async Task File_OfOrders_IsComparedLineByLine_AndEachChangeCanBeMadeAgain()
    {
        await using var network = await SimulatedNetwork.OpenAsync(3);
        var text = string.Join("\r\n", Enumerable.Range(0, Orders).Select(i => i == 5 ? """{"id":"broken","lines":3}""" : SimulatedNetwork.Order(i).Trim()).Append(""));
        var taken = await new OrderFileTaking(network.Store, TimeProvider.System).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.ndjson");
        var (live, state) = (SimulationCheck.LiveVersion(network.Queue.Live, null).Value!, network.Queue.Live.State);
        var wanted = new SimulationWanted(await network.LibraryAsync(TestVersions.HoldsAll), null, null, 1, null, null, default) { Against = live, Orders = taken.Value.ShouldNotBeNull() };

        var job = await network.RunAsync(wanted);

        job.State.ShouldBe(JobState.Done);
        var progress = SimulationResults.ProgressOf(job).ShouldNotBeNull();
        (progress.Of, progress.Totals.Compared, progress.Totals.Count("unreadable")).ShouldBe((Orders, Orders - 1, 1));
        progress.Totals.Problems.Single().Line.ShouldBe(6);
        progress.Totals.Outcomes.ShouldAllBe(flow => flow.To == "held");
        var rows = await AllAsync(network, progress, new ChangeFilter());
        rows.Count.ShouldBe((int)(Orders - 1 - progress.Totals.Outcomes.Where(flow => flow.From == "held").Sum(flow => flow.Decisions)));
        rows.Count.ShouldBeGreaterThan(OrderFile.OfAPiece);
        var last = rows[^1];
        var again = (await new SimulationResults(network.Store).OneAsync(job, last.Subject.Name)).ShouldNotBeNull();
        again.Change!.Write().ToJsonString().ShouldBe(last.Write().ToJsonString());
        (await new SimulationResults(network.Store).OneAsync(job, "line-6")).ShouldBeNull();
        network.Queue.Live.State.Orders.ShouldBeSameAs(state.Orders);
    }

    [Theory]
    [InlineData("", "has no order")]
    [InlineData(" \n \n", "has no order")]
    [InlineData("[]", "has no order")]
    [InlineData("{}\nnothing", "Line 2 is no JSON object")]
    [InlineData("\n{}\n\n\nnothing", "Line 5 is no JSON object")]
    [InlineData("[{}, 7]", "Order 2 is no JSON object")]
    [InlineData("[\n{},\n{\"id\":}\n]", "no JSON from line 3 on")]
    [InlineData("[{}", "no JSON from line 1 on")]
    public async Task File_ThatIsNone_IsRefusedWithThePlace(string text, string words)
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        var taken = await new OrderFileTaking(network.Store, TimeProvider.System).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x");
        taken.Problem.ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task File_WithALineThatIsTooLong_IsRefused()
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        var text = "{}\n{\"a\":\"" + new string('x', OrderFile.LongestLine + 10) + "\"}";
        var taken = await new OrderFileTaking(network.Store, TimeProvider.System).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x");
        taken.Problem.ShouldNotBeNull().ShouldContain("Line 2 is longer than 256 KB");
    }

    /// <summary>What is wrong is told by the line of the file, however many empty ones stand between; in an array by the order's number.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_WithBadOrders_TellsWhereTheyStand(bool isArray)
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        string[] orders = [.. Enumerable.Range(0, Orders).Select(i => SimulatedNetwork.Order(i).Trim()), """{"id":"broken","lines":3}"""];
        var text = isArray ? $" [\n{string.Join(",\n\n", orders)}\n]\n" : "\n\n" + string.Join("\n\n", orders) + "\n\n";
        var taken = await new OrderFileTaking(network.Store, TimeProvider.System).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.json");
        var live = SimulationCheck.LiveVersion(network.Queue.Live, null).Value!;
        var wanted = new SimulationWanted(await network.LibraryAsync(TestVersions.Plain), null, null, 1, null, null, default) { Against = live, Orders = taken.Value.ShouldNotBeNull(taken.Problem) };

        var progress = SimulationResults.ProgressOf(await network.RunAsync(wanted)).ShouldNotBeNull();
        (progress.Of, progress.Totals.Compared).ShouldBe((Orders + 1, Orders));
        progress.Totals.Problems.Single().Line.ShouldBe(isArray ? Orders + 1 : (2 * Orders) + 3);
    }

    /// <summary>What is for all other markets leaves alone what has a library of its own.</summary>
    [Fact]
    public async Task Simulation_ForAllOtherMarkets_PassesOverOrdersOfMarketsWithTheirOwn()
    {
        await using var network = await SimulatedNetwork.OpenAsync(4);
        var (others, live) = (new SimulationWanted(await network.LibraryAsync(TestVersions.HoldsAll), "*", null, 100, null, null, default), network.Queue.Live.Pointers["*"]);
        SimulationResults.ProgressOf(await network.RunAsync(others))!.Totals.Compared.ShouldBe(4);

        (await new Publishing(network.Store, network.Queue).PublishAsync(new PublishCommand("EU", live, "its own"), null, "tester", null)).Status.ShouldBe(200);
        var command = CommandText.Read(CommandText.Line("order", Serving.ServedNetwork.At, ("order", SimulatedNetwork.Order(7))), network.Queue.Live.Prepared!.Options, "test").Command!;
        (await network.Queue.SubmitAsync(LifeWrites.Of("tester", null, "order", command))).Status.ShouldBe(200);
        var progress = SimulationResults.ProgressOf(await network.RunAsync(others))!;
        (progress.Done, progress.Totals.Compared).ShouldBe((5, 4));
        SimulationResults.ProgressOf(await network.RunAsync(others with { Market = "EU" }))!.Totals.Compared.ShouldBe(5);
    }

    [Fact]
    public async Task Simulation_ThatGoesOn_EndsWhereOneInOneGoEnds()
    {
        await using var network = await SimulatedNetwork.OpenAsync(Orders);
        var wanted = new SimulationWanted(await network.LibraryAsync(TestVersions.Plain), null, null, 1_000, null, null, default);
        (await network.Queue.SubmitAsync(wanted.Schedule("Tess", null))).Status.ShouldBe(202);
        var leased = (await network.Store.Jobs.LeaseAsync("test", Serving.ServedNetwork.At.AddDays(1), Serving.ServedNetwork.At.AddDays(2), 1)).Single();
        var half = new SimulationJob(network.Store, new CancellingClock(network, leased.Job.Id), network.Queue);
        await half.RunAsync(leased, "test", default);
        var stopped = (await network.Store.Jobs.GetAsync(leased.Job.Id))!;
        stopped.State.ShouldBe(JobState.Cancelled);
        SimulationResults.ProgressOf(stopped)!.Done.ShouldBe(100);

        var goesOn = SimulationWanted.Read(stopped.Job.Payload)! with { Continues = stopped.Job.Id };
        var ended = SimulationResults.ProgressOf(await network.RunAsync(goesOn)).ShouldNotBeNull();
        var inOneGo = SimulationResults.ProgressOf(await network.RunAsync(wanted)).ShouldNotBeNull();

        ended.Totals.Write().ToJsonString().ShouldBe(inOneGo.Totals.Write().ToJsonString());
        ended.Pages.Sum(page => page.Rows).ShouldBe(inOneGo.Pages.Sum(page => page.Rows));
    }

    private static async Task<List<(DecisionRow Row, DecisionRecord Before, DecisionRecord After)>> RecordsAsync(SimulatedNetwork network, SimulationWanted wanted)
    {
        var (pairs, simulating) = (new List<(DecisionRow, DecisionRecord, DecisionRecord)>(), new DecisionSimulating(network.Store));
        foreach (var kept in (await network.Store.Decisions.ReadAsync(null, 10_000)).Where(one => one.Row.Kind == "route"))
        {
            var one = await simulating.DecideAsync(kept, wanted);
            pairs.Add((kept.Row, one.Before.ShouldNotBeNull(), one.After.ShouldNotBeNull()));
        }

        return pairs;
    }

    private static async Task<List<DecisionChange>> AllAsync(SimulatedNetwork network, SimulationProgress progress, ChangeFilter filter)
    {
        var (rows, after, results) = (new List<DecisionChange>(), (int?)0, new SimulationResults(network.Store));
        while (after is { } from)
        {
            var page = await results.ListAsync(progress, filter, from, 7);
            page.Changes.Length.ShouldBeLessThanOrEqualTo(7);
            rows.AddRange(page.Changes);
            after = page.Next;
        }

        return rows;
    }

    private static DecisionChange Change((DecisionRow Row, DecisionRecord Before, DecisionRecord After) pair) => new(SimulatedSubject.Of(pair.Row), DecidedSide.Of(pair.Before), DecidedSide.Of(pair.After));

    /// <summary>The slow reference: each figure from all records at once.</summary>
    private static void Check(SimulationTotals totals, List<(DecisionRow Row, DecisionRecord Before, DecisionRecord After)> pairs)
    {
        var figures = SimulationFigures.Of(totals);
        foreach (var isAfter in new[] { false, true })
        {
            var all = pairs.ConvertAll(pair => (pair.Row, Record: isAfter ? pair.After : pair.Before));
            decimal? Of(string name) => figures.FirstOrDefault(figure => figure.Name == name) is { } figure ? isAfter ? figure.After : figure.Before : null;
            foreach (var outcome in new[] { "routed", "held", "unroutable" })
            {
                (Of(outcome) ?? 0).ShouldBe(all.Count(one => Words.Of(one.Record.Outcome) == outcome), outcome);
            }

            var shipped = all.Where(one => one.Record.Shipments.Length > 0).ToList();
            Of("split_rate").ShouldBe(Mean(shipped.ConvertAll(one => one.Record.Shipments.Length > 1 ? 100m : 0m)));
            Of("shipments_per_order").ShouldBe(Mean(shipped.ConvertAll(one => (decimal)one.Record.Shipments.Length)));
            var shipments = all.SelectMany(one => one.Record.Shipments).ToList();
            Of("distance").ShouldBe(Mean([.. shipments.Where(one => one.DistanceMetres is not null).Select(one => one.DistanceMetres!.Value / 1000m)]));
            var promised = all.Where(one => one.Record.Shipments.Any(shipment => shipment.OnTime is not null)).ToList();
            Of("on_time").ShouldBe(Mean(promised.ConvertAll(one => one.Record.Shipments.All(shipment => shipment.OnTime is not false) ? 100m : 0m)));
            var dated = all.Where(one => one.Record.Shipments.Any(shipment => shipment.DeliverOn is not null)).ToList();
            Of("days_to_delivery").ShouldBe(Mean(dated.ConvertAll(one => (decimal)(one.Record.Shipments.Max(shipment => shipment.DeliverOn)!.Value.DayNumber - DateOnly.FromDateTime(one.Row.At.UtcDateTime).DayNumber))));
            var costs = all.Where(one => one.Record.Cost is not null).Select(one => decimal.Parse(one.Record.Cost!.Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
            (Of("cost") ?? 0).ShouldBe(costs.Sum());
            Of("cost_per_order").ShouldBe(Mean(costs));
            totals.Nodes.ToDictionary(sum => sum.Name, sum => isAfter ? sum.After : sum.Before).Where(sum => sum.Value > 0).OrderBy(sum => sum.Key)
                .ShouldBe(shipments.GroupBy(one => one.Node).Select(group => KeyValuePair.Create(group.Key, (decimal)group.Count())).OrderBy(sum => sum.Key));
            totals.Days.Sum(day => isAfter ? day.After : day.Before).ShouldBe(dated.Count);
        }
    }

    private static decimal? Mean(List<decimal> values) => values.Count == 0 ? null : decimal.Round(values.Sum() / values.Count, 2, MidpointRounding.ToEven);
}

using System.Globalization;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.Jobs;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Simulating;

/// <summary>A network with some routed orders, on which simulations run to their end at once.</summary>
internal sealed class SimulatedNetwork : IAsyncDisposable
{
    private SimulatedNetwork(MemoryStore store, CommitQueue queue) => (Store, Queue) = (store, queue);

    internal MemoryStore Store { get; }

    internal CommitQueue Queue { get; }

    internal static async Task<SimulatedNetwork> OpenAsync(int orders)
    {
        var store = new MemoryStore();
        var network = new SimulatedNetwork(store, await ServedNetwork.OpenAsync(store));
        for (var i = 0; i < orders; i++)
        {
            var line = CommandText.Line("order", ServedNetwork.At, ("order", Order(i)));
            var command = CommandText.Read(line, network.Queue.Live.Prepared!.Options, "test").Command.ShouldNotBeNull();
            (await network.Queue.SubmitAsync(LifeWrites.Of("tester", null, "order", command))).Status.ShouldBe(200);
        }

        return network;
    }

    /// <summary>An order to some place in Germany, of one or two lines.</summary>
    internal static string Order(int i) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"sim-{{i}}","market":"EU","currency":"EUR","promisedBy":"2026-11-{{23 + (i % 5)}}","destination":{"country":"DE","latitude":{{48 + (i % 6)}}.1,"longitude":{{8 + (i % 5)}}.4},"lines":[{"sku":"TENT-4","quantity":"{{1 + (i % 3)}}","unitPrice":"150.00"}{{(i % 2 == 0 ? """,{"sku":"JACKET","quantity":"1","unitPrice":"120.00"}""" : "")}}]}
        """);

    internal Task<string> LibraryAsync(string text) => TestVersions.StoreAsync(Store, Queue, text);

    internal async Task<JobStatus> RunAsync(SimulationWanted wanted)
    {
        var answer = await Queue.SubmitAsync(wanted.Schedule("Tess", null));
        answer.Status.ShouldBe(202);
        var leased = (await Store.Jobs.LeaseAsync("test", ServedNetwork.At.AddDays(1), ServedNetwork.At.AddDays(2), 1)).Single();
        await new SimulationJob(Store, new StandingClock(ServedNetwork.At), Queue).RunAsync(leased, "test", default);
        return (await Store.Jobs.GetAsync(leased.Job.Id))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        await Store.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Distances;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Carriers;

/// <summary>What is made once a snapshot is asked by many threads at once, and answers as it answers one.</summary>
public sealed class SharedBookTests
{
    private static readonly string[] Countries = ["DE", "AT", "FR", "NL", "PL"];
    private static readonly string[] Levels = ["standard", "express", "economy"];

    [Fact]
    public void Offers_AskedFromManyThreads_AreThoseOfOne()
    {
        var snapshot = Snapshot.Of(Sample.Network([.. Enumerable.Range(0, 40).Select(i => Sample.Node($"N{i:00}", country: Countries[i % 5], latitude: 45 + (i / 10m), longitude: i / 5m) with { TimeZone = i % 2 == 0 ? "Europe/Berlin" : "Europe/London" })]) with
        {
            Carriers = [new("c", [.. Levels.Select((level, i) => new CarrierService
            {
                Id = level,
                Level = level,
                Zones = [new(new(null), new(null), null, 1 + i, 900_000), new(new(null), new(null), null, 3 + i)],
                Rates = [.. Countries.Select((country, price) => new ParcelRate(new(null), new(country), null, null, new(price + i + 1, "EUR")))],
            })])],
        });
        int[] questions = [.. Enumerable.Range(0, 400)];
        var alone = new Asked(snapshot);
        string[] expected = [.. questions.Select(alone.Answer)];

        var together = new Asked(snapshot);
        var answers = new ConcurrentDictionary<int, string>();
        Parallel.ForEach(questions.Concat(questions), new ParallelOptions { MaxDegreeOfParallelism = 8 }, question => answers[question] = together.Answer(question));

        questions.Select(question => answers[question]).ShouldBe(expected);
    }

    private sealed class Asked(Snapshot snapshot)
    {
        private readonly Timetable _timetable = new(snapshot);
        private readonly DistanceTable _distances = new(snapshot);
        private readonly ServiceBook _book = new(snapshot, new Timetable(snapshot), ServiceLevels.BuiltIn, "EUR");

        public string Answer(int question)
        {
            var destination = new Destination(Countries[question % 5], At: new Place(480_000_000 + (question % 37), 90_000_000));
            Moment moment = _timetable.At(Sample.Now.AddHours(question * 7));
            var capacity = new CapacityLedger(snapshot, _timetable);
            var offers = new ServiceOffer[_book.Count];
            int node = question % snapshot.Nodes.Length;
            _book.TryOffer(
                new ShipmentWay { Node = node, Metres = _distances.To(destination)[node], Lanes = _book.To(destination), Terms = _timetable.TermsOf(destination), Capacity = capacity, Moment = moment },
                new ShipmentWish { Level = Levels[question % 3] },
                [new ParcelWeight(1)],
                offers);
            return string.Join("; ", offers);
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DomRules.Formats.Networks;
using DomRules.Model.Networks;

namespace DomRules.Formats.Tests.Networks;

/// <summary>Networks that are written are read as they were.</summary>
public sealed partial class NetworkJsonTests
{
    private static readonly string Libraries = Path.Combine(Samples.Repository, "rule-libraries");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Libraries, "*.json", SearchOption.AllDirectories).Where(IsNetwork).Select(file => Path.GetRelativePath(Libraries, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Of_ANetworkOfOurLibraries_IsReadAsItWas(string file)
    {
        var network = Read(File.ReadAllText(Path.Combine(Libraries, file)));
        Members(Read(NetworkJson.Of(network).ToJsonString())).ShouldBe(Members(network));
    }

    /// <summary>All that networks may say, each once.</summary>
    [Fact]
    public void Of_EverythingThatNetworksMaySay_IsReadAsItWas()
    {
        var network = Read(
            """
            {"asOf":"2026-11-20T09:00:01Z","markets":[{"id":"EU","countries":["DE","FR"],"currency":"EUR","timeZone":"Europe/Berlin"}],
             "calendars":[{"id":"c","workingDays":["mon","wed-fri"],"holidays":["2026-12-25"]},{"id":"none","workingDays":[]}],
             "carriers":[{"id":"p","services":[{"id":"s","level":"express","mode":"air","calendar":"c","cutoffs":{"mon-fri":"17:00","sat":"11:00"},"pickupDays":["mon","tue"],
               "zones":[{"from":"DE-BE","to":"FR","transit":"1 working day","distanceUpTo":"300 km"},{"transit":"3 days"}],
               "rates":[{"from":"DE","to":"DE-BY","upTo":"2.5 kg","distanceUpTo":"10 km","price":"4.95 EUR","perKg":"0.50 EUR"}],
               "holidayDeadlines":[{"deliverBy":"2026-12-24","lastShip":"2026-12-22"}],"blackouts":["2026-12-24"]}]},{"id":"q","services":[]}],
             "nodes":[{"id":"A","name":"Anna","kind":"store","active":false,"rank":3,"site":"X","country":"DE","region":"BE","postalCode":"10115","latitude":52.5,"longitude":13.4,
               "timeZone":"Europe/Berlin","calendar":"c","cutoffs":{"standard":"16:00","express":{"mon-fri":"14:00","sat":"10:30"}},
               "openingHours":{"mon-fri":"09:00-24:00","sat":["09:00-12:00","14:00-18:00"]},"handling":"2 working days","capabilities":[],"tags":["own"],
               "capacity":{"unit":"units","perDay":10,"used":2,"hard":true},"costs":{"perShipment":"1 EUR","perLine":"0.10 EUR","perUnit":"0.01 EUR"},"blackouts":["2026-11-30"],
               "attributes":{"has_dock":true,"docks":3}},
              {"id":"B","country":"DE","postalCode":"10115","cutoffs":"12:00","capabilities":["ship"]}],
             "products":[{"sku":"K","weight":"1 kg","longestSide":"50 cm","volume":"2 l","category":"cups","tags":["t"],"tracked":false,"quantityStep":0.5,"kit":[{"sku":"P","quantity":2}],
               "substitutes":["P",{"sku":"Q","quantity":2,"unitPrice":"3 EUR"}]},{"sku":"D","digital":true},{"sku":"P"},{"sku":"Q"}],
             "exchangeRates":{"base":"EUR","rates":{"USD":1.1}},
             "lanes":[{"from":"A","to":"B","time":"1 working day","cost":"2 EUR"}],"distances":[{"node":"A","country":"DE","postalCode":"10115","distance":"1.2 km"}],
             "disruptions":[{"service":"s","region":"DE-BE","from":"2026-11-20","until":"2026-11-22","delay":"2 days"},{"node":"A","from":"2026-11-20","closed":true}],
             "blackouts":[{"region":"DE-BY","dates":["2026-12-24"]},{"region":"*","dates":["2026-12-31"]}],
             "slots":[{"id":"w","node":"A","days":["sat"],"from":"10:00","until":"12:00","capacity":3},{"id":"d","node":"A","on":"2026-11-21","from":"10:00","until":"23:59","capacity":2,"booked":[{"on":"2026-11-21","orders":2,"order":"7","expires":"2026-11-20T10:00:00Z"}]}],
             "capacityUse":[{"node":"A","on":"2026-11-20","used":4}],
             "stock":[{"node":"A","sku":"P","onHand":4.5,"reserved":1,"safety":1,"sellable":false,"incoming":[{"quantity":3,"on":"2026-11-25","reserved":1}],"daysOfCover":3,"asOf":"2026-11-20T08:00:00Z"}],
             "reservations":[{"order":"9","node":"A","sku":"P","quantity":1,"stage":"cart","expires":"2026-11-20T10:00:00Z","from":"incoming","arrivesOn":"2026-11-25","under":["x"]}]}
            """);
        Members(Read(NetworkJson.Of(network).ToJsonString())).ShouldBe(Members(network));
        network.Nodes[1].IsCentroid.ShouldBeTrue("a postal code's place is found again");
    }

    /// <summary>Every member of the model, whatever the writer knows of it; 9.00 is 9.</summary>
    private static string Members(Network network) =>
        TrailingZeros().Replace(JsonSerializer.Serialize(network), "$1") + string.Join(';', network.Nodes.SelectMany(node => node.Attributes).Select(fact => $"{fact.Key} {fact.Value}"));

    private static bool IsNetwork(string file) => new FileInfo(file).Length < 100_000 && JsonNode.Parse(File.ReadAllText(file)) is JsonObject json && json["nodes"] is not null;

    private static Network Read(string json)
    {
        var reading = new NetworkReader(ReadingOptions.Default with { Strict = true, AsOf = DateTimeOffset.UnixEpoch }).Read(Encoding.UTF8.GetBytes(json), "network.json");
        reading.Problems.Where(problem => problem.IsError).Select(problem => problem.ToString()).ShouldBeEmpty(json);
        return reading.Value.ShouldNotBeNull();
    }

    [GeneratedRegex(@"(?<=:-?[0-9]+)(?:\.0+|(\.[0-9]*[1-9])0+)(?=[,}])")]
    private static partial Regex TrailingZeros();
}

using System.Collections.Concurrent;
using System.Net;

namespace DomRules.Reliability.Tests.Story;

/// <summary>Clients who all want the same article, order after order, of servers that are killed meanwhile; each comes again under its key until it is answered.</summary>
internal sealed class Rush(Fleet fleet)
{
    internal const string Sku = "SHIRT";
    internal const string Prefix = "rush-";
    private const int Clients = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);
    private volatile bool _isOver;

    /// <summary>The answers, by order.</summary>
    internal IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    internal static string Order(string id) => $$"""{"id":"{{id}}","market":"EU","currency":"EUR","destination":{"country":"DE","latitude":52.50,"longitude":13.44},"lines":[{"sku":"{{Sku}}","quantity":"1","unitPrice":"150.00"}]}""";

    internal Task RunAsync() => Task.WhenAll(Enumerable.Range(0, Clients).Select(ShopAsync));

    /// <summary>Those who wait are still served.</summary>
    internal void End() => _isOver = true;

    private async Task ShopAsync(int client)
    {
        for (var (i, turn) = (0, client); !_isOver; i++)
        {
            var id = FormattableString.Invariant($"{Prefix}{client}-{i}");
            while (!_acknowledged.ContainsKey(id))
            {
                if (await new Shopper(fleet.Client(turn++)).PlaceAsync(id, Order(id)) is { } answer && (int)answer.Status is not (409 or 429 or 503))
                {
                    answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
                    _acknowledged[id] = answer.Body;
                }

                await Task.Delay(Pause);
            }
        }
    }
}

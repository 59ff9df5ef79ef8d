using System.Net;

namespace DomRules.Reliability.Tests.Faults;

/// <summary>A server on a store that fails: what it answers then.</summary>
internal sealed class FaultyMarket(HttpClient client)
{
    private readonly Shopper _shopper = new(client);
    private readonly HashSet<string> _placed = [];

    /// <summary>Orders that were acknowledged.</summary>
    internal IReadOnlyCollection<string> Placed => _placed;

    /// <summary>Places orders, which must all succeed.</summary>
    internal async Task PlaceAsync(string prefix, int count)
    {
        for (var i = 0; i < count; i++)
        {
            (await TryPlaceAsync(prefix, i)).ShouldBeNull();
        }
    }

    /// <summary>Places orders until one is refused, which must be by 503 with a remedy; what it said.</summary>
    internal async Task<string> PlaceUntilRefusedAsync(string prefix, int most = 2_000)
    {
        for (var i = 0; i < most; i++)
        {
            if (await TryPlaceAsync(prefix, i) is { } refused)
            {
                refused.ShouldContain("\"store_unavailable\"");
                return refused;
            }
        }

        throw new InvalidOperationException($"{most} orders were taken, and none was refused.");
    }

    /// <summary>Reads go on: the first order, the list, what is live. An order that was refused is not there.</summary>
    internal async Task ReadsGoOnAsync(string refused)
    {
        (await StatusAsync("/v1/orders/" + _placed.First())).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/v1/orders?limit=2")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/v1/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/v1/orders/" + refused)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>Looks until the server is ready.</summary>
    internal async Task ReadyAsync()
    {
        while (await StatusAsync("/health/ready") != HttpStatusCode.OK)
        {
            await Task.Yield();
        }
    }

    /// <summary>The refusal; null: it is placed.</summary>
    internal async Task<string?> TryPlaceAsync(string prefix, int i)
    {
        var id = FormattableString.Invariant($"{prefix}{i}");
        var answer = (await _shopper.PlaceAsync(id, Market.Order(id, i % 5))).ShouldNotBeNull();
        if (answer.Status == HttpStatusCode.OK)
        {
            _placed.Add(id);
            return null;
        }

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, answer.Body);
        return answer.Body;
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}

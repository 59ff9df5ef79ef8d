using System.Net;
using System.Text;

namespace DomRules.Reliability.Tests;

/// <summary>Places orders and remembers what was acknowledged.</summary>
internal sealed class Shopper(HttpClient client)
{
    /// <summary>Places an order under its id as idempotency key; the answer, or null where none came.</summary>
    internal async Task<(HttpStatusCode Status, string Body)?> PlaceAsync(string id, string order)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = new StringContent(order, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", id);
        try
        {
            using var answer = await client.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The same, again and again while the server is away or busy.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> InsistAsync(string id, string order)
    {
        while (true)
        {
            if (await PlaceAsync(id, order) is { } answer && (int)answer.Status is not (409 or 429 or 503))
            {
                return answer;
            }

            await Task.Yield();
        }
    }
}

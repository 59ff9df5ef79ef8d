using System.Net;
using System.Text;

namespace DomRules.Reliability.Tests;

/// <summary>Places orders and remembers what was acknowledged.</summary>
internal sealed class Shopper(HttpClient client)
{
    /// <summary>How long a client pauses before it comes again.</summary>
    internal static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Places an order under its id as idempotency key; the answer, or null where none came.</summary>
    internal async Task<(HttpStatusCode Status, string Body)?> PlaceAsync(string id, string order, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = new StringContent(order, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", id);
        try
        {
            using var answer = await client.SendAsync(request, cancel);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The same, again and again while the server is away or busy.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="order">The order.</param>
    /// <param name="refused">Told what each refusal said; null: nobody asks.</param>
    internal async Task<(HttpStatusCode Status, string Body)> InsistAsync(string id, string order, Action<string>? refused = null)
    {
        while (true)
        {
            var heard = await PlaceAsync(id, order);
            if (heard is { } answer && (int)answer.Status is not (409 or 429 or 503))
            {
                return answer;
            }

            refused?.Invoke(heard?.Body ?? "no answer");

            await Task.Delay(Pause);
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using DomRules.Api.Delivering;
using DomRules.Formats.Shopify.GraphQl;

namespace DomRules.Api.Shopify;

/// <summary>Asks one shop's Admin API.</summary>
internal sealed class ShopClient(HttpClient http, string url, string token, TimeProvider clock)
{
    private const int LargestAnswer = 8 << 20;

    /// <summary>The answer's data; or what is in the way.</summary>
    /// <exception cref="ShopRefusedException">There is no data.</exception>
    internal async Task<System.Text.Json.JsonElement> AskAsync(byte[] body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Shopify-Access-Token", token);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DomRules", "1"));
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return answer.StatusCode == HttpStatusCode.OK ? await DataAsync(answer, cancel).ConfigureAwait(false) : throw new ShopRefusedException(Refused(answer));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ShopRefusedException(HttpFailure.Of(e));
        }
    }

    private static async Task<System.Text.Json.JsonElement> DataAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancel).ConfigureAwait(false);
        var read = ShopAnswer.Read(await answer.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
        return read.Problem is null ? read.Data : throw new ShopRefusedException(Delivered.Failed($"The shop answered: {read.Problem}.", read.Wait));
    }

    private Delivered Refused(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        401 or 403 => Delivered.Failed("The shop does not take the access token. Give this shop a new one."),
        404 => Delivered.Failed("The shop's address, or the version of its API, is not there. Correct `url` or `apiVersion`."),
        402 or 423 => Delivered.Failed("The shop is frozen or locked."),
        _ => HttpFailure.Of(answer, clock),
    };
}

namespace DomRules.Studio.Tests.Hosting;

/// <summary>Addresses that nothing stands at, on a server with both faces.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("PUT", "/v1/orders", 405)]
    [InlineData("GET", "/v1/orders/1/confirm", 405)]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/nothing", 404)]
    public async Task Request_ThatNothingAnswers_GetsTheProblem(string method, string path, int status)
    {
        await using var studio = await ServedStudio.StartAsync(told: 1);
        using var client = new HttpClient { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Page_ThatIsNot_IsToldToPeopleAsAPage()
    {
        await using var studio = await ServedStudio.StartAsync(told: 1);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = studio.Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync(new Uri("/nothing", UriKind.Relative));

        answer.Headers.Location!.ToString().ShouldBe("/not-found");
    }
}

using System.Net.Http.Headers;
using System.Text;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Access;

public sealed class KeyTests
{
    private const string Reader = """{"name":"shop","scopes":["orders:read"]}""";

    [Fact]
    public async Task Key_Made_MayDoWhatItsScopesSayAndNoMore()
    {
        await using var api = await ServedApi.StartAsync();
        var made = await api.JsonAsync("POST", "/v1/keys", Reader, 201);

        (await StatusAsync(api, made.GetProperty("key").GetString()!, "/v1/orders")).ShouldBe(200);
        (await StatusAsync(api, made.GetProperty("key").GetString()!, "/v1/audit")).ShouldBe(403);
        (await StatusAsync(api, made.GetProperty("key").GetString()! + "0", "/v1/orders")).ShouldBe(401);
    }

    [Fact]
    public async Task Key_AskedForTwiceUnderOneKey_IsOneAndItsSecretIsShownOnce()
    {
        await using var api = await ServedApi.StartAsync();

        var made = await api.JsonAsync("POST", "/v1/keys", Reader, 201, "once");
        var again = await api.JsonAsync("POST", "/v1/keys", Reader, 201, "once");

        again.GetProperty("id").GetString().ShouldBe(made.GetProperty("id").GetString());
        again.TryGetProperty("key", out _).ShouldBeFalse();
        (await api.JsonAsync("GET", "/v1/keys")).GetProperty("keys").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Key_Revoked_IsShutOutAtOnceAndTheChainSaysWhoDidIt()
    {
        await using var api = await ServedApi.StartAsync();
        var made = await api.JsonAsync("POST", "/v1/keys", Reader, 201);
        var (id, text) = (made.GetProperty("id").GetString()!, made.GetProperty("key").GetString()!);
        (await StatusAsync(api, text, "/v1/orders")).ShouldBe(200);

        await api.JsonAsync("DELETE", $"/v1/keys/{id}");

        (await StatusAsync(api, text, "/v1/orders")).ShouldBe(401);
        var kinds = (await api.JsonAsync("GET", $"/v1/audit?subject={id}")).GetProperty("entries").EnumerateArray().Select(one => one.GetProperty("kind").GetString()!);
        kinds.ShouldBe(["revoke_key", "add_key"]);
    }

    [Fact]
    public async Task Secret_OfAKey_IsWrittenNowhere()
    {
        await using var api = await ServedApi.StartAsync();
        var text = (await api.JsonAsync("POST", "/v1/keys", Reader, 201, "once")).GetProperty("key").GetString()!;
        var secret = text[(text.LastIndexOf('_') + 1)..];

        var commits = await api.Store.Commits.ReadAsync(0, 100);
        commits.Select(commit => Encoding.UTF8.GetString(commit.Command.ToArray())).ShouldAllBe(command => !command.Contains(secret, StringComparison.Ordinal));
        (await api.SendAsync("POST", "/v1/keys", Reader, "once")).Body.ShouldNotContain(secret);
        (await api.Store.Keys.ListAsync()).ShouldAllBe(key => key.SecretHash != secret);
    }

    [Theory]
    [InlineData("""{"scopes":["orders:read"]}""", "`name` is missing. `name` says whose")]
    [InlineData("""{"name":"shop","scopes":["everything"]}""", "There is no scope `everything`. `scopes` is a list")]
    [InlineData("""{"name":"shop","scopes":["orders:read"],"expires":"2001-01-01T00:00:00Z"}""", "`expires` is a text that cannot be used. `expires` is a moment that is still to come")]
    [InlineData("""{"name":"shop","scopes":["orders:read"],"admin":true}""", "There is no `admin` here. There are `name`, `scopes`, `expires`.")]
    public async Task Key_AskedForWrongly_SaysWhatItTakes(string body, string words)
    {
        await using var api = await ServedApi.StartAsync();

        (await api.JsonAsync("POST", "/v1/keys", body, 400)).GetProperty("detail").GetString()!.ShouldStartWith(words);
    }

    private static async Task<int> StatusAsync(ServedApi api, string key, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var answer = await api.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}

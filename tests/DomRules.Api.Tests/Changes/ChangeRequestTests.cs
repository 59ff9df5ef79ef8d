using DomRules.Api.Access;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Changes;

namespace DomRules.Api.Tests.Changes;

/// <summary>Programs ask for changes and see what becomes of them; they approve nothing.</summary>
public sealed class ChangeRequestTests
{
    private static readonly Person Vera = new("vera", "Vera Approver", Rights.Approve);
    private static readonly Person Root = new("root", "Ruth Root", Rights.Administer);

    [Fact]
    public async Task Change_AskedForByAProgram_WaitsForPeople()
    {
        await using var api = await ServedApi.StartAsync();
        var version = await StoredAsync(api);
        var made = await api.JsonAsync("POST", "/v1/changes", Body(version), 201, "once");
        var id = made.GetProperty("change").GetString()!;
        (await api.JsonAsync("POST", "/v1/changes", Body(version), 201, "once")).GetProperty("change").GetString().ShouldBe(id);

        var row = (await api.JsonAsync("GET", "/v1/changes?state=open&market=EU")).GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("title").GetString().ShouldBe("Hold all");
        (await api.JsonAsync("GET", "/v1/changes?state=approved")).GetProperty("changes").GetArrayLength().ShouldBe(0);
        var whole = await api.JsonAsync("GET", $"/v1/changes/{id}");
        whole.GetProperty("authors")[0].GetString()!.ShouldStartWith("key:");
        whole.GetProperty("needed").GetInt32().ShouldBe(1);

        await Changing(api).ApproveAsync(id, version, whole.GetProperty("base").GetString(), Vera);
        (await api.JsonAsync("GET", "/v1/changes")).GetProperty("changes")[0].GetProperty("state").GetString().ShouldBe("approved");
        (await Changing(api).PublishAsync(id, version, Vera)).Problem.ShouldBeNull();
        (await api.JsonAsync("GET", $"/v1/changes/{id}")).GetProperty("notes").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Market_WhoseRuleIsThatOnlyChangesGoLive_TakesNothingFromKeys()
    {
        await using var api = await ServedApi.StartAsync();
        var version = await StoredAsync(api);
        (await new ApprovalRuling(api.Queue).SetAsync("*", new ApprovalRule(1, true), Root)).Problem.ShouldBeNull();

        foreach (var market in new[] { "*", "EU", "elsewhere" })
        {
            (await api.JsonAsync("PUT", $"/v1/live/{market}", $$"""{"version":"{{version}}","because":"quickly"}""", 409)).GetProperty("code").GetString().ShouldBe("only_through_changes");
            (await api.JsonAsync("PUT", $"/v1/live/{market}", $$"""{"version":"{{version}}","because":"quickly","at":"2099-01-01T00:00:00Z"}""", 409)).GetProperty("code").GetString().ShouldBe("only_through_changes");
        }
    }

    [Fact]
    public async Task Key_WithAScopeThatOnlyPeopleHave_IsNotMade()
    {
        await using var api = await ServedApi.StartAsync();
        foreach (var scope in new[] { Scope.ApprovePolicies, Scope.Integrate })
        {
            (await api.JsonAsync("POST", "/v1/keys", $$"""{"name":"shop","scopes":["{{scope}}"]}""", 400)).GetProperty("detail").GetString()!.ShouldStartWith($"There is no scope `{scope}`. `scopes` is a list");
        }
    }

    [Theory]
    [InlineData("""{"market":"EU","title":"x","why":"y"}""", 400, "`version` is missing. `version` is the hash")]
    [InlineData("""{"market":"EU","version":"VERSION","title":"x","why":"y","draft":"d"}""", 400, "There is no `draft` here")]
    [InlineData("""{"market":"EU","version":"VERSION","title":"x","why":"y","authors":["nobody"]}""", 422, "Nobody signs in as nobody")]
    [InlineData("""{"market":"MARS","version":"VERSION","title":"x","why":"y"}""", 422, "There is no market MARS")]
    [InlineData("""{"market":"EU","version":"0","title":"x","why":"y"}""", 422, "No version 0 is stored")]
    public async Task Change_AskedForWrongly_SaysWhatItTakes(string body, int status, string words)
    {
        await using var api = await ServedApi.StartAsync();
        (await api.JsonAsync("POST", "/v1/changes", body.Replace("VERSION", await StoredAsync(api), StringComparison.Ordinal), status)).GetProperty("detail").GetString()!.ShouldStartWith(words);
    }

    [Fact]
    public async Task Change_ThatIsNot_IsNotFound()
    {
        await using var api = await ServedApi.StartAsync();
        await api.JsonAsync("GET", "/v1/changes/c0", status: 404);
        (await api.JsonAsync("GET", "/v1/changes?state=lost", status: 400)).GetProperty("detail").GetString()!.ShouldContain("sent_back");
    }

    private static Changing Changing(ServedApi api) => new(api.Store, api.Queue, new Operations.Serving.Publishing(api.Store, api.Queue));

    private static async Task<string> StoredAsync(ServedApi api) => (await api.JsonAsync("POST", "/v1/libraries", TestLibraries.HoldsAll, 201)).GetProperty("version").GetString()!;

    private static string Body(string version) => $$"""{"market":"EU","version":"{{version}}","title":"Hold all","why":"The warehouse moves."}""";
}

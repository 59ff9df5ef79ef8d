using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Commands;

/// <summary>What stands in the address of a command although it belongs into the body is not passed over in silence.</summary>
public sealed class CommandQueryTests
{
    [Theory]
    [InlineData("POST", "/v1/promises?hold=true", "hold")]
    [InlineData("POST", "/v1/orders?priority=3", "priority")]
    [InlineData("POST", "/v1/orders/1/cancel?line=1", "line")]
    public async Task Command_WithAQuery_IsRefusedAndNothingIsDone(string method, string path, string parameter)
    {
        await using var api = await ServedApi.StartAsync();
        var before = api.Queue.Live.Head.Number;
        var refusal = await api.JsonAsync(method, path, "{}", 400);
        refusal.GetProperty("code").GetString().ShouldBe("invalid_query");
        refusal.GetProperty("detail").GetString()!.ShouldStartWith($"`{parameter}`");
        api.Queue.Live.Head.Number.ShouldBe(before);
    }
}

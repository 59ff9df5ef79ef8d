using DomRules.Operations.Serving;
using DomRules.Operations.Versions;

namespace DomRules.Reliability.Tests.Requests;

/// <summary>Requests as the API makes them of bodies.</summary>
internal static class Ask
{
    /// <summary>A command under a key.</summary>
    internal static WriteRequest Of(CommitQueue queue, string key, string what, params ReadOnlySpan<(string Name, string Json)> members)
    {
        var line = CommandText.Line(what, DateTimeOffset.UnixEpoch, members);
        var read = CommandText.Read(line, queue.Live.Prepared!.Options, key);
        return LifeWrites.Of("tester", new RequestKey("tester", key, FileBundle.HashOf(line)), what, read.Command.ShouldNotBeNull(string.Join('\n', read.Problems)));
    }

    /// <summary>Has it done, and asks again while too many wait or a request under its key is being done.</summary>
    internal static async Task<WriteAnswer> InsistAsync(this CommitQueue queue, string key, string what, params (string Name, string Json)[] members)
    {
        while (true)
        {
            var answer = await queue.SubmitAsync(Of(queue, key, what, members));
            if (answer.Obstacle is not (WriteObstacle.Overloaded or WriteObstacle.InFlight))
            {
                return answer;
            }

            await Task.Yield();
        }
    }

    /// <summary>Places an order, under its id as key.</summary>
    internal static Task<WriteAnswer> PlaceAsync(this CommitQueue queue, string id, string order) => queue.InsistAsync("order " + id, "order", ("order", order));
}

using System.Text.Json.Nodes;
using DomRules.Api.Hosting;
using DomRules.Model.Canonical;
using DomRules.Operations.Serving;

namespace DomRules.Api.Webhooks;

/// <summary>Another try for messages to a receiver that were given up.</summary>
internal static class Redelivery
{
    private const int AtOnce = 10_000;

    /// <summary>Ids of the messages that were given up.</summary>
    internal static async Task<List<string>> LostAsync(ApiServices services, string receiver, CancellationToken cancel) =>
        [.. (await services.Store.Outbox.UndeliveredAsync(AtOnce, receiver, cancel).ConfigureAwait(false)).Where(one => one.Due is null).Select(one => one.Message.Id)];

    /// <summary>Writes down who wants it, then has them tried again.</summary>
    /// <param name="services">What there is.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect.</param>
    /// <param name="receiver">Whose messages.</param>
    /// <param name="message">The only one that is meant; null: all.</param>
    /// <param name="lost">Those that were given up.</param>
    /// <param name="cancel">Before it is written down.</param>
    internal static async Task<WriteAnswer> AskAsync(ApiServices services, string actor, RequestKey? key, string receiver, string? message, List<string> lost, CancellationToken cancel)
    {
        var meant = lost.Where(one => message is null || one == message).ToList();
        var answer = await services.Queue.SubmitAsync(Asked(actor, key, receiver, message, meant.Count), cancel).ConfigureAwait(false);
        if (answer is { Status: 202, Obstacle: WriteObstacle.None })
        {
            foreach (var one in meant)
            {
                await services.Store.Outbox.ReviveAsync(one, services.Clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
            }
        }

        return answer;
    }

    private static WriteRequest Asked(string actor, RequestKey? key, string id, string? message, int count) => new(actor, key, (_, _) => count == 0 && message is not null
        ? Draft.Nothing(new WriteAnswer(404, LifeWrites.Problem($"No message {message} to this webhook was given up.", "no_such_message", 404)))
        : new Draft
        {
            Kind = "redeliver",
            Subject = id,
            Command = CanonicalJson.Write(new JsonObject { ["do"] = "redeliver", ["message"] = message, ["messages"] = count, ["receiver"] = id }),
            Answer = new WriteAnswer(202, CanonicalJson.Write(new JsonObject { ["id"] = id, ["redelivering"] = count })),
        });
}

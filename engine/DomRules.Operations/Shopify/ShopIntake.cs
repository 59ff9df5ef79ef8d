using System.Text.Json;
using DomRules.Formats;
using DomRules.Formats.Shopify.Webhooks;
using DomRules.Operations.Serving;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Shopify;

/// <summary>
/// Does what a shop's webhooks tell. What it answers with 200 is on disk: done, passed over as old news, or set aside with its reason where it can never be used. Anything else means that the shop is to come again.
/// </summary>
public sealed class ShopIntake(CommitQueue queue, IOutbox outbox)
{
    private const int MostUntold = 1_000;

    /// <summary>Tells that an order is known, within one delivery.</summary>
    internal static WriteAnswer IsKnown { get; } = new(204, default);

    /// <summary>Takes a webhook in.</summary>
    public async Task<WriteAnswer> TakeAsync(ShopCall call, CancellationToken cancel)
    {
        var news = ShopWebhook.Read(call.Topic, call.Body, call.TriggeredAt, call.Shop.Id, queue.Live.Prepared?.Options ?? ReadingOptions.Default);
        var answer = news switch
        {
            OrderNews order => await OrderAsync(call, order, cancel).ConfigureAwait(false),
            LevelNews level => await LevelAsync(call, level, cancel).ConfigureAwait(false),
            RefundNews refund => await DoAsync(call, (live, at) => ShopMoves.Return(live, at, call, refund), cancel).ConfigureAwait(false),
            FulfilmentNews left => await DoAsync(call, (live, at) => ShopMoves.Ship(live, at, call, left), cancel).ConfigureAwait(false),
            QuietNews quiet => ShopDrafts.Nothing(quiet.Because).Answer,
            UselessNews useless => await AsideAsync(call, useless.Subject, useless.Because, cancel).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"News of the kind {news.GetType().Name} are not known."),
        };
        return answer is { Status: 409 or 422, Obstacle: WriteObstacle.None } ? await AsideAsync(call, news.Subject, ReasonOf(answer), cancel).ConfigureAwait(false) : answer;
    }

    private async Task<WriteAnswer> OrderAsync(ShopCall call, OrderNews news, CancellationToken cancel)
    {
        if (!queue.Live.State.Orders.ContainsKey(news.Id))
        {
            var first = await queue.SubmitAsync(new WriteRequest(call.Shop.Actor, call.FirstOf(news.Id), (live, at) => ShopOrders.Meet(live, at, call, news)), cancel).ConfigureAwait(false);
            if (!first.IsRepeated && !ReferenceEquals(first, IsKnown))
            {
                return first;
            }
        }

        return await DoAsync(call, (live, at) => ShopOrders.Follow(live, at, call, news), cancel).ConfigureAwait(false);
    }

    /// <summary>The state is taken before it is asked who waits to be told, so that nobody who began to wait since counts as told.</summary>
    private async Task<WriteAnswer> LevelAsync(ShopCall call, LevelNews news, CancellationToken cancel)
    {
        var before = queue.Live;
        var waiting = await outbox.UndeliveredAsync(MostUntold, call.Shop.Id, cancel).ConfigureAwait(false);
        var untold = waiting.Where(one => one.Message.Line.StartsWith(ShopifyAnnouncer.Line, StringComparison.Ordinal)).Select(one => one.Message.Line[ShopifyAnnouncer.Line.Length..]).ToHashSet(StringComparer.Ordinal);
        var told = waiting.Count < MostUntold ? ShopStock.Told(before, call.Shop, news, untold) : new Dictionary<string, decimal>();
        return await DoAsync(call, (live, at) => ShopStock.Count(live, at, call, news, told), cancel).ConfigureAwait(false);
    }

    private Task<WriteAnswer> DoAsync(ShopCall call, Func<LiveNetwork, DateTimeOffset, Draft> decide, CancellationToken cancel) =>
        queue.SubmitAsync(new WriteRequest(call.Shop.Actor, call.Key, decide), cancel);

    private Task<WriteAnswer> AsideAsync(ShopCall call, string? subject, string because, CancellationToken cancel) =>
        DoAsync(call, (live, at) => ShopDrafts.Aside(live, at, call, subject, because), cancel);

    private static string ReasonOf(WriteAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("detail").GetString()!.TrimEnd('.');
    }
}

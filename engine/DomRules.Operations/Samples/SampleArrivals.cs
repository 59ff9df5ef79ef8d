using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Samples;

/// <summary>Orders that come in while the sample market is open: those of the recorded month again, under ids of their own; every other one is for the coat in Potsdam.</summary>
public static class SampleArrivals
{
    private const string Prefix = "N";
    private const int DaysPromised = 6;

    /// <summary>Places an order each time so much time has passed, until it is cancelled.</summary>
    public static async Task RunAsync(CommitQueue queue, TimeSpan every, TimeProvider clock, CancellationToken cancel)
    {
        var orders = Orders();
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false))
            {
                await PlaceAsync(queue, orders, clock.GetUtcNow(), cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The market closes.
        }
    }

    /// <summary>Places the next order at once; its id, or null where it could not be placed.</summary>
    public static Task<string?> PlaceNextAsync(CommitQueue queue, DateTimeOffset now, CancellationToken cancel = default) => PlaceAsync(queue, Orders(), now, cancel);

    private static async Task<string?> PlaceAsync(CommitQueue queue, IReadOnlyList<JsonObject> orders, DateTimeOffset now, CancellationToken cancel)
    {
        var live = queue.Live;
        if (live.Prepared is not { } prepared)
        {
            return null;
        }

        var number = 1;
        while (live.State.Orders.ContainsKey(Id(number)))
        {
            number++;
        }

        var read = CommandText.Read(Line(orders, number, now), prepared.Options, "sample");
        if (read.Command is not { } command)
        {
            return null;
        }

        await queue.SubmitAsync(LifeWrites.Of("shop", null, "order", command), cancel).ConfigureAwait(false);
        return Id(number);
    }

    /// <summary>The coat's order first, then those of the month.</summary>
    private static List<JsonObject> Orders() =>
    [
        .. SampleFiles.Lines(SampleRecording.Story.Events).Where(line => IsOrder(line) && line["order"]!["id"]!.GetValue<string>() == SampleMarket.StoryOrder),
        .. SampleFiles.Lines(SampleRecording.Germany.Events).Where(line => IsOrder(line) && line["order"]!["destination"] is not null),
    ];

    private static bool IsOrder(JsonObject line) => line["do"]!.GetValue<string>() == "order";

    private static byte[] Line(IReadOnlyList<JsonObject> orders, int number, DateTimeOffset now)
    {
        var line = orders[number % 2 == 1 ? 0 : 1 + number / 2 % (orders.Count - 1)].DeepClone().AsObject();
        var order = line["order"]!.AsObject();
        (line["at"], order["placedAt"]) = (Instants.Text(now), Instants.Text(now));
        order["id"] = Id(number);
        order["promisedBy"] = now.AddDays(DaysPromised).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(line.ToJsonString());
    }

    private static string Id(int number) => Prefix + number.ToString("0000", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>How the process itself fares; open to all, and tells nothing of anybody.</summary>
internal static class SystemEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/health/live", () => Text("alive\n")).WithName("live").WithSummary("The process answers").WithTags("system");
        routes.MapGet("/health/ready", (CancellationToken cancel) => ReadyAsync(services, cancel)).WithName("ready").WithSummary("The store can be read and written").WithTags("system");
        routes.MapGet("/metrics", () => Text(Metrics(services))).WithName("metrics").WithSummary("Counters in the text form that Prometheus reads").WithTags("system");
    }

    private static async Task<IResult> ReadyAsync(ApiServices services, CancellationToken cancel) =>
        await services.Store.ProbeAsync(cancel).ConfigureAwait(false) is { } failure
            ? Problem.Of(503, "not_ready", "The store cannot be used", failure.Message)
            : Text("ready\n");

    private static BytesResult Text(string text) => new(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static string Metrics(ApiServices services)
    {
        var live = services.Queue.Live;
        return string.Create(CultureInfo.InvariantCulture, $"""
            # HELP domrules_commits Commits in the log that this process knows of.
            # TYPE domrules_commits counter
            domrules_commits {live.Head.Number}
            # HELP domrules_waiting Requests that wait to be written.
            # TYPE domrules_waiting gauge
            domrules_waiting {services.Queue.Waiting}
            # HELP domrules_orders Orders and carts that are kept.
            # TYPE domrules_orders gauge
            domrules_orders {live.State.Orders.Count}
            # HELP domrules_receivers Receivers that are told what happens.
            # TYPE domrules_receivers gauge
            domrules_receivers {live.Receivers.Values.Count(receiver => receiver.IsEnabled)}
            # HELP domrules_receivers_disabled Receivers that are told nothing, because somebody or their failures disabled them.
            # TYPE domrules_receivers_disabled gauge
            domrules_receivers_disabled {live.Receivers.Values.Count(receiver => !receiver.IsEnabled)}
            # HELP domrules_timers Things that are due at some time.
            # TYPE domrules_timers gauge
            domrules_timers {live.State.Timers.Count}

            """);
    }
}

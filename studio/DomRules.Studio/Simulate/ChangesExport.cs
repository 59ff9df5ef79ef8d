using System.Globalization;
using DomRules.Formats.Tables;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Simulating;
using Microsoft.AspNetCore.Http;

namespace DomRules.Studio.Simulate;

/// <summary>Orders that a simulation has come out otherwise, taken home: a row each as CSV, or as NDJSON whole. Sent page by page.</summary>
internal static class ChangesExport
{
    private const int AtATime = 500;

    private static readonly string[] Columns =
        ["order", "market", "decided", "decision", "changed", "outcome_before", "outcome_after", "moves", "cost_before", "cost_after", "currency_before", "currency_after", "deliver_on_before", "deliver_on_after", "shipments_before", "shipments_after"];

    internal static async Task<IResult> ExportAsync(HttpContext context, SimulationDesk desk)
    {
        var query = context.Request.Query;
        if (await desk.FindAsync(query["job"].ToString()).ConfigureAwait(false) is not { } job || SimulationResults.ProgressOf(job) is not { } progress)
        {
            return Results.NotFound();
        }

        var filter = new ChangeFilter { From = Given(query["from"]), To = Given(query["to"]), What = Given(query["what"]), Order = Given(query["order"]) };
        return query["format"] == "csv"
            ? Results.Stream(body => WriteAsync(body, desk, progress, filter, TableWriter.Rows([Columns]), change => TableWriter.Rows([Cells(change)]), context.RequestAborted), "text/csv; charset=utf-8", $"{job.Job.Id}.csv")
            : Results.Stream(body => WriteAsync(body, desk, progress, filter, [], change => [.. CanonicalJson.Write(change.Write()), (byte)'\n'], context.RequestAborted), "application/x-ndjson", $"{job.Job.Id}.ndjson");
    }

    /// <summary>The row of an order.</summary>
    internal static IReadOnlyList<string?> Cells(DecisionChange change)
    {
        var (before, after) = (change.Before, change.After);
        return
        [
            change.Subject.Order, change.Subject.Market, Instants.Text(change.Subject.At), change.Subject.Name, string.Join("; ", change.Changed), before.Outcome, after.Outcome,
            string.Join("; ", change.Moves().Where(move => move.From != move.To).Select(move => $"{DecimalText.Of(move.Units)} {move.From ?? ChangeFilter.Unplanned} > {move.To ?? ChangeFilter.Unplanned}")),
            before.Cost?.Split(' ')[0], after.Cost?.Split(' ')[0], before.Cost?.Split(' ')[^1], after.Cost?.Split(' ')[^1], Day(before.DeliverOn), Day(after.DeliverOn),
            before.Shipments.ToString(CultureInfo.InvariantCulture), after.Shipments.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static async Task WriteAsync(Stream body, SimulationDesk desk, SimulationProgress progress, ChangeFilter filter, byte[] head, Func<DecisionChange, byte[]> line, CancellationToken cancel)
    {
        await body.WriteAsync(head, cancel).ConfigureAwait(false);
        for (int? after = 0; after is { } from;)
        {
            cancel.ThrowIfCancellationRequested();
            var page = await desk.ChangesAsync(progress, filter, from, AtATime).ConfigureAwait(false);
            foreach (var change in page.Changes)
            {
                await body.WriteAsync(line(change), cancel).ConfigureAwait(false);
            }

            after = page.Next;
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

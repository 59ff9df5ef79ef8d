using System.Globalization;
using DomRules.Api.Hosting;
using DomRules.Formats.Tables;
using DomRules.Model.Decisions;
using DomRules.Operations.Auditing;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;
using DomRules.Studio.Shell;
using Microsoft.AspNetCore.Http;

namespace DomRules.Studio.Decisions;

/// <summary>A selection of decisions, taken home: whole records as NDJSON, or a row each as CSV. Bounded, and sent page by page.</summary>
internal static class DecisionExport
{
    private const int Most = 100_000;
    private const int AtATime = 500;

    private static readonly string[] Columns = ["decided", "decision", "hash", "order", "return", "market", "kind", "outcome", "shipments", "nodes", "cost", "currency", "deliver_on", "on_time", "disposition", "destination", "refund", "version", "summary"];

    internal static IResult Export(HttpContext context, ApiServices services, MarketList markets)
    {
        var filter = DecisionSearch.Filter(context.Request.Query.Select(q => (q.Key, (string?)q.Value.ToString())), markets.Choose(context.Request.Cookies[MarketChoice.Cookie]));
        var (archive, cancel) = (services.Store.Decisions, context.RequestAborted);
        return context.Request.Query["format"] == "csv"
            ? Results.Stream(body => WriteAsync(body, filter, archive, TableWriter.Rows([Columns]), stored => TableWriter.Rows([Cells(stored)]), cancel), "text/csv; charset=utf-8", "decisions.csv")
            : Results.Stream(body => WriteAsync(body, filter, archive, [], stored => [.. stored.Record.Span, (byte)'\n'], cancel), "application/x-ndjson", "decisions.ndjson");
    }

    private static async Task WriteAsync(Stream body, DecisionFilter filter, IDecisionArchive archive, byte[] head, Func<StoredDecision, byte[]> line, CancellationToken cancel)
    {
        await body.WriteAsync(head, cancel).ConfigureAwait(false);
        DecisionKey? before = null;
        for (var written = 0; written < Most && await archive.FindAsync(filter, before, Math.Min(AtATime, Most - written), cancel).ConfigureAwait(false) is { Count: > 0 } page; written += page.Count)
        {
            foreach (var row in page)
            {
                if (await archive.GetAsync(row.Key, cancel).ConfigureAwait(false) is { } stored)
                {
                    await body.WriteAsync(line(stored), cancel).ConfigureAwait(false);
                }
            }

            before = page[^1].Key;
        }
    }

    /// <summary>The row of a decision; one whose record cannot be read has only what the list has.</summary>
    internal static IReadOnlyList<string?> Cells(StoredDecision stored)
    {
        var (row, record) = (stored.Row, StoredExplaining.Read(stored.Record).Value);
        var shipments = record?.Shipments ?? [];
        var items = record?.Items ?? [];
        var cost = record?.Cost?.Split(' ');
        return
        [
            Instants.Text(row.At), row.Key.ToString(), row.Hash, row.Order, record?.Return, row.Market, row.Kind, row.Outcome,
            record is null ? null : shipments.Length.ToString(CultureInfo.InvariantCulture),
            Joined(shipments.Select(shipment => shipment.Node)),
            cost?[0], cost?[^1],
            shipments.Max(shipment => shipment.DeliverOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            OnTime(shipments),
            Joined(items.Select(item => item.Disposition)), Joined(items.Select(item => item.Node)), Joined(items.Select(item => item.Refund?.Amount)),
            row.Version, row.Summary,
        ];
    }

    private static string? OnTime(IEnumerable<ShipmentRecord> shipments) =>
        shipments.Where(shipment => shipment.OnTime is not null).Select(shipment => shipment.OnTime == true).ToList() is { Count: > 0 } told ? told.TrueForAll(one => one) ? "yes" : "no" : null;

    private static string Joined(IEnumerable<string?> words) => string.Join("; ", words.OfType<string>());
}

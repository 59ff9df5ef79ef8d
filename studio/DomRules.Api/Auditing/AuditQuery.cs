using System.Globalization;
using DomRules.Api.Reading;
using DomRules.Store.Commits;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Auditing;

/// <summary>What a list of entries is asked for.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Before">Number where the page before ended; null: the first page.</param>
/// <param name="Limit">How many.</param>
/// <param name="Problem">What is wrong with the query; null: nothing.</param>
internal sealed record AuditQuery(CommitFilter Filter, long? Before, int Limit, string? Problem)
{
    internal static AuditQuery Of(IQueryCollection query)
    {
        var page = PageQuery.Of(query, isPlain: true, "from", "until", "actor", "kind", "subject");
        var (from, until) = (PageQuery.Instant(query, "from"), PageQuery.Instant(query, "until"));
        long before = 0;
        var problem = page.Problem
            ?? (from.IsWrong || until.IsWrong ? "`from` and `until` are moments like 2026-11-20T09:00:00Z."
                : page.After is not null && (!long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out before) || before < 1) ? "`cursor` is the `next` of the page before."
                : null);
        var filter = new CommitFilter(from.At, until.At, PageQuery.Text(query, "actor"), PageQuery.Text(query, "kind"), PageQuery.Text(query, "subject"));
        return new AuditQuery(filter, page.After is null ? null : before, page.Limit, problem);
    }
}

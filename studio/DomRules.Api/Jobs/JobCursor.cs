using System.Globalization;
using DomRules.Api.Reading;
using DomRules.Store.Jobs;

namespace DomRules.Api.Jobs;

/// <summary>Where a page of jobs ended.</summary>
internal static class JobCursor
{
    private const char Between = ' ';

    /// <summary>The cursor after a job.</summary>
    internal static string Write(Job last) => PageQuery.Encoded(string.Create(CultureInfo.InvariantCulture, $"{last.Due.UtcTicks}{Between}{last.Id}"));

    /// <summary>The place that a decoded cursor names; null: none, or it is none of ours.</summary>
    internal static JobPlace? Read(string? cursor) =>
        cursor?.Split(Between, 2) is [var ticks, { Length: > 0 } id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var due) && due <= DateTimeOffset.MaxValue.UtcTicks && !id.Contains('\0', StringComparison.Ordinal) && !id.Contains('\uFFFD', StringComparison.Ordinal)
            ? new JobPlace(new DateTimeOffset(due, TimeSpan.Zero), id)
            : null;
}

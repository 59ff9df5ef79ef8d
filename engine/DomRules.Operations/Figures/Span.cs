namespace DomRules.Operations.Figures;

/// <summary>Something that lasts.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended; null: it has not.</param>
internal sealed record Span(DateTimeOffset From, DateTimeOffset? Until)
{
    private const decimal TicksOfASecond = 10_000_000m;

    /// <summary>Seconds from the beginning to the end, or to the end of the log.</summary>
    internal decimal Seconds(DateTimeOffset end) => ((Until ?? end).UtcTicks - From.UtcTicks) / TicksOfASecond;
}

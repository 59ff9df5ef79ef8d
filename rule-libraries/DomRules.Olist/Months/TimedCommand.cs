using NodaTime;

namespace DomRules.Olist.Months;

/// <summary>A line of an event file, and its moment.</summary>
internal sealed record TimedCommand(Instant At, string Text);

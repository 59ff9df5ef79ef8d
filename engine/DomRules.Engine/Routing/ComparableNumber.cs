using DomRules.Model.Values;

namespace DomRules.Engine.Routing;

/// <summary>Values as numbers in their order: dates by day, times and moments by second, codes by place, no before yes.</summary>
internal static class ComparableNumber
{
    /// <summary>Null: unknown, or without order.</summary>
    internal static decimal? Of(Value value) => value switch
    {
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        YesNoValue yes => yes.IsYes ? 1 : 0,
        DateValue date => date.Date.DayNumber,
        TimeValue time => time.Time.Ticks / (decimal)TimeSpan.TicksPerSecond,
        InstantValue instant => instant.Instant.UtcTicks / (decimal)TimeSpan.TicksPerSecond,
        CodeValue { Rank: >= 0 } code => code.Rank,
        _ => null,
    };
}

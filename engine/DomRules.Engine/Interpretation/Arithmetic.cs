using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>Arithmetic over numbers, money, dates, times and instants; exact decimals.</summary>
internal static class Arithmetic
{
    private const decimal SecondsPerDay = 86_400;

    internal static Value Apply(OperatorKind kind, Value[] operands, RuleType type) => kind switch
    {
        OperatorKind.Add => Add(operands[0], operands[1], 1, type),
        OperatorKind.Subtract => Subtract(operands[0], operands[1], type),
        OperatorKind.Multiply => Of(Amount(operands[0]) * Amount(operands[1]), type, operands),
        OperatorKind.Divide => Amount(operands[1]) == 0 ? FaultValue.DivisionByZero : Of(Amount(operands[0]) / Amount(operands[1]), type, operands),
        OperatorKind.Negate => Of(-Amount(operands[0]), type, operands),
        OperatorKind.Abs => Of(Math.Abs(Amount(operands[0])), type, operands),
        OperatorKind.Round => Of(decimal.Round(Amount(operands[0]), Places(operands[1]), MidpointRounding.ToEven), type, operands),
        _ => throw new InvalidOperationException($"No meaning for {kind}."),
    };

    /// <summary>The measure in which numbers of a type are kept.</summary>
    internal static Measure MeasureOf(RuleType type) => type.Kind switch
    {
        TypeKind.WholeNumber => Measure.WholeNumber,
        TypeKind.Percent => Measure.Percent,
        TypeKind.Weight => Measure.Weight,
        TypeKind.Length => Measure.Length,
        TypeKind.Volume => Measure.Volume,
        TypeKind.Duration => Measure.Duration,
        TypeKind.WorkingDays => Measure.WorkingDays,
        _ => Measure.Number,
    };

    private static Value Subtract(Value left, Value right, RuleType type) => (left, right) switch
    {
        (DateValue a, DateValue b) => new NumberValue((a.Date.DayNumber - b.Date.DayNumber) * SecondsPerDay, Measure.Duration),
        (InstantValue a, InstantValue b) => new NumberValue((a.Instant - b.Instant).Ticks / (decimal)TimeSpan.TicksPerSecond, Measure.Duration),
        (TimeValue a, TimeValue b) => new NumberValue((a.Time.Ticks - b.Time.Ticks) / (decimal)TimeSpan.TicksPerSecond, Measure.Duration),
        _ => Add(left, right, -1, type),
    };

    private static Value Add(Value left, Value right, int sign, RuleType type) => (left, right) switch
    {
        (DateValue day, NumberValue span) => Shift(day, sign * span.Amount),
        (NumberValue span, DateValue day) => Shift(day, span.Amount),
        (InstantValue moment, NumberValue span) => Shift(moment, sign * span.Amount),
        (NumberValue span, InstantValue moment) => Shift(moment, span.Amount),
        (TimeValue time, NumberValue span) => new TimeValue(time.Time.Add(TimeSpan.FromTicks(Ticks(sign * span.Amount)))),
        _ => Of(Amount(left) + (sign * Amount(right)), type, [left, right]),
    };

    private static Value Shift(DateValue day, decimal seconds)
    {
        var number = day.Date.DayNumber + decimal.Floor(seconds / SecondsPerDay);
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? FaultValue.Overflow : new DateValue(DateOnly.FromDayNumber((int)number));
    }

    private static Value Shift(InstantValue moment, decimal seconds)
    {
        var ticks = moment.Instant.UtcTicks + (seconds * TimeSpan.TicksPerSecond);
        return ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks ? FaultValue.Overflow : new InstantValue(new DateTimeOffset((long)ticks, TimeSpan.Zero));
    }

    private static long Ticks(decimal seconds) => (long)(seconds % SecondsPerDay * TimeSpan.TicksPerSecond);

    private static decimal Amount(Value value) => value switch
    {
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no number."),
    };

    private static int Places(Value value) => (int)Math.Clamp(Amount(value), 0, 28);

    private static Value Of(decimal amount, RuleType type, Value[] operands) => type.Kind == TypeKind.Money
        ? new MoneyValue(amount, operands.OfType<MoneyValue>().Select(m => m.Currency).First())
        : new NumberValue(amount, MeasureOf(type));
}

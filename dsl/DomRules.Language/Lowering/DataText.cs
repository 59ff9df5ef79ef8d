using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Canonical;

namespace DomRules.Language.Lowering;

/// <summary>Values of test data as the input formats write them.</summary>
internal static class DataText
{
    internal static JsonNode? Of(ExpressionSyntax value, SourceText source) => value switch
    {
        TextLiteral text => JsonValue.Create(text.Value),
        YesNoLiteral yes => JsonValue.Create(yes.Value),
        NumberLiteral number => Number(number.Value),
        NegateExpression { Operand: NumberLiteral number } => Number(-number.Value),
        MoneyLiteral money => JsonValue.Create($"{DecimalText.Of(money.Amount)} {money.Currency}"),
        MeasureLiteral measure => JsonValue.Create($"{DecimalText.Of(measure.Value)} {Unit(measure.Unit, measure.Value)}"),
        DateLiteral date => JsonValue.Create(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeLiteral time => JsonValue.Create(time.Value.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ListExpression list => new JsonArray([.. list.Items.Select(i => Of(i, source))]),
        _ => JsonValue.Create(source.Slice(value.Span)),
    };

    /// <summary>Moments in test data are UTC.</summary>
    internal static JsonNode Moment(DataMoment moment) =>
        JsonValue.Create(moment.Date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + moment.Time.Value.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + "Z");

    /// <summary><c>allows_partial</c> is <c>allowsPartial</c>.</summary>
    internal static string Camel(string name)
    {
        var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? name : parts[0] + string.Concat(parts.Skip(1).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }

    /// <summary><c>allowsPartial</c> is <c>allows_partial</c>.</summary>
    internal static string Snake(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));

    internal static string Plural(string kind) => kind.EndsWith('s') ? kind : kind + "s";

    /// <summary>Whole numbers that fit travel as numbers, all others as exact text.</summary>
    private static JsonNode Number(decimal value) => decimal.Truncate(value) == value && Math.Abs(value) < int.MaxValue ? JsonValue.Create((int)value) : JsonValue.Create(DecimalText.Of(value));

    private static string Unit(Unit unit, decimal amount) => unit switch
    {
        Syntax.Expressions.Unit.Percent => "%",
        Syntax.Expressions.Unit.Kilogram => "kg",
        Syntax.Expressions.Unit.Gram => "g",
        Syntax.Expressions.Unit.Pound => "lb",
        Syntax.Expressions.Unit.Ounce => "oz",
        Syntax.Expressions.Unit.Centimetre => "cm",
        Syntax.Expressions.Unit.Millimetre => "mm",
        Syntax.Expressions.Unit.Metre => "m",
        Syntax.Expressions.Unit.Kilometre => "km",
        Syntax.Expressions.Unit.Mile => "mi",
        Syntax.Expressions.Unit.Inch => "inches",
        Syntax.Expressions.Unit.Foot => "ft",
        Syntax.Expressions.Unit.Litre => "l",
        Syntax.Expressions.Unit.Millilitre => "ml",
        Syntax.Expressions.Unit.CubicMetre => "m3",
        Syntax.Expressions.Unit.Minute => amount == 1 ? "minute" : "minutes",
        Syntax.Expressions.Unit.Hour => amount == 1 ? "hour" : "hours",
        Syntax.Expressions.Unit.Day => amount == 1 ? "day" : "days",
        Syntax.Expressions.Unit.Week => amount == 1 ? "week" : "weeks",
        _ => amount == 1 ? "working day" : "working days",
    };
}

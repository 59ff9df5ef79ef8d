using System.Collections.Frozen;
using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>How each fact is read. Every fact of the catalogue has a reader; merchants' fields are read from attributes.</summary>
internal static class FactReaders
{
    private static readonly FrozenDictionary<string, Func<RuleFrame, Value>> ByPath =
        OrderReaders.All.Concat(LineReaders.All).Concat(NodeReaders.All).Concat(ShipmentReaders.All).Concat(ItemReaders.All).ToFrozenDictionary(r => r.Path, r => r.Read, StringComparer.Ordinal);

    /// <summary>Whether the built-in fact can be read.</summary>
    internal static bool Knows(string path) => ByPath.ContainsKey(path);

    /// <summary>The paths that have a reader.</summary>
    internal static IEnumerable<string> Paths => ByPath.Keys;

    /// <summary>A fact's value; sums that do not fit a decimal are a fault.</summary>
    internal static Value Read(FactDefinition fact, RuleFrame frame)
    {
        try
        {
            return Exactly(fact, frame);
        }
        catch (OverflowException)
        {
            return FaultValue.Overflow;
        }
    }

    private static Value Exactly(FactDefinition fact, RuleFrame frame)
    {
        if (((fact.Scope & FactScope.Node) != 0 && frame.Node < 0) || ((fact.Scope & FactScope.Line) != 0 && frame.Line < 0))
        {
            return Value.Unknown;
        }

        var value = fact.IsMerchants ? Attribute(fact, frame) : ByPath.TryGetValue(fact.Path, out var read) ? read(frame) : Value.Unknown;
        return value is UnknownValue && fact.Default is { } given ? given : Typed(value, fact.Type);
    }

    private static Value Attribute(FactDefinition fact, RuleFrame frame)
    {
        var attributes = fact.Root switch
        {
            "order" => frame.Order.Attributes,
            "customer" => frame.Order.Customer.Attributes,
            "line" => frame.CurrentLine.Attributes,
            "node" => frame.CurrentNode.Attributes,
            "item" => frame.Item?.Attributes,
            _ => null,
        };
        return attributes is null || !attributes.TryGetValue(fact.Name, out var value) || !Fits(value, fact.Type) ? Value.Unknown
            : value is MoneyValue money ? frame.Totals.Converted([money]) : value;
    }

    /// <summary>An input that gives a field another kind of value than was declared says nothing that a rule could use.</summary>
    private static bool Fits(Value value, RuleType type) => type.Kind switch
    {
        TypeKind.YesNo => value is YesNoValue,
        TypeKind.Text or TypeKind.Code => value is TextValue or CodeValue,
        TypeKind.Money => value is MoneyValue,
        TypeKind.Date => value is DateValue,
        TypeKind.Time => value is TimeValue,
        TypeKind.Instant => value is InstantValue,
        TypeKind.Place => value is PlaceValue,
        TypeKind.TimeZone => value is TimeZoneValue,
        TypeKind.Set => value is SetValue,
        TypeKind.List => value is ListValue,
        _ => value is NumberValue,
    };

    /// <summary>Codes get their place in the vocabulary, texts become codes where codes are expected.</summary>
    private static Value Typed(Value value, RuleType type) => (value, type) switch
    {
        (TextValue text, { Kind: TypeKind.Code, Vocabulary: { } vocabulary }) => new CodeValue(text.Text, vocabulary.RankOf(text.Text)),
        (CodeValue code, { Kind: TypeKind.Code, Vocabulary: { } vocabulary }) => code with { Rank = vocabulary.RankOf(code.Code) },
        (NumberValue { Measure: Measure.Number } number, { Kind: TypeKind.WholeNumber }) => number with { Measure = Measure.WholeNumber },
        _ => value,
    };
}

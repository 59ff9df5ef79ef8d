using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Formats.Json;

/// <summary>The merchant's own facts: by their declared type, else by their looks or by what they say of themselves.</summary>
internal static class AttributeReader
{
    internal static ImmutableSortedDictionary<string, Value> None { get; } = NoAttributes.Map;

    internal static ImmutableSortedDictionary<string, Value> Read(ref JsonCursor json, string root)
    {
        if (!json.IsObject("the facts of your own")) return None;
        var facts = None.ToBuilder();
        while (json.NextName() is { } name)
        {
            if (facts.ContainsKey(name)) json.Report(FileProblems.DuplicateProperty, $"`{name}` stands twice in one object");
            var value = json.Context.Options.Fields.Of(root, name) is { } type ? Declared(ref json, type) : Undeclared(ref json);
            if (value is not null) facts[name] = value;
        }
        return facts.ToImmutable();
    }

    private static Value? Undeclared(ref JsonCursor json)
    {
        switch (json.Token)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return YesNoValue.Of(json.Token == JsonTokenType.True);
            case JsonTokenType.Number:
                return json.Decimal() is { } number ? new NumberValue(number, Measure.Number) : null;
            case JsonTokenType.StartArray:
                return new SetValue(json.Names("a code"));
            case JsonTokenType.StartObject:
                return TypedValueReader.Read(ref json);
            default:
                return json.Text() is { } text ? new TextValue(text) : null;
        }
    }

    private static Value? Declared(ref JsonCursor json, RuleType type) => json.Token == JsonTokenType.StartObject ? Typed(ref json, type) : type.Kind switch
    {
        TypeKind.YesNo => json.YesNo() is { } yes ? YesNoValue.Of(yes) : null,
        TypeKind.Text => json.Text() is { } text ? new TextValue(text) : null,
        TypeKind.Number => json.Decimal() is { } number ? new NumberValue(number, Measure.Number) : null,
        TypeKind.WholeNumber => json.Whole(int.MinValue, int.MaxValue) is { } number ? new NumberValue(number, Measure.WholeNumber) : null,
        TypeKind.Percent => Measured(ref json, Measure.Percent),
        TypeKind.Money => json.Money(null),
        TypeKind.Weight => Measured(ref json, Measure.Weight),
        TypeKind.Length => Measured(ref json, Measure.Length),
        TypeKind.Volume => Measured(ref json, Measure.Volume),
        TypeKind.Duration => Measured(ref json, Measure.Duration),
        TypeKind.WorkingDays => Measured(ref json, Measure.WorkingDays),
        TypeKind.Date => json.Date() is { } date ? new DateValue(date) : null,
        TypeKind.Time => json.Time() is { } time ? new TimeValue(time) : null,
        TypeKind.Instant => json.Instant() is { } instant ? new InstantValue(instant) : null,
        TypeKind.Code => Code(ref json, type.Vocabulary),
        TypeKind.Set => new SetValue(json.Names("a code")),
        _ => Unsupported(ref json, type),
    };

    /// <summary>What says of what kind it is must be of the declared one.</summary>
    private static Value? Typed(ref JsonCursor json, RuleType type)
    {
        var found = json.Found;
        var value = TypedValueReader.Read(ref json);
        if (value is null || KindOf(value) == type.Kind) return value;
        json.Report(ValueProblems.WrongFieldType, $"{found} of the kind {Spelling.Snake(KindOf(value).ToString())} stands here; the fact is of the type {Spelling.Snake(type.Kind.ToString())}");
        return null;
    }

    private static TypeKind KindOf(Value value) => value switch
    {
        NumberValue number => Enum.Parse<TypeKind>(number.Measure.ToString()),
        MoneyValue => TypeKind.Money,
        DateValue => TypeKind.Date,
        TimeValue => TypeKind.Time,
        InstantValue => TypeKind.Instant,
        _ => TypeKind.Code,
    };

    private static NumberValue? Measured(ref JsonCursor json, Measure measure) => json.Measured(measure) is { } amount ? new(amount, measure) : null;

    private static CodeValue? Code(ref JsonCursor json, Vocabulary? codes)
    {
        if (codes is null) return json.Text() is { } free ? new(free, -1) : null;
        return json.OneOf(codes.Members) is { } code ? new(code, codes.RankOf(code)) : null;
    }

    private static Value? Unsupported(ref JsonCursor json, RuleType type)
    {
        json.Report(ValueProblems.WrongFieldType, $"{json.Found} stands here; no input holds a value of the type {Spelling.Snake(type.Kind.ToString())}");
        json.Skip();
        return null;
    }
}

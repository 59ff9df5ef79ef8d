using DomRules.Model.Values;

namespace DomRules.Engine.Snapshots;

/// <summary>Canonical text of a value, for hashes.</summary>
internal static class ValueText
{
    public static string Of(Value value)
    {
        var text = new CanonicalText(value.GetType().Name);
        return (value switch
        {
            NumberValue number => text.Number(number.Amount).Text(number.Measure.ToString()),
            MoneyValue money => text.Money(money),
            TextValue words => text.Text(words.Text),
            CodeValue code => text.Text(code.Code).Number(code.Rank),
            YesNoValue yesNo => text.YesNo(yesNo.IsYes),
            DateValue date => text.Date(date.Date),
            TimeValue time => text.Time(time.Time),
            InstantValue instant => text.Instant(instant.Instant),
            PlaceValue place => text.Place(place.Place),
            TimeZoneValue zone => text.Text(zone.Zone),
            SetValue set => text.List(set.Members),
            ListValue list => text.List(list.Items.Select(Of)),
            UnknownValue => text,
            _ => throw new InvalidOperationException($"No canonical text for {value.GetType().Name}."),
        }).ToString();
    }
}

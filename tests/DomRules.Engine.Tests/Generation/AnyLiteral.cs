using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Generation;

/// <summary>Literals near the values that the made-up orders and nodes have.</summary>
internal static class AnyLiteral
{
    private static readonly string[] Words = ["N0", "N2", "TSHIRT", "BE", "Site N1", "10115", "b", "hazmat", "fragile", "ship", "pickup", "vip", "loyal", "gold", "hub", "apparel", "web", "T", ""];

    public static Value Of(Dice dice, RuleType type) => type.Kind switch
    {
        TypeKind.YesNo => YesNoValue.Of(dice.OneIn(2)),
        TypeKind.Text => new TextValue(dice.Pick(Words)),
        TypeKind.Code => Code(dice, type.Vocabulary!),
        TypeKind.Money => new MoneyValue(dice.OneIn(30) ? 79_000_000_000_000_000_000_000_000_000m : dice.Roll(20_000) / 100m, "EUR"),
        TypeKind.Date => new DateValue(dice.OneIn(20) ? DateOnly.MaxValue : Sample.Day(17 + dice.Roll(10))),
        TypeKind.Time => new TimeValue(new TimeOnly(dice.Roll(24), 30)),
        TypeKind.Instant => new InstantValue(Sample.Now.AddHours(dice.Roll(100) - 80)),
        TypeKind.Place => new PlaceValue(Place.FromDegrees(48 + dice.Roll(5), 5 + dice.Roll(8))!.Value),
        TypeKind.TimeZone => new TimeZoneValue(dice.Pick("UTC", "Europe/Berlin")),
        TypeKind.Set => new SetValue(dice.Some(Words)),
        TypeKind.Percent => new NumberValue(dice.Roll(101) / 100m, Measure.Percent),
        TypeKind.Weight => new NumberValue(dice.Roll(9000), Measure.Weight),
        TypeKind.Length => new NumberValue(dice.Roll(900_000), Measure.Length),
        TypeKind.Volume => new NumberValue(dice.Roll(60), Measure.Volume),
        TypeKind.Duration => new NumberValue(dice.Roll(10) * 43_200, Measure.Duration),
        TypeKind.WorkingDays => new NumberValue(dice.Roll(3), Measure.WorkingDays),
        _ => new NumberValue(dice.Roll(6), type.Kind == TypeKind.WholeNumber ? Measure.WholeNumber : Measure.Number),
    };

    private static CodeValue Code(Dice dice, Vocabulary vocabulary)
    {
        var code = vocabulary.Members.Length > 0 && vocabulary.Members.Length < 30 && dice.OneIn(2) ? dice.Pick(vocabulary.Members.AsSpan()) : dice.Pick([.. AnyWorld.Countries, .. Words]);
        return new CodeValue(code, vocabulary.RankOf(code));
    }
}

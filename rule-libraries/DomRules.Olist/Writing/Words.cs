using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DomRules.Olist.Writing;

/// <summary>Quantities as the input formats write them.</summary>
internal static class Words
{
    public static string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} BRL");

    public static string WorkingDays(int days) => days == 1 ? "1 working day" : string.Create(CultureInfo.InvariantCulture, $"{days} working days");

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Measure(decimal value, string unit) => $"{Number(value)} {unit}";

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Moment(Instant instant) => InstantPattern.General.Format(instant);

    public static string TitleOf(string city) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(city);
}

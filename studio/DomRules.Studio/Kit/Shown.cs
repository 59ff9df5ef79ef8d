using System.Globalization;
using DomRules.Model.Canonical;

namespace DomRules.Studio.Kit;

/// <summary>Figures as people read them, with their unit.</summary>
internal static class Shown
{
    internal static string Amount(decimal amount) => DecimalText.Of(amount);

    internal static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Count(int count, string one, string many) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    internal static string Distance(long metres) => metres < 1_000
        ? $"{metres.ToString(CultureInfo.InvariantCulture)} m"
        : $"{(metres / 1_000m).ToString(metres < 10_000 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} km";
}

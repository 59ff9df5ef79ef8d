using System.Globalization;

namespace DomRules.Formats.Text;

/// <summary>Moments and days as canonical texts.</summary>
internal static class InstantText
{
    internal static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    internal static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
